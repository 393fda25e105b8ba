package remit.trial;

import java.util.Optional;
import remit.guidance.Draft;
import remit.guidance.Guidance;

/**
 * A change of one cell, such as a slip of the hand would make it.
 *
 * @param file the table
 * @param row the row as the spreadsheet numbers it
 * @param id the id in that row
 * @param heading the column
 * @param from what the cell holds
 * @param to what it would hold
 */
public record Slip(String file, int row, String id, String heading, String from, String to) {
  /** The pack with the slip in it; empty if the check would refuse it. */
  Optional<Guidance> in(Draft draft) {
    return file.equals(Draft.ITEMS)
        ? draft.withItemCell(row, heading, to)
        : draft.withReasonCell(row, heading, to);
  }

  /** The change in a sentence without its full stop. */
  public String words() {
    return "%s, row %d (%s), column “%s”: %s in place of %s"
        .formatted(file, row, id, heading, shown(to), shown(from));
  }

  private static String shown(String cell) {
    return cell.isEmpty() ? "nothing" : "“" + cell + "”";
  }
}
