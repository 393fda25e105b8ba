package remit.book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import remit.book.LetterLine.LetterLook;
import remit.guidance.ReplyText;

/**
 * Puts the gaps of a reply text into words: a gap becomes its name in brackets, a section on lines
 * of its own a condition with its lines below it, a section within a line a condition in brackets.
 */
final class LetterReader {
  private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?)\\s*([a-z0-9-]+)\\s*}}");
  private static final Pattern ALONE =
      Pattern.compile("\\s*\\{\\{([#^/])\\s*([a-z0-9-]+)\\s*}}\\s*");
  private static final String STRONG = "**";

  private final GapWords words;

  LetterReader(GapWords words) {
    this.words = words;
  }

  List<LetterLine> read(ReplyText text) {
    List<LetterLine> lines = new ArrayList<>();
    int depth = 0;
    for (String written : text.body().split("\n", -1)) {
      Matcher alone = ALONE.matcher(written);
      String line = written.strip();
      if (alone.matches()) {
        if (alone.group(1).equals("/")) {
          depth--;
        } else {
          lines.add(new LetterLine(LetterLook.CONDITION, depth, opening(alone) + ":"));
          depth++;
        }
      } else if (!line.isEmpty() && !line.equals("---")) {
        lines.add(line(line, depth));
      }
    }
    return lines;
  }

  private LetterLine line(String line, int depth) {
    LetterLook look = LetterLook.PLAIN;
    String words = line;
    if (line.startsWith("- ")) {
      look = LetterLook.BULLET;
      words = line.substring(2);
    } else if (line.length() > 2 * STRONG.length()
        && line.startsWith(STRONG)
        && line.endsWith(STRONG)) {
      look = LetterLook.STRONG;
      words = line.substring(STRONG.length(), line.length() - STRONG.length());
    }
    return new LetterLine(
        look, depth, TAG.matcher(words).replaceAll(tag -> Matcher.quoteReplacement(inLine(tag))));
  }

  private String inLine(MatchResult tag) {
    return switch (tag.group(1)) {
      case "" -> words.value(tag.group(2));
      case "/" -> "]";
      default -> "[" + opening(tag) + ": ";
    };
  }

  private String opening(MatchResult tag) {
    String name = tag.group(2);
    return tag.group(1).equals("#") ? words.section(name) : words.otherwise(name);
  }
}
