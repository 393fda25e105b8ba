package remit.guidance;

import java.util.List;
import java.util.stream.Collectors;

/** The guidance has faults, all of which are listed, and none of it was loaded. */
public final class GuidanceFaultsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** Takes all faults that were found. */
  public GuidanceFaultsException(List<Fault> faults) {
    super(faults.stream().map(Fault::words).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** All faults, in the order of files and rows. */
  public List<Fault> faults() {
    return faults;
  }
}
