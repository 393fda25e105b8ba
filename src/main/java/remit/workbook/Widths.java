package remit.workbook;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import remit.guidance.Column;
import remit.guidance.ColumnKind;

/** How wide columns are: as wide as most of their filled cells, within reason. */
final class Widths {
  private static final int LEAST = 9;
  private static final int DAY = 12;
  private static final int MOST_OF_MANY = 46;
  private static final int MOST_OF_FEW = 90;
  private static final int MOST_OF_WORDS = 34;
  private static final int MANY_COLUMNS = 8;

  private Widths() {}

  /** The width in characters. */
  static int of(Table table, int at, @Nullable Column column) {
    int heading = longestWord(table.cell(0, at));
    if (column != null && column.kind() == ColumnKind.DAY) {
      return Math.max(DAY, heading + 1);
    }
    int[] lengths =
        table.rows().stream()
            .skip(1)
            .filter(row -> row.size() > at && !row.get(at).isEmpty())
            .mapToInt(row -> row.get(at).lines().mapToInt(String::length).max().orElse(0))
            .sorted()
            .toArray();
    int usual = lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
    return Math.max(Math.max(LEAST, heading + 2), Math.min(usual + 2, most(table, column)));
  }

  private static int most(Table table, @Nullable Column column) {
    if (column == null || column.kind() == ColumnKind.TEXT) {
      return table.width() > MANY_COLUMNS ? MOST_OF_MANY : MOST_OF_FEW;
    }
    return MOST_OF_WORDS;
  }

  /** The lines that a cell of this width takes, as near as one can tell without its font. */
  static int lines(String text, int width) {
    return text.lines().mapToInt(line -> 1 + Math.max(line.length() - 1, 0) / width).sum();
  }

  private static int longestWord(String heading) {
    return Arrays.stream(heading.split(" ", -1)).mapToInt(String::length).max().orElse(0);
  }
}
