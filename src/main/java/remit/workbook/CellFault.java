package remit.workbook;

import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Something in a workbook that must be put right before it can be imported, or in a pack before it
 * can be exported.
 *
 * @param place sheet and cell such as {@code items!AG7}, or the sheet, or the workbook
 * @param part what of it in words, such as {@code column “from”}, or null
 * @param message a plain sentence
 * @param perhaps what was perhaps meant, or null
 */
record CellFault(String place, @Nullable String part, String message, @Nullable String perhaps) {
  static final String WORKBOOK = "The workbook";

  /** The name of a cell; row and column count from 0. */
  static String cell(String sheet, int row, int column) {
    return "%s!%s%d".formatted(sheet, CellReference.convertNumToColString(column), row + 1);
  }

  /** The name of a column as people write it. */
  static String column(String heading) {
    return "column “%s”".formatted(heading);
  }

  /** The fault on one line. */
  String words() {
    return place
        + (part == null ? "" : ", " + part)
        + ": "
        + message
        + (perhaps == null ? "" : " Perhaps: " + perhaps + ".");
  }
}
