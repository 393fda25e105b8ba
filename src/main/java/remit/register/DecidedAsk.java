package remit.register;

import java.util.List;

/**
 * What the figures keep of an ask. Nothing here is about a patient.
 *
 * @param category id of the kind of request
 * @param outcome id of what the practice does
 * @param reasons ids of the reasons
 * @param provider the provider that asks, as the practice's address book calls it; empty if unknown
 */
public record DecidedAsk(String category, String outcome, List<String> reasons, String provider) {
  /** Copies the list. */
  public DecidedAsk {
    reasons = List.copyOf(reasons);
  }
}
