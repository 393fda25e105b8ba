package remit.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.stream.Field;

/**
 * One part of a mail that holds no other parts.
 *
 * @param role what it is in the mail
 * @param name its file name; empty if it has none
 */
record MailPart(Role role, String name) {
  private static final Set<String> SIGNATURES =
      Set.of(
          "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "application/pgp-signature");
  private static final Set<String> SECRETS =
      Set.of("application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted");
  private static final Set<String> MACHINE =
      Set.of(
          "message/delivery-status",
          "message/global-delivery-status",
          "message/disposition-notification",
          "message/feedback-report",
          "text/x-amp-html");

  /** Names that Java does not know, and Latin 1, by which senders mean Windows-1252. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "cp-1252", "windows-1252",
          "x-cp1252", "windows-1252",
          "ansi", "windows-1252",
          "macintosh", "x-MacRoman");

  /** What a part is in its mail. */
  enum Role {
    WORDS,
    CALENDAR,
    RETURNED,
    MACHINE,
    SECRET,
    ELSEWHERE,
    WINMAIL,
    DECORATION,
    ATTACHED_TEXT,
    ATTACHMENT
  }

  static MailPart of(Entity entity, SingleBody body) throws IOException {
    String type = type(entity);
    String name = entity.getFilename() == null ? "" : entity.getFilename();
    byte[] bytes = MailShape.bytes(body);
    return new MailPart(role(entity, type, name.toLowerCase(Locale.ROOT), bytes), name);
  }

  private static Role role(Entity entity, String type, String name, byte[] bytes) {
    if (MACHINE.contains(type) || SIGNATURES.contains(type) || name.equals("smime.p7s")) {
      return Role.MACHINE;
    }
    if (SECRETS.contains(type) || name.endsWith(".p7m")) {
      return Role.SECRET;
    }
    if (type.equals("message/partial") || type.equals("message/external-body")) {
      return Role.ELSEWHERE;
    }
    if (type.equals("text/rfc822-headers")) {
      return Role.RETURNED;
    }
    if (type.equals("text/calendar") || type.equals("application/ics") || name.endsWith(".ics")) {
      return Role.CALENDAR;
    }
    if (type.endsWith("ms-tnef") || name.equals("winmail.dat")) {
      return Role.WINMAIL;
    }
    boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
    boolean words =
        type.equals("text/plain") || type.equals("text/html") || type.equals("text/enriched");
    if (words && !attached && name.isEmpty()) {
      return isText(name, bytes) ? Role.WORDS : Role.ATTACHMENT;
    }
    Format format = Format.of(name, bytes);
    if (format == Format.IMAGE) {
      return isDecoration(entity, name, bytes) ? Role.DECORATION : Role.ATTACHMENT;
    }
    boolean text =
        words
            && !Format.isMisnamed(name, format)
            && (format == Format.TEXT || (format == Format.HTML && type.equals("text/html")));
    return text ? Role.ATTACHED_TEXT : Role.ATTACHMENT;
  }

  /** What is called text may be a PDF or a picture all the same. */
  private static boolean isText(String name, byte[] bytes) {
    return switch (Format.of(name, bytes)) {
      case PDF, DOCX, WORD, OUTLOOK, PROTECTED, IMAGE -> false;
      default -> true;
    };
  }

  private static boolean isDecoration(Entity entity, String name, byte[] bytes) {
    boolean inline =
        "inline".equalsIgnoreCase(entity.getDispositionType()) || has(entity, "Content-ID");
    boolean small = bytes.length < Bounds.LEAST_SCAN_BYTES;
    return !Picture.mayBeAPage(bytes)
        && (inline || small || name.matches("(?:logo|image\\d+|signature|banner).*"));
  }

  private static boolean has(Entity entity, String header) {
    return entity.getHeader() != null && entity.getHeader().getField(header) != null;
  }

  /** The media type in lower case. */
  static String type(Entity entity) {
    String type = entity.getMimeType();
    return type == null ? "text/plain" : type.toLowerCase(Locale.ROOT);
  }

  /** The words of a part of text. */
  static String words(Entity entity, SingleBody body) throws IOException {
    byte[] bytes = MailShape.bytes(body);
    String type = type(entity);
    String words = decode(entity.getCharset(), bytes, type);
    if (type.equals("text/html")) {
      return HtmlText.ofMail(words);
    }
    if (type.equals("text/enriched")) {
      return HtmlText.read(words.replace("<<", "&lt;").replace("\n", "<br>"));
    }
    Field field = entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
    String parameters =
        field == null ? "" : String.valueOf(field.getBody()).toLowerCase(Locale.ROOT);
    return parameters.matches("(?s).*format\\s*=\\s*\"?flowed.*")
        ? unflow(words, parameters.matches("(?s).*delsp\\s*=\\s*\"?yes.*"))
        : words;
  }

  /**
   * Text in the charset that it claims. US-ASCII and UTF-8 are tried as UTF-8, and a charset that
   * Java does not know as UTF-8 or else Windows-1252.
   */
  private static String decode(String charset, byte[] bytes, String type)
      throws UnreadableException {
    if (charset == null
        || charset.equalsIgnoreCase("us-ascii")
        || charset.equalsIgnoreCase("utf-8")) {
      return type.equals("text/html") ? HtmlText.decode(bytes) : Intake.decode(bytes);
    }
    if (charset.equalsIgnoreCase("utf-7") || charset.equalsIgnoreCase("unicode-1-1-utf-7")) {
      return Utf7.decode(bytes);
    }
    String name = OTHER_NAMES.getOrDefault(charset.toLowerCase(Locale.ROOT), charset);
    try {
      return new String(bytes, Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Intake.decode(bytes);
    }
  }

  /** Joins the soft line breaks of RFC 3676. */
  private static String unflow(String text, boolean withoutSpace) {
    StringBuilder joined = new StringBuilder();
    String before = "";
    boolean open = false;
    for (String line : text.replace("\r\n", "\n").split("\n", -1)) {
      int marks = 0;
      while (marks < line.length() && line.charAt(marks) == '>') {
        marks++;
      }
      String quote = line.substring(0, marks);
      String rest = line.substring(marks);
      if (rest.startsWith(" ")) {
        rest = rest.substring(1);
      }
      boolean signature = rest.equals("-- ");
      if (open && (!quote.equals(before) || signature)) {
        joined.append('\n');
        open = false;
      }
      if (!open && marks > 0) {
        joined.append(quote).append(' ');
      }
      boolean soft = rest.endsWith(" ") && !signature;
      joined.append(soft && withoutSpace ? rest.substring(0, rest.length() - 1) : rest);
      if (!soft) {
        joined.append('\n');
      }
      open = soft;
      before = quote;
    }
    return joined.toString();
  }
}
