package remit.practice;

import java.util.List;
import java.util.stream.Collectors;
import remit.request.RequestFault;

/** The practice's file has faults, all of which are listed. */
public final class PracticeFaultsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<RequestFault> faults;

  /** Takes all faults that were found. */
  public PracticeFaultsException(List<RequestFault> faults) {
    super(faults.stream().map(RequestFault::words).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** All faults. */
  public List<RequestFault> faults() {
    return faults;
  }
}
