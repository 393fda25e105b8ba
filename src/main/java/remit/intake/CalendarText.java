package remit.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a calendar invitation: what it is about. */
final class CalendarText {
  private static final Pattern LINE =
      Pattern.compile("(?im)^(SUMMARY|DESCRIPTION|COMMENT|LOCATION)(?:;[^:\\n]*)?:(.*)$");

  private CalendarText() {}

  static String read(String calendar) {
    String unfolded = calendar.replace("\r\n", "\n").replaceAll("\\n[ \\t]", "");
    StringBuilder words = new StringBuilder();
    Matcher line = LINE.matcher(unfolded);
    while (line.find()) {
      words
          .append(line.group(2).replaceAll("\\\\[nN]", "\n").replaceAll("\\\\([,;\\\\])", "$1"))
          .append('\n');
    }
    return words.toString();
  }
}
