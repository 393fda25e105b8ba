package remit.practice;

import java.util.Set;
import remit.request.MailAddress;

/**
 * A service that the practice knows: one row of its address book.
 *
 * @param name its name
 * @param addresses the mail addresses from which it writes
 * @param domains the domains, in lower case, from which it and nobody else writes
 * @param replyAddress where replies to it go
 * @param notes the practice's own notes, empty if there are none
 */
public record KnownService(
    String name,
    Set<MailAddress> addresses,
    Set<String> domains,
    MailAddress replyAddress,
    String notes) {
  /** Copies the sets. */
  public KnownService {
    addresses = Set.copyOf(addresses);
    domains = Set.copyOf(domains);
  }
}
