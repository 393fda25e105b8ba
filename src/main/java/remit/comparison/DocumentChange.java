package remit.comparison;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two editions of the guidance make of one document.
 *
 * @param id the request's reference, or null
 * @param day the day as of which it was decided, or null if unknown
 * @param isRead whether there was anything to decide: not where the document could not be read
 * @param changes the asks that are answered differently
 * @param isReworded whether the answers are the same but the letter or the message to the patient
 *     is not
 */
public record DocumentChange(
    @Nullable String id,
    @Nullable LocalDate day,
    boolean isRead,
    List<DecisionChange> changes,
    boolean isReworded) {
  /** Copies the changes. */
  public DocumentChange {
    changes = List.copyOf(changes);
  }

  /** Whether some ask of it becomes a decline. */
  public boolean widens() {
    return changes.stream().anyMatch(change -> change.move() == Move.WIDENS);
  }
}
