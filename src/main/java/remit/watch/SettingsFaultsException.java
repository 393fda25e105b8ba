package remit.watch;

import java.util.List;
import java.util.stream.Collectors;
import remit.request.RequestFault;

/** The settings have faults, all of which are listed. */
public final class SettingsFaultsException extends Exception {
  private static final long serialVersionUID = 1L;

  SettingsFaultsException(List<RequestFault> faults) {
    super(faults.stream().map(RequestFault::words).collect(Collectors.joining("\n")));
  }
}
