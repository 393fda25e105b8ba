package remit.workbook;

import java.util.List;
import java.util.stream.Collectors;

/** A workbook has faults, all of which are listed by sheet and cell, and nothing was written. */
public final class WorkbookFaultsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int count;

  WorkbookFaultsException(List<CellFault> faults, int more) {
    super(
        faults.stream().map(CellFault::words).collect(Collectors.joining("\n"))
            + (more == 0 ? "" : "\n… and %,d more of them.".formatted(more)));
    this.count = faults.size() + more;
  }

  /** How many faults there are. */
  public int count() {
    return count;
  }
}
