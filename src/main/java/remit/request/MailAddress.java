package remit.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One plain mail address. It holds neither spaces, line breaks and quotation marks nor letters
 * beyond the English ones, so that it can stand in a header as it is.
 *
 * @param local what stands before the @, as it was written
 * @param domain what stands after it, in lower case
 */
public record MailAddress(String local, String domain) {
  private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern LOCAL = Pattern.compile(WORD + "(?:\\." + WORD + ")*");
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
  private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");
  private static final int LONGEST = 254;

  /**
   * Writes the domain in lower case.
   *
   * @throws IllegalArgumentException if the two make no plain address
   */
  public MailAddress {
    domain = domain.toLowerCase(Locale.ROOT);
    if (!LOCAL.matcher(local).matches()
        || !isDomain(domain)
        || local.length() + 1 + domain.length() > LONGEST) {
      throw new IllegalArgumentException("no plain mail address");
    }
  }

  /** The address that a text is; nothing if it is more or less than one plain address. */
  public static Optional<MailAddress> of(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0 || text.length() > LONGEST) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    String domain = text.substring(at + 1);
    return LOCAL.matcher(local).matches() && isDomain(domain.toLowerCase(Locale.ROOT))
        ? Optional.of(new MailAddress(local, domain))
        : Optional.empty();
  }

  /** Whether a text in lower case may stand after the @. */
  public static boolean isDomain(String text) {
    return text.length() <= LONGEST && DOMAIN.matcher(text).matches();
  }

  /** The same for two addresses that reach the same mailbox: capitals do not matter. */
  public String key() {
    return toString().toLowerCase(Locale.ROOT);
  }

  /** The address as it stands in a header. */
  @Override
  public String toString() {
    return local + "@" + domain;
  }
}
