package remit.workbook;

/** Tells of the hidden rows of a sheet, those that follow one another together. */
final class HiddenRows {
  private final String sheet;
  private final CellFaults faults;
  private int first = -1;
  private int last = -1;

  HiddenRows(String sheet, CellFaults faults) {
    this.sheet = sheet;
    this.faults = faults;
  }

  /** Takes the next hidden row, counted from 0. */
  void add(int row) {
    if (first >= 0 && row == last + 1) {
      last = row;
      return;
    }
    end();
    first = row;
    last = row;
  }

  /** Tells of those that were taken last. */
  void end() {
    if (first >= 0) {
      boolean isOne = first == last;
      faults.add(
          "%s!%d".formatted(sheet, first + 1) + (isOne ? "" : ":%d".formatted(last + 1)),
          isOne
              ? "the row is hidden, perhaps by a filter. Clear the filter or unhide it, and save"
                  + " again."
              : "the rows are hidden, perhaps by a filter. Clear the filter or unhide them, and save"
                  + " again.");
      first = -1;
    }
  }
}
