package remit.register;

import java.time.YearMonth;
import java.util.List;

/**
 * How many asks of one sort came in a month. Nothing here is about a patient.
 *
 * @param month the month of arrival
 * @param provider the provider; empty if unknown
 * @param category id of the kind of request
 * @param outcome id of what the practice does
 * @param reasons ids of the reasons; an ask is counted once, under all its reasons together
 * @param asks how many
 */
public record Figure(
    YearMonth month,
    String provider,
    String category,
    String outcome,
    List<String> reasons,
    long asks) {
  /** Copies the list. */
  public Figure {
    reasons = List.copyOf(reasons);
  }
}
