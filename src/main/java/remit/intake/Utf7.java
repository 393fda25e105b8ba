package remit.intake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in UTF-7 (RFC 2152), which Java does not know and some old mail programs still send. */
final class Utf7 {
  private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*+)-?");

  private Utf7() {}

  static String decode(byte[] bytes) {
    Matcher shifted = SHIFTED.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    return shifted.replaceAll(found -> Matcher.quoteReplacement(plain(found.group(1))));
  }

  private static String plain(String base64) {
    if (base64.isEmpty()) {
      return "+";
    }
    // A single left-over sign holds no byte, and Java's decoder would refuse it.
    String whole = base64.length() % 4 == 1 ? base64.substring(0, base64.length() - 1) : base64;
    byte[] units = Base64.getDecoder().decode(whole);
    return new String(units, 0, units.length & ~1, StandardCharsets.UTF_16BE);
  }
}
