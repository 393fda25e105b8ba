package remit.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns of a table of tasks, as far as they tell whose task a row is. */
final class Table {
  private static final Pattern WHO =
      Pattern.compile(
          "(?i)\\W*(who|who (does|by|to).*|by whom|by|whom|responsib.*|owner|lead|assigned( to)?|action(ed)? by|done by|to be done by|person.*|for whom|action owner|whose.*|actioned? (by|for))\\W*");
  private static final Pattern TICK =
      Pattern.compile("(?i)\\W*(?:[✓✔☑☒●•■√]|x|y|yes|tick(ed)?)\\W*|[✓✔☑☒●■√]");
  private static final Pattern NONE =
      Pattern.compile("(?i)[\\s|☐□_.–—-]*|\\W*(n/?a|none|nil|no|not applicable)\\W*");
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)(hosp.*|ward|trust|clinic|pt|patient|us|dn.*|community.*|midwife.*|actions?|tasks?|what|items?|job|when|date|due|consultant|secondary care|follow.?up|other.*|request.*)");
  private static final Pattern RULE = Pattern.compile("[\\s|+=_:–—-]*");

  private static final int FARTHEST = 4;

  private final Tokens tokens;
  private final People people;
  private final List<Cell> head;

  /**
   * A cell.
   *
   * @param start offset of its first character in the line
   * @param text its words
   */
  record Cell(int start, String text) {}

  private Table(Tokens tokens, People people, List<Cell> head) {
    this.tokens = tokens;
    this.people = people;
    this.head = head;
  }

  /** Whether a line only rules a table off. */
  static boolean isRule(String line) {
    return RULE.matcher(line).matches() && line.strip().length() > 3;
  }

  /** The table that a line heads, or null if it heads none that tells whose its rows are. */
  static @Nullable Table headedBy(String line, Tokens tokens, People people) {
    List<Cell> head = cells(line);
    if (head.size() < 2 || head.stream().anyMatch(cell -> cell.text().length() > 30)) {
      return null;
    }
    boolean who = head.stream().anyMatch(cell -> WHO.matcher(cell.text()).matches());
    boolean names =
        head.stream().anyMatch(cell -> isPractice(cell.text(), tokens, people))
            && head.stream().anyMatch(cell -> BESIDE.matcher(cell.text()).matches())
            && head.stream().noneMatch(cell -> cell.text().matches(".*\\d.*"));
    return who || names ? new Table(tokens, people, head) : null;
  }

  /** Whose task a row is. */
  Owner owner(String line) {
    Owner owner = Owner.UNKNOWN;
    for (Cell cell : cells(line)) {
      Cell over = head(line, cell);
      if (over == null) {
        continue;
      }
      String column = over.text();
      boolean filled = !NONE.matcher(cell.text()).matches();
      if (WHO.matcher(column).matches() && filled) {
        return isPractice(cell.text(), tokens, people) ? Owner.PRACTICE : Owner.OTHER;
      }
      if (isPractice(column, tokens, people)) {
        if (filled) {
          return Owner.PRACTICE;
        }
      } else if (isTick(cell.text()) || (isPerson(column) && filled)) {
        owner = Owner.OTHER;
      }
    }
    return owner;
  }

  /** Whose task a row without a head is: the one that a cell of it names. */
  static Owner ownerByCells(String line, Tokens tokens, People people) {
    Owner owner = Owner.UNKNOWN;
    for (Cell cell : cells(line)) {
      List<Token> words = tokens.of(cell.text());
      if (words.isEmpty() || words.size() > 6 || words.get(0).word().equals("you")) {
        continue;
      }
      int end = people.end("practice", words, 0);
      if (end == words.size() || (end > 0 && words.size() <= end + 2)) {
        return Owner.PRACTICE;
      }
      if (people.end("sender", words, 0) == words.size()
          || people.end("patient", words, 0) == words.size()) {
        owner = Owner.OTHER;
      }
    }
    return owner;
  }

  private boolean isPerson(String column) {
    List<Token> words = tokens.of(column);
    return !words.isEmpty()
        && (people.end("sender", words, 0) > 0
            || people.end("patient", words, 0) > 0
            || words.get(0).word().startsWith("hosp"));
  }

  private static boolean isTick(String cell) {
    return TICK.matcher(cell).matches();
  }

  static boolean isPractice(String cell, Tokens tokens, People people) {
    List<Token> words = tokens.of(cell);
    for (int i = 0; i < Math.min(words.size(), 4); i++) {
      if (people.end("practice", words, i) > 0) {
        return !cell.toLowerCase(Locale.ROOT).matches(".*\\b(copy|name|code|not|no)\\b.*");
      }
    }
    return false;
  }

  /** The head of a cell's column, or null if it stands left of all of them. */
  private @Nullable Cell head(String line, Cell cell) {
    if (line.indexOf('|') >= 0 || line.indexOf('\t') >= 0) {
      List<Cell> row = cells(line);
      int index = Math.min(row.indexOf(cell), head.size() - 1);
      return head.get(Math.max(0, index));
    }
    Cell nearest = head.get(0);
    for (Cell each : head) {
      if (distance(each, cell) < distance(nearest, cell)) {
        nearest = each;
      }
    }
    return cell.start() + FARTHEST < head.get(0).start() ? null : nearest;
  }

  private static int distance(Cell head, Cell cell) {
    int middle = cell.start() + Math.min(cell.text().length(), 4) / 2;
    int from = head.start();
    int to = head.start() + head.text().length();
    return middle < from ? from - middle : Math.max(0, middle - to);
  }

  private static List<Cell> cells(String line) {
    List<Cell> cells = new ArrayList<>();
    Pattern parted =
        line.indexOf('|') >= 0
            ? Pattern.compile("[^|]+")
            : line.indexOf('\t') >= 0
                ? Pattern.compile("[^\\t]+")
                : Pattern.compile("\\S+(?: \\S+)*");
    Matcher cell = parted.matcher(line);
    while (cell.find()) {
      String text = cell.group();
      if (!text.isBlank() || line.indexOf('|') < 0) {
        cells.add(new Cell(cell.start() + indent(text), text.strip()));
      } else if (cell.start() > 0) {
        cells.add(new Cell(cell.start(), ""));
      }
    }
    return cells;
  }

  private static int indent(String text) {
    int indent = 0;
    while (indent < text.length() && Character.isWhitespace(text.charAt(indent))) {
      indent++;
    }
    return indent;
  }
}
