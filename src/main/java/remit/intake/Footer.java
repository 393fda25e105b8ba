package remit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the signature and the disclaimers of a mail from its words. A paragraph that is not clearly
 * one of them counts as words: a disclaimer too many does less harm than a request unread.
 */
final class Footer {
  private static final int LONGEST_SIGNATURE = 25;
  private static final Pattern DASHES = Pattern.compile("--\\s*");

  /** How a disclaimer begins. */
  private static final Pattern START =
      Pattern.compile(
          "(?i)[\\W_]*(?:confidential|disclaimer|privileged|caution|warning|external|important notice|notice|this (?:e-?mail|message|communication|transmission|is an automated|document and any)|the (?:information|contents|views)|any (?:views|opinions)|if you (?:have received|are not the)|please (?:consider the environment|do not (?:print|reply))|think before|nhsmail|sent from|get outlook|registered|we (?:may|cannot) (?:monitor|guarantee|accept)|e-?mails? (?:may|are|sent)|(?:save|help) (?:paper|the)|unless expressly|unauthori[sz]ed|to do so is).*");

  /** What only a disclaimer says. */
  private static final Pattern SAYS =
      Pattern.compile(
          "(?i)intended\\s+(?:recipient|only\\s+for|solely\\s+for|for\\s+(?:the\\s+)?(?:use|addressee|named|sole|individual|person))|received\\s+(?:this|the)\\s+[\\w-]+\\s+(?:in\\s+error|by\\s+mistake)|prohibited|unlawful|(?:represent|reflect)\\s+(?:the\\s+)?(?:views|opinions)|necessarily\\s+(?:represent|reflect|those)|privileged|the\\s+environment|secure\\s+e?-?mail|freedom\\s+of\\s+information|virus|malware|from\\s+outside|external\\s+(?:sender|source)|click\\s+(?:on\\s+)?(?:any\\s+)?links?|registered\\s+(?:office|charity|company|in\\s+england)|sent\\s+from\\s+(?:my|outlook|yahoo|mail)|get\\s+outlook\\s+for|automated\\s+(?:message|e-?mail)|do\\s+not\\s+(?:reply\\s+to\\s+this|print)|liabilit|monitored|before\\s+(?:you\\s+)?print|delete\\s+(?:it|this)|protectively\\s+marked");

  /** A line with which somebody begins to speak. */
  private static final Pattern GREETING =
      Pattern.compile(
          "(?i)\\s*(?:dear|hi|hello|good (?:morning|afternoon|evening)|p\\.?s\\.?|re|fao|for the attention)\\b.*");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:)\\]]\\s*$");

  private Footer() {}

  /** Some lines: words, or a signature or disclaimer. */
  record Piece(boolean isFooter, String text) {}

  /** The pieces of a text that are not blank, in their order. */
  static List<Piece> split(String text) {
    String[] lines = text.split("\n", -1);
    List<Piece> pieces = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int i = 0;
    while (i < lines.length) {
      int footer = footerLines(lines, i);
      if (footer == 0) {
        words.append(lines[i]).append('\n');
        i++;
        continue;
      }
      add(pieces, false, words);
      StringBuilder below = new StringBuilder();
      for (int end = i + footer; i < end; i++) {
        below.append(lines[i]).append('\n');
      }
      add(pieces, true, below);
    }
    add(pieces, false, words);
    return pieces;
  }

  private static void add(List<Piece> pieces, boolean isFooter, StringBuilder text) {
    if (!text.toString().isBlank()) {
      pieces.add(new Piece(isFooter, text.toString()));
    }
    text.setLength(0);
  }

  private static int footerLines(String[] lines, int at) {
    if (DASHES.matcher(lines[at]).matches()) {
      int left = lines.length - at;
      long words =
          java.util.Arrays.stream(lines, at, lines.length)
              .filter(l -> !l.isBlank())
              .limit(LONGEST_SIGNATURE + 2L)
              .count();
      return words <= LONGEST_SIGNATURE ? left : 0;
    }
    if (!START.matcher(lines[at]).matches()) {
      return 0;
    }
    int end = at + 1;
    while (end < lines.length
        && !lines[end].isBlank()
        && !GREETING.matcher(lines[end]).matches()
        && goesOn(lines, end)) {
      end++;
    }
    return SAYS.matcher(String.join("\n", List.of(lines).subList(at, end))).find() ? end - at : 0;
  }

  /** Whether a line goes on with the disclaimer above: in mid-sentence, or with another of it. */
  private static boolean goesOn(String[] lines, int at) {
    return !SENTENCE_END.matcher(lines[at - 1]).find()
        || START.matcher(lines[at]).matches()
        || SAYS.matcher(lines[at]).find();
  }
}
