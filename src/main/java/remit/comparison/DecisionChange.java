package remit.comparison;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import remit.guidance.Outcome;
import remit.guidance.Reason;
import remit.triage.Decision;

/**
 * An ask that two editions of the guidance answer differently.
 *
 * @param move how the answer changes
 * @param quote the sender's words for the ask
 * @param was the old answer in words
 * @param now the new answer in words
 */
public record DecisionChange(Move move, String quote, String was, String now) {
  private static final int MOST_QUOTED = 120;
  private static final String NOT_FOUND = "not found in the document";

  /**
   * The change between two decisions on the same ask, of which one may be missing because the ask
   * was not found; nothing if they are the same.
   */
  static Optional<DecisionChange> of(@Nullable Decision old, @Nullable Decision changed) {
    Move move = move(old, changed);
    Decision quoted = changed == null ? old : changed;
    if (move == null || quoted == null) {
      return Optional.empty();
    }
    return Optional.of(
        new DecisionChange(
            move,
            CellWords.shortened(quoted.ask().quote(), MOST_QUOTED),
            old == null ? NOT_FOUND : AnswerWords.inShort(old),
            changed == null ? NOT_FOUND : AnswerWords.inShort(changed)));
  }

  private static @Nullable Move move(@Nullable Decision old, @Nullable Decision changed) {
    if (old == null || changed == null) {
      if (changed == null) {
        return Move.FOUND_NO_LONGER;
      }
      return changed.outcome() == Outcome.DECLINE ? Move.WIDENS : Move.NEWLY_FOUND;
    }
    if (old.outcome() != changed.outcome()) {
      if (changed.outcome() == Outcome.DECLINE) {
        return Move.WIDENS;
      }
      return old.outcome() == Outcome.DECLINE ? Move.STOPS_DECLINING : Move.OTHER_OUTCOME;
    }
    if (!row(old).equals(row(changed)) || !old.category().id().equals(changed.category().id())) {
      return Move.OTHER_ROW;
    }
    return reasons(old).equals(reasons(changed)) ? null : Move.OTHER_REASONS;
  }

  private static String row(Decision decision) {
    return decision.item() == null ? "" : decision.item().id();
  }

  private static List<String> reasons(Decision decision) {
    return decision.reasons().stream().map(Reason::id).toList();
  }
}
