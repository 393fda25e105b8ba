package remit.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells files of words only, which are safe to read and most of what comes, by a look at their
 * bytes that takes nothing apart: plain text, and a mail in which every part is plain text and none
 * has a name, is packed in Base64 or begins like a PDF or an Office file. Whatever is larger than a
 * megabyte or leaves a doubt is none.
 */
final class PlainWords {
  private static final int MOST_BYTES = 1 << 20;

  private static final Pattern PART =
      Pattern.compile(
          "content-(type|transfer-encoding|disposition)([^\\n]*+(?:\\n[ \\t][^\\n]*+)*+)");

  private static final Pattern WORDS_OR_PARTS =
      Pattern.compile("[ \\t]*:\\s*(?:text/plain|multipart/(?:mixed|alternative))\\s*(?:;.*)?");

  private static final Pattern AS_IT_IS =
      Pattern.compile("[ \\t]*:\\s*\"?(?:7bit|8bit|quoted-printable)\"?\\s*");

  private static final Pattern QUOTED = Pattern.compile("=(?:([0-9a-f]{2})|[ \\t]*\\n)");

  /** How files begin that are more than words, in lower case: PDF, zip, old Office. */
  private static final Pattern FILE =
      Pattern.compile("%pdf|pk\\x03\\x04|[\\xd0\\xf0]\\xcf|[\\xd0\\xf0]\\xef");

  private PlainWords() {}

  static boolean are(String fileName, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return false;
    }
    return switch (Format.of(fileName.toLowerCase(Locale.ROOT), bytes)) {
      case TEXT -> true;
      case MAIL -> areInMail(bytes);
      default -> false;
    };
  }

  private static boolean areInMail(byte[] bytes) {
    String mail =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT)
            .replace("\r\n", "\n")
            .replace('\r', '\n');
    Matcher part = PART.matcher(mail);
    while (part.find()) {
      String value = part.group(2);
      boolean plain =
          switch (part.group(1)) {
            case "type" ->
                WORDS_OR_PARTS.matcher(value.replace('\n', ' ')).matches()
                    && !value.contains("name");
            case "transfer-encoding" -> AS_IT_IS.matcher(value).matches();
            default -> false;
          };
      if (!plain) {
        return false;
      }
    }
    return !FILE.matcher(mail).find()
        && (!mail.contains("quoted-printable") || !FILE.matcher(unquoted(mail)).find());
  }

  /** The mail with every quoted-printable sign of it undone, wherever it stands. */
  private static String unquoted(String mail) {
    return QUOTED
        .matcher(mail)
        .replaceAll(
            found ->
                found.group(1) == null
                    ? ""
                    : Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        .toLowerCase(Locale.ROOT);
  }
}
