package remit.guidance;

import org.jspecify.annotations.Nullable;

/**
 * Something in the guidance that must be put right before it can be used.
 *
 * @param file the file's name within its folder
 * @param row the row as the spreadsheet numbers it, 0 if the fault is in no row
 * @param column the column's heading, or null
 * @param message a plain sentence
 * @param perhaps what was perhaps meant, or null
 */
public record Fault(
    String file, int row, @Nullable String column, String message, @Nullable String perhaps) {

  /** The fault on one line. */
  public String words() {
    StringBuilder text = new StringBuilder(file);
    if (row > 0) {
      text.append(", row ").append(row);
    }
    if (column != null) {
      text.append(", column “").append(column).append('”');
    }
    text.append(": ").append(message);
    if (perhaps != null) {
      text.append(" Perhaps: ").append(perhaps).append('.');
    }
    return text.toString();
  }
}
