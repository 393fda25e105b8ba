package remit.trial;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something in a guidance pack that can be used as it is but looks wrong, or is left to be done.
 *
 * @param kind what sort of thing it is
 * @param file the file's name within its folder
 * @param rows the rows as the spreadsheet numbers them; empty if it is in none, or the message
 *     names them
 * @param column the column's heading, or null
 * @param message a plain sentence, or several
 */
public record Warning(
    Kind kind, String file, List<Integer> rows, @Nullable String column, String message) {
  /** Copies the list. */
  public Warning {
    rows = List.copyOf(rows);
  }

  /** What a warning warns of. */
  public enum Kind {
    /** Two rows fit one request and lead to different outcomes. */
    CONTRADICTION(
        "Rows that contradict each other",
        "A person decides what both fit. Narrow one of the two if that is not meant."),
    /** A row decides nothing, or not as it says. */
    IDLE_ROW(
        "Rows that cannot decide", "Change or end the row, or the one that stands in its way."),
    /** No row answers a work. */
    GAP("Works that no row answers", "A person decides them. Add a row if that is not meant."),
    /** The day by which it was to be looked at again is past. */
    OVERDUE(
        "Past the day for review", "Look at them again, then put a later day under “review by”."),
    /** The LMC has not confirmed it. */
    UNVERIFIED(
        "Not verified",
        "Once the LMC has confirmed a row, put “yes” under “verified”. Until then no letter cites a"
            + " clause of a contract that is among them."),
    /** The pack's own examples do not show the row. */
    UNTRIED(
        "Rows without examples",
        "Add cases to cases.csv; “remit guidance test --propose FILE.csv” writes some.");

    private final String heading;
    private final String advice;

    Kind(String heading, String advice) {
      this.heading = heading;
      this.advice = advice;
    }

    /** A few words to stand over the warnings of this kind. */
    public String heading() {
      return heading;
    }

    /** What comes of them, or what to do about them, in plain sentences. */
    public String advice() {
      return advice;
    }
  }

  /** The warning on one line. */
  public String words() {
    String where =
        switch (rows.size()) {
          case 0 -> "";
          case 1 -> ", row " + rows.get(0);
          default ->
              ", rows " + rows.stream().map(String::valueOf).collect(Collectors.joining(" and "));
        };
    return file
        + where
        + (column == null ? "" : ", column “%s”".formatted(column))
        + ": "
        + message;
  }
}
