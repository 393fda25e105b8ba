package remit.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import remit.guidance.Column;
import remit.guidance.ColumnKind;

/** Days, which a workbook holds as numbers. */
final class DayText {
  /** Before this day Excel counts a leap day that never was. */
  private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private DayText() {}

  /** Whether a day may stand in this column as a day, rather than as text. */
  static boolean mayStandIn(String sheet, Column column) {
    return column.kind() == ColumnKind.DAY
        || (sheet.equals(PackSheets.name(PackSheets.HEAD)) && column.heading().equals("value"));
  }

  /** The day, if the text is one that comes back from a workbook in the same letters; else null. */
  static @Nullable LocalDate of(String text) {
    if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      return day.isBefore(FIRST) || day.isAfter(LAST) ? null : day;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
