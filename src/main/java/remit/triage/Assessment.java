package remit.triage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.request.Request;

/**
 * What became of one document.
 *
 * @param request the request
 * @param status what became of it
 * @param day the day as of which it was decided, or null if unknown
 * @param decisions a decision for every ask, in the order of the asks
 * @param notices what a person should know beside the decisions
 */
public record Assessment(
    Request request,
    Status status,
    @Nullable LocalDate day,
    List<Decision> decisions,
    List<String> notices) {
  /** Checks that no ask was lost. */
  public Assessment {
    decisions = List.copyOf(decisions);
    notices = List.copyOf(notices);
    if (status == Status.ASSESSED && decisions.size() != request.asks().size()) {
      throw new IllegalArgumentException(
          "%d asks but %d decisions".formatted(request.asks().size(), decisions.size()));
    }
  }
}
