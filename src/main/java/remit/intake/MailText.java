package remit.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a mail into its new words, its signature, and the older mail below. */
final class MailText {
  private static final Pattern OLDER =
      Pattern.compile(
          "(?m)^(?:\\s*-{2,}\\s*(?:Original|Forwarded) (?:Message|message).*|Begin forwarded message:.*|On .{6,120}(?:\\n.{0,80})?wrote:\\s*|_{10,}\\s*|From: .+\\n(?:(?:Sent|Date|To|Cc|Subject): .+\\n?){1,5}|>.*)$");
  private static final Pattern FOOTER =
      Pattern.compile(
          "(?im)^(?:-- ?|(?:confidential|disclaimer|privileged|this (?:e-?mail|message|communication)|the information (?:contained )?in this|the contents of this|if you (?:have received|are not the intended)|please consider the environment|any views expressed|\\*{5,}|={10,}).*)$");

  private MailText() {}

  /** The parts that are not blank, in the order in which they stand. */
  static Map<Part.Kind, String> split(String raw) {
    String text = raw.replace("\r\n", "\n").replace('\r', '\n');
    Map<Part.Kind, String> parts = new LinkedHashMap<>();
    Matcher older = OLDER.matcher(text);
    int quoted = text.length();
    while (older.find()) {
      if (older.start() > 0 || !text.startsWith(">")) {
        quoted = older.start();
        break;
      }
    }
    String fresh = text.substring(0, quoted);
    Matcher footer = FOOTER.matcher(fresh);
    int end = fresh.length();
    while (footer.find()) {
      if (!fresh.substring(0, footer.start()).isBlank()) {
        end = footer.start();
        break;
      }
    }
    put(parts, Part.Kind.BODY, fresh.substring(0, end));
    put(parts, Part.Kind.SIGNATURE, fresh.substring(end));
    put(parts, Part.Kind.QUOTED, text.substring(quoted));
    return parts;
  }

  private static void put(Map<Part.Kind, String> parts, Part.Kind kind, String text) {
    if (!text.isBlank()) {
      parts.put(kind, text);
    }
  }
}
