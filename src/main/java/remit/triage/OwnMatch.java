package remit.triage;

import java.util.stream.Collectors;
import remit.guidance.Item;
import remit.guidance.Outcome;
import remit.guidance.OwnRules;
import remit.request.Fact;

/**
 * A practice's own row that matched an ask. It is no {@link Match}: it decides nothing by itself,
 * but can hold, or soften, what a row of the guidance leads to.
 */
public final class OwnMatch {
  private final Match match;

  OwnMatch(Match match) {
    this.match = match;
  }

  /** The ask that was matched. */
  public Situation getSituation() {
    return match.getSituation();
  }

  /** How the row stands to the ask. */
  public Standing getStanding() {
    return match.getStanding();
  }

  /** What the row says the practice does: review or accept. */
  public Outcome getOutcome() {
    return match.getOutcome();
  }

  /** Whether the row is more cautious than a row of the guidance. */
  public boolean tightens(Match other) {
    return getOutcome().isMoreCautiousThan(other.getOutcome());
  }

  String id() {
    return item().id();
  }

  /** What the row says, the facts that met it, and its next step. */
  String says() {
    Item item = item();
    return "Row %d of the practice's own %s (%s): %s.%s%s"
        .formatted(
            item.row(),
            OwnRules.ITEMS,
            item.id(),
            item.title(),
            Explanation.fits(match),
            item.nextStep() == null ? "" : " " + item.nextStep());
  }

  /** What the request does not say, so that it is open whether the row fits. */
  String saysMissing() {
    return "The request does not say "
        + match.missing().stream().map(Fact::question).collect(Collectors.joining(", nor "))
        + ", and row %d of the practice's own %s (%s) hangs on it."
            .formatted(item().row(), OwnRules.ITEMS, item().id());
  }

  private Item item() {
    return match.row().item();
  }
}
