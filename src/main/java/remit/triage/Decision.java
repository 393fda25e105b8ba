package remit.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.guidance.Category;
import remit.guidance.Item;
import remit.guidance.Outcome;
import remit.guidance.Reason;
import remit.guidance.Source;
import remit.request.Ask;

/**
 * What the practice does with one ask, and everything it rests on.
 *
 * @param ask the ask
 * @param category the kind of request
 * @param outcome what the practice does
 * @param item the row that decided or would have, or null if no row fits
 * @param reasons the true reasons, for a decline at least one
 * @param because why, the weightiest first
 * @param wouldChange what would have led to another answer
 * @param countsAsContact whether it takes a clinician's action, and so counts as a contact
 */
public record Decision(
    Ask ask,
    Category category,
    Outcome outcome,
    @Nullable Item item,
    List<Reason> reasons,
    List<Because> because,
    List<String> wouldChange,
    boolean countsAsContact) {

  /** Refuses a decline without a source or a reason. */
  public Decision {
    reasons = List.copyOf(reasons);
    because = List.copyOf(because);
    wouldChange = List.copyOf(wouldChange);
    if (outcome == Outcome.DECLINE && (item == null || reasons.isEmpty())) {
      throw new IllegalArgumentException("a decline needs a source and a reason");
    }
    if (because.isEmpty()) {
      throw new IllegalArgumentException("a decision needs a because");
    }
  }

  /** Where the words stand that the decision rests on, or null if no row fits. */
  public @Nullable Source source() {
    return item == null ? null : item.source();
  }

  /** The id of the reply to the sender, or null if nothing is sent. */
  public @Nullable String reply() {
    boolean answered = outcome.withholdsWork() || outcome == Outcome.INVOICE;
    return item == null || !answered ? null : item.reply();
  }
}
