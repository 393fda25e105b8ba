package remit.comparison;

import java.util.regex.Pattern;
import remit.guidance.Column;
import remit.guidance.ColumnKind;
import remit.guidance.Days;
import remit.guidance.PackText;

/** What stands in a cell, as a sentence says it. */
final class CellWords {
  private static final int MOST = 400;
  private static final String EMPTY = "empty";

  /** What cannot be seen, and what could turn text round. */
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}]");

  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cc}]+");

  private CellWords() {}

  /** A cell: a day, a number, yes or no in words, and other words with quotation marks. */
  static String of(Column column, String text) {
    if (text.isEmpty()) {
      return EMPTY;
    }
    return switch (column.kind()) {
      case DAY -> PackText.day(text).map(Days::words).orElseGet(() -> quoted(text));
      case YES_OR_NO, WHOLE_NUMBER, DECIMAL -> line(text);
      case TEXT, ID, ONE_OF, SEVERAL_OF, SEVERAL_SUGGESTED, CONDITION -> quoted(text);
    };
  }

  /** Whether two cells of a column say the same although they are written in other ways. */
  static boolean same(Column column, String one, String other) {
    return one.equals(other)
        || (column.kind() == ColumnKind.YES_OR_NO && !one.equals("yes") && !other.equals("yes"));
  }

  /** A setting, which may be a day. */
  static String setting(String text) {
    return text.isEmpty()
        ? EMPTY
        : PackText.day(text).map(Days::words).orElseGet(() -> quoted(text));
  }

  /** The words on one line between quotation marks. */
  static String quoted(String text) {
    return "“" + shortened(text, MOST) + "”";
  }

  /** The words on one line, cut off behind so many characters. */
  static String shortened(String text, int most) {
    String line = line(text);
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most)).strip() + "…";
  }

  /** The words on one line, without what cannot be seen. */
  static String line(String text) {
    return SPACE.matcher(HIDDEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }
}
