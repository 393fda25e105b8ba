package remit.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the text of a part into passages: lines that were wrapped are joined, list items, table rows
 * and headings stay apart, paragraphs become sentences.
 */
final class Passages {
  /**
   * More words than any sentence has. What is longer is read in pieces that overlap by more than a
   * phrase spans, so that the time to read it does not grow faster than its length.
   */
  private static final int LONGEST = 150;

  private static final int OVERLAP = 15;

  private static final Pattern ITEM =
      Pattern.compile("\\s*(?:[-*•·–—o>☐☒☑✓✔]|\\(?\\d{1,2}[.)]|\\(?[a-h][.)]|\\[[ xX]?])\\s+\\S.*");
  private static final Pattern HEADED =
      Pattern.compile("\\s*([A-Za-z][A-Za-z/&' ()-]{0,40}?)\\s*:(?:\\s+(.*))?");
  private static final Pattern COLUMNS = Pattern.compile("\\S(?:\\t| {3,}|\\s\\|\\s)\\S");
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!;]['\"”’)]*(?=\\s|$)");
  private static final Set<String> NO_END =
      Set.of(
          "dr", "mr", "mrs", "ms", "st", "prof", "e.g", "eg", "i.e", "ie", "approx", "no", "tel",
          "ext", "vs", "dept", "cons", "sr", "rev", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
          "sept", "sep", "oct", "nov", "dec", "nhs", "ref", "hosp", "esp", "inc", "a.m", "p.m",
          "b.d", "o.d", "t.d.s", "q.d.s", "d.o.b", "p.o", "p.r.n", "w.c", "hon", "rd", "ave");
  private static final String FOR_PRACTICE_HEADING =
      "(?i)((actions?|tasks?|requests?|plan|follow.?up|to do|things?|jobs?|items?|over to)\\b[^.?!;]{0,30}\\b(gps?|practice|surgery|primary care|general practi\\w+)|(gps?|practice|surgery|primary care|general practi\\w+)\\b[^.?!;]{0,15}\\b(actions?|tasks?|requests?|plan|follow.?up|to do|to note|jobs?|please)( please)?)\\W*";
  private static final int LONGEST_HEADING = 60;
  private static final int WRAPPED = 55;

  private final Tokens tokens;
  private final People people;

  Passages(Tokens tokens, People people) {
    this.tokens = tokens;
    this.people = people;
  }

  private record Line(int start, int end, String text) {
    boolean isBlank() {
      return text.isBlank();
    }
  }

  /** The passages of one part. */
  List<Passage> of(int part, String text) {
    List<Line> lines = lines(text);
    List<Passage> passages = new ArrayList<>();
    String heading = "";
    Table table = null;
    int i = 0;
    while (i < lines.size()) {
      Line line = lines.get(i);
      if (line.isBlank()) {
        // A blank line ends the reach of a heading only when it already had its words.
        if (!passages.isEmpty()
            && passages.get(passages.size() - 1).kind() != Passage.Kind.HEADING
            && !nextIsItem(lines, i)) {
          heading = "";
        }
        table = nextIsRow(lines, i) ? table : null;
        i++;
        continue;
      }
      if (Table.isRule(line.text())) {
        i++;
        continue;
      }
      if (isTableRow(line.text()) || (table != null && table.owner(line.text()) != Owner.UNKNOWN)) {
        Table headed = Table.headedBy(line.text(), tokens, people);
        if (headed != null && (table == null || nextIsRow(lines, i))) {
          table = headed;
          addHeading(passages, part, text, line);
          i++;
          continue;
        }
        if (table != null || Boxes.of(line.text()).isEmpty()) {
          Owner owner =
              table != null
                  ? table.owner(line.text())
                  : Table.ownerByCells(line.text(), tokens, people);
          add(passages, part, text, line.start(), line.end(), heading, Passage.Kind.ROW, owner);
          i++;
          continue;
        }
      }
      List<Boxes.Choice> choices = Boxes.of(line.text());
      if (!choices.isEmpty()) {
        choices(passages, part, text, line, heading, choices);
        i++;
        continue;
      }
      Matcher headed = HEADED.matcher(line.text());
      if (isHeading(line.text()) || isUnderlined(lines, i)) {
        heading = plain(line.text());
        addHeading(passages, part, text, line);
        i++;
        continue;
      }
      int from = line.start();
      boolean item = ITEM.matcher(line.text()).matches();
      String over = heading;
      if (headed.matches() && headed.group(2) != null && !item) {
        over = plain(headed.group(1));
        heading = over;
      }
      int last = i;
      while (last + 1 < lines.size() && continues(lines.get(last), lines.get(last + 1), item)) {
        last++;
      }
      sentences(
          passages,
          part,
          text,
          from,
          lines.get(last).end(),
          over,
          item || (last == i && line.text().length() < WRAPPED)
              ? Passage.Kind.ITEM
              : Passage.Kind.SENTENCE);
      if (lines.get(last).text().stripTrailing().endsWith(":") && !passages.isEmpty()) {
        heading = plain(passages.get(passages.size() - 1).text());
      }
      i = last + 1;
    }
    return passages;
  }

  /** A line of boxes: its label goes with each of them. */
  private void choices(
      List<Passage> passages,
      int part,
      String text,
      Line line,
      String heading,
      List<Boxes.Choice> choices) {
    int label = line.start() + choices.get(0).start();
    List<Token> before = tokens.of(text, line.start(), label);
    for (Boxes.Choice choice : choices) {
      List<Token> words = new ArrayList<>(before);
      int end = line.start() + choice.end();
      words.addAll(tokens.of(text, line.start() + choice.start(), end));
      if (words.size() > before.size()) {
        int start = before.isEmpty() ? line.start() + choice.start() : line.start();
        passages.add(
            Passage.of(
                part,
                start,
                end,
                text,
                words,
                heading,
                Passage.Kind.ITEM,
                choice.isTicked() ? Owner.UNKNOWN : Owner.NOBODY));
      }
    }
  }

  private static boolean nextIsRow(List<Line> lines, int at) {
    for (int i = at + 1; i < lines.size() && i <= at + 2; i++) {
      if (!lines.get(i).isBlank() && !Table.isRule(lines.get(i).text())) {
        return isTableRow(lines.get(i).text()) || lines.get(i).text().indexOf('|') >= 0;
      }
    }
    return false;
  }

  /** Whether the next line only underlines a short one. */
  private static boolean isUnderlined(List<Line> lines, int at) {
    return at + 1 < lines.size()
        && lines.get(at).text().strip().length() <= LONGEST_HEADING
        && Table.isRule(lines.get(at + 1).text())
        && lines.get(at + 1).text().indexOf('|') < 0;
  }

  private static boolean nextIsItem(List<Line> lines, int blank) {
    for (int i = blank + 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        return ITEM.matcher(lines.get(i).text()).matches();
      }
    }
    return false;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lines.add(new Line(start, end, text.substring(start, end)));
      start = end + 1;
    }
    return lines;
  }

  private static boolean isTableRow(String line) {
    return COLUMNS.matcher(line).find();
  }

  private static boolean isHeading(String line) {
    String text = line.strip();
    if (text.length() > LONGEST_HEADING || text.isEmpty()) {
      return false;
    }
    if (text.endsWith(":")) {
      return true;
    }
    boolean shout =
        text.equals(text.toUpperCase(Locale.ROOT)) && text.chars().anyMatch(Character::isLetter);
    if (shout) {
      return text.chars().filter(Character::isLetter).count() >= 2 && !text.matches(".*\\d.*");
    }
    if (text.matches(FOR_PRACTICE_HEADING)) {
      return true;
    }
    return text.matches(
        "(?i)(actions? (for|by|from|required by) (the )?(gp|practice|surgery)|for (the )?(gp|practice)|gp( actions?| to do| please)?|plan|follow.?up|medication|background|summary|diagnos[ie]s|results|history|examination|investigations)");
  }

  /** Whether a line goes on in the next: it was wrapped, or the next begins in mid-sentence. */
  private static boolean continues(Line line, Line next, boolean item) {
    if (next.isBlank()
        || ITEM.matcher(next.text()).matches()
        || isTableRow(next.text())
        || isHeading(next.text())) {
      return false;
    }
    String end = line.text().stripTrailing();
    char first = next.text().strip().charAt(0);
    if (HEADED.matcher(next.text()).matches() && !Character.isLowerCase(first)) {
      return false;
    }
    boolean ended = end.matches(".*[.?!:;]['\"”’)]*");
    if (item) {
      return !ended && (Character.isLowerCase(first) || next.text().startsWith("  "));
    }
    if (Character.isLowerCase(first) || first == '(') {
      return true;
    }
    return end.length() >= WRAPPED;
  }

  private void sentences(
      List<Passage> passages,
      int part,
      String text,
      int start,
      int end,
      String heading,
      Passage.Kind kind) {
    int from = start;
    Matcher stop = SENTENCE_END.matcher(text).region(start, end);
    stop.useTransparentBounds(true);
    while (stop.find()) {
      if (text.charAt(stop.start()) == '.'
          && !endsSentence(text, from, stop.start(), stop.end(), end)) {
        continue;
      }
      add(passages, part, text, from, stop.end(), heading, kind, Owner.UNKNOWN);
      from = stop.end();
    }
    add(passages, part, text, from, end, heading, kind, Owner.UNKNOWN);
  }

  private static boolean endsSentence(String text, int from, int dot, int after, int end) {
    int word = dot;
    while (word > from
        && !Character.isWhitespace(text.charAt(word - 1))
        && text.charAt(word - 1) != '(') {
      word--;
    }
    String before = text.substring(word, dot).toLowerCase(Locale.ROOT);
    if (NO_END.contains(before) || (before.length() == 1 && Character.isLetter(before.charAt(0)))) {
      return false;
    }
    int next = after;
    while (next < end
        && (Character.isWhitespace(text.charAt(next))
            || "\"“'‘(".indexOf(text.charAt(next)) >= 0)) {
      next++;
    }
    return next >= end
        || !Character.isLowerCase(text.charAt(next))
        || (before.length() >= 3 && before.indexOf('.') < 0 && next > after);
  }

  private void addHeading(List<Passage> passages, int part, String text, Line line) {
    add(passages, part, text, line.start(), line.end(), "", Passage.Kind.HEADING, Owner.UNKNOWN);
  }

  private void add(
      List<Passage> passages,
      int part,
      String text,
      int start,
      int end,
      String heading,
      Passage.Kind kind,
      Owner owner) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    List<Token> words = tokens.of(text, from, to);
    int first = 0;
    while (first < words.size()) {
      int last = Math.min(words.size(), first + LONGEST);
      boolean ends = last == words.size();
      passages.add(
          Passage.of(
              part,
              first == 0 ? from : words.get(first).start(),
              ends ? to : words.get(last - 1).end(),
              text,
              words.subList(first, last),
              heading,
              kind,
              owner));
      first = ends ? last : last - OVERLAP;
    }
  }

  private static String plain(String heading) {
    return heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9/& ]+", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
