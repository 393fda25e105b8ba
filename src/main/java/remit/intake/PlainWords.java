package remit.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
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

  private static final String CONTENT = "content-";

  private static final Pattern HEADER =
      Pattern.compile(
          "content-(type|transfer-encoding|disposition)([^\\n]*+(?:\\n[ \\t][^\\n]*+)*+)");

  private static final Pattern WORDS_OR_PARTS =
      Pattern.compile("[ \\t]*:\\s*(?:text/plain|multipart/(?:mixed|alternative))\\s*(?:;.*)?");

  private static final Pattern AS_IT_IS =
      Pattern.compile("[ \\t]*:\\s*\"?(?:7bit|8bit|quoted-printable)\"?\\s*");

  /** How files begin that are more than words, in lower case: PDF, zip, old Office. */
  private static final List<String> FILES = List.of("%pdf", "pk\003\004", "\u00f0\u00ef");

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
    // A single return is left in: who reads the mail may not take it for the end of a line.
    String mail =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT)
            .replace("\r\n", "\n");
    Matcher header = HEADER.matcher(mail);
    int at = mail.indexOf(CONTENT);
    while (at >= 0) {
      header.region(at, mail.length());
      boolean isHeader = header.lookingAt();
      if (isHeader && !isOfWords(header.group(1), header.group(2))) {
        return false;
      }
      at = mail.indexOf(CONTENT, isHeader ? header.end() : at + CONTENT.length());
    }
    return !holdsAFile(mail) && (!mail.contains("quoted-printable") || !holdsAFile(unquoted(mail)));
  }

  private static boolean isOfWords(String header, String value) {
    return switch (header) {
      case "type" ->
          WORDS_OR_PARTS.matcher(value.replace('\n', ' ')).matches() && !value.contains("name");
      case "transfer-encoding" -> AS_IT_IS.matcher(value).matches();
      default -> false;
    };
  }

  private static boolean holdsAFile(String mail) {
    return FILES.stream().anyMatch(mail::contains);
  }

  /** The mail with every quoted-printable sign of it undone, wherever it stands. */
  private static String unquoted(String mail) {
    StringBuilder plain = new StringBuilder(mail.length());
    int done = 0;
    for (int at = mail.indexOf('='); at >= 0; at = mail.indexOf('=', done)) {
      plain.append(mail, done, at);
      done = at + 1;
      int end = done;
      while (end < mail.length() && (mail.charAt(end) == ' ' || mail.charAt(end) == '\t')) {
        end++;
      }
      if (end < mail.length() && mail.charAt(end) == '\n') {
        done = end + 1;
      } else if (at + 2 < mail.length()
          && Character.digit(mail.charAt(at + 1), 16) >= 0
          && Character.digit(mail.charAt(at + 2), 16) >= 0) {
        plain.append((char) Integer.parseInt(mail, at + 1, at + 3, 16));
        done = at + 3;
      }
    }
    return plain.append(mail, done, mail.length()).toString().toLowerCase(Locale.ROOT);
  }
}
