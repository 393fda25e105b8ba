package remit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the text of a mail into its new words and the older mails below or between them, line by
 * line. What is not clearly older is taken as new.
 */
final class MailText {
  private static final int LONGEST_MARK = 300;

  /** Lines that a mail program writes above an older mail and its header. */
  private static final Pattern RULE =
      Pattern.compile(
          "(?i)\\s*(?:-{2,}\\s*(?:original|forwarded) (?:message|mail|appointment).*|begin forwarded message:.*|_{10,}|-{10,})\\s*");

  private static final Pattern SPOKEN_RULE =
      Pattern.compile("(?i)\\s*(?:-{2,}\\s*(?:original|forwarded)|begin forwarded).*");
  private static final Pattern FROM = Pattern.compile("\\s*\\*?From\\s?:\\*?\\s+\\S.*");
  private static final Pattern HEADER =
      Pattern.compile(
          "\\s*\\*?(Sent|Date|To|Cc|Bcc|Subject|Importance|Reply-To|Attachments|When|Where)\\s?:\\*?(?:\\s.*)?");
  private static final int LONGEST_HEADER = 12;

  /** "On Tuesday, 3 December 2024 at 10:15, Ward clerk wrote:", on up to three lines. */
  private static final Pattern WROTE =
      Pattern.compile(
          "\\s*On .{4,250}\\b(?:\\d{1,2}[:.]\\d\\d|\\d{4}).{0,150}\\bwrote:\\s*|\\s*.{1,120}@.{1,80}\\bwrote:\\s*");

  private static final Pattern LEVEL = Pattern.compile("\\s{0,2}((?:>\\s?)+)(.*)");

  private final List<Segment> segments = new ArrayList<>();
  private final String[] lines;
  private int age;

  private MailText(String[] lines) {
    this.lines = lines;
  }

  /**
   * Some lines of a mail.
   *
   * @param age 0 for new words, 1 for the mail that was answered or forwarded, 2 for the one before
   * @param isHeader whether it only says who wrote what follows
   */
  record Segment(int age, boolean isHeader, StringBuilder text) {}

  /** The segments that are not blank, in the order in which they stand. */
  static List<Segment> split(String raw) {
    String text = raw.replace("\r\n", "\n").replace('\r', '\n');
    return new MailText(text.split("\n", -1)).split();
  }

  private List<Segment> split() {
    int i = 0;
    while (i < lines.length) {
      int header = headerLines(i);
      if (header > 0) {
        age++;
        i = add(age, true, i, header);
        continue;
      }
      int wrote = attributionLines(i);
      if (wrote > 0) {
        boolean marked = isMarked(nextWords(i + wrote));
        int older = age + 1;
        age = marked ? age : older;
        i = add(older, true, i, wrote);
        continue;
      }
      Matcher level = LEVEL.matcher(lines[i]);
      if (isMarked(i) && level.matches()) {
        int marks = (int) level.group(1).chars().filter(c -> c == '>').count();
        add(age + marks, false, level.group(2));
      } else {
        add(age, false, lines[i]);
      }
      i++;
    }
    segments.removeIf(segment -> segment.text().toString().isBlank());
    return segments;
  }

  private int add(int older, boolean isHeader, int from, int count) {
    for (int i = from; i < from + count; i++) {
      add(older, isHeader, lines[i]);
    }
    return from + count;
  }

  private void add(int older, boolean isHeader, String line) {
    Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
    if (last == null || last.age() != older || last.isHeader() != isHeader) {
      last = new Segment(older, isHeader, new StringBuilder());
      segments.add(last);
    }
    last.text().append(line).append('\n');
  }

  /** How many lines of an older mail's header stand here; 0 if there is none. */
  private int headerLines(int at) {
    if (lines[at].length() > LONGEST_MARK) {
      return 0;
    }
    boolean rule = RULE.matcher(lines[at]).matches();
    int first = rule ? nextWords(at + 1) : at;
    if (first >= lines.length || !FROM.matcher(lines[first]).matches()) {
      return rule && SPOKEN_RULE.matcher(lines[at]).matches() ? 1 : 0;
    }
    int known = 0;
    int end = first + 1;
    for (int i = first + 1; i < Math.min(lines.length, first + LONGEST_HEADER); i++) {
      if (HEADER.matcher(lines[i]).matches()) {
        known++;
        end = i + 1;
      } else if (lines[i].isBlank() && known > 0) {
        break;
      }
    }
    return known >= 2 ? end - at : 0;
  }

  /** How many lines say who wrote what follows; 0 if none do. */
  private int attributionLines(int at) {
    StringBuilder together = new StringBuilder();
    for (int i = at; i < Math.min(lines.length, at + 3); i++) {
      if (lines[i].isBlank() || together.length() + lines[i].length() > LONGEST_MARK) {
        return 0;
      }
      together.append(i == at ? "" : " ").append(lines[i].strip());
      if (lines[i].stripTrailing().endsWith("wrote:")) {
        return WROTE.matcher(together).matches() ? i - at + 1 : 0;
      }
      if (!together.toString().startsWith("On ")) {
        return 0;
      }
    }
    return 0;
  }

  /** The next line that is not blank. */
  private int nextWords(int from) {
    int i = from;
    while (i < lines.length && lines[i].isBlank()) {
      i++;
    }
    return i;
  }

  /** Whether a line is quoted with a mark; a single "> 14 days" is not. */
  private boolean isMarked(int at) {
    if (at >= lines.length || !LEVEL.matcher(lines[at]).lookingAt()) {
      return false;
    }
    return beginsWithMark(at - 1)
        || beginsWithMark(at + 1)
        || !lines[at].strip().matches(">\\s?\\d.{0,80}");
  }

  private boolean beginsWithMark(int at) {
    return at >= 0 && at < lines.length && lines[at].stripLeading().startsWith(">");
  }
}
