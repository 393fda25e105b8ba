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
  private static final int LONGEST_DISCLAIMER = 40;
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
    List<String> lines = List.of(text.split("\n", -1));
    List<Piece> pieces = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int at = 0;
    while (at < lines.size()) {
      int signature = signatureLines(lines, at);
      int count = signature > 0 ? signature : disclaimerLines(lines, at);
      String together = String.join("\n", lines.subList(at, at + Math.max(1, count))) + "\n";
      if (signature > 0 || (count > 0 && SAYS.matcher(together).find())) {
        add(pieces, false, words.toString());
        add(pieces, true, together);
        words.setLength(0);
      } else {
        words.append(together);
      }
      at += Math.max(1, count);
    }
    add(pieces, false, words.toString());
    return pieces;
  }

  private static void add(List<Piece> pieces, boolean isFooter, String text) {
    if (!text.isBlank()) {
      pieces.add(new Piece(isFooter, text));
    }
  }

  /** How many lines of a signature begin here; 0 if none do. */
  private static int signatureLines(List<String> lines, int at) {
    if (!DASHES.matcher(lines.get(at)).matches()) {
      return 0;
    }
    List<String> left = lines.subList(at, lines.size());
    long full = left.stream().filter(line -> !line.isBlank()).limit(LONGEST_SIGNATURE + 1L).count();
    return full <= LONGEST_SIGNATURE ? left.size() : 0;
  }

  /** How many lines belong together that begin as a disclaimer does; 0 if none do. */
  private static int disclaimerLines(List<String> lines, int at) {
    if (!START.matcher(lines.get(at)).matches()) {
      return 0;
    }
    int end = at + 1;
    while (end < Math.min(lines.size(), at + LONGEST_DISCLAIMER)
        && !lines.get(end).isBlank()
        && !GREETING.matcher(lines.get(end)).matches()
        && goesOn(lines, end)) {
      end++;
    }
    return end - at;
  }

  /** Whether a line goes on with the disclaimer above: in mid-sentence, or with another of it. */
  private static boolean goesOn(List<String> lines, int at) {
    return !SENTENCE_END.matcher(lines.get(at - 1)).find()
        || START.matcher(lines.get(at)).matches()
        || SAYS.matcher(lines.get(at)).find();
  }
}
