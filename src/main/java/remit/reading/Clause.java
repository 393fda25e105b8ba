package remit.reading;

import java.util.List;
import java.util.Set;

/**
 * The clause of a passage in which a mention stands, and the segments into which commas part it.
 *
 * @param passage the passage
 * @param start index of the clause's first word
 * @param end index after its last
 */
record Clause(Passage passage, int start, int end) {
  private static final Set<String> BREAKS =
      Set.of("but", "however", "although", "though", "except", "yet", "whereas", "despite");

  private static final Set<String> TEARING = Set.of("but", "however", "whereas");

  /** Marks that no sign crosses: ends of sentences, cells, boxes and entries of a form. */
  private static final String TEARS = ";.?!|=\t[]☐☒☑→>\n";

  /** The clause round some words. */
  static Clause around(Passage passage, int from, int to) {
    List<Token> words = passage.tokens();
    int start = from;
    while (start > 0
        && !BREAKS.contains(words.get(start - 1).word())
        && !hasMark(passage, start - 1, ";.:-") /* a colon opens what it announces */) {
      start--;
    }
    int end = to;
    while (end < words.size()
        && !BREAKS.contains(words.get(end).word())
        && !hasMark(passage, end - 1, ";.-")) {
      end++;
    }
    return new Clause(passage, start, end);
  }

  /** Whether a clause ends within some words: they were said of different things. */
  static boolean isTorn(Passage passage, int from, int to) {
    int commas = 0;
    for (int i = from; i < to - 1; i++) {
      commas += hasMark(passage, i, ",") ? 1 : 0;
      if (commas > 2) {
        return true;
      }
      if (hasMark(passage, i, TEARS)
          || (i > from && TEARING.contains(passage.tokens().get(i).word()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two words stand in different segments, parted by a comma, bracket or dash. */
  boolean areParted(int one, int other) {
    for (int i = Math.min(one, other); i < Math.max(one, other); i++) {
      if (hasMark(passage, i, ",()-")) {
        return true;
      }
    }
    return false;
  }

  /** The text of the passage before a word. */
  String textBefore(int word) {
    return passage.text().substring(0, passage.startOf(word));
  }

  /** The text of the passage after the word that ends before an index. */
  String textAfter(int to) {
    return passage.text().substring(passage.endOf(to - 1));
  }

  /** The index of the first word of the segment in which a word stands. */
  int segmentStart(int word) {
    int at = word;
    while (at > start && !hasMark(passage, at - 1, ",()-")) {
      at--;
    }
    return at;
  }

  /** Whether one of some marks, or a dash between spaces, stands between a word and the next. */
  private static boolean hasMark(Passage passage, int word, String marks) {
    List<Token> words = passage.tokens();
    if (word < 0 || word + 1 >= words.size()) {
      return false;
    }
    int from = passage.endOf(word);
    int to = passage.startOf(word + 1);
    if (from >= to) {
      return false;
    }
    String between = passage.text().substring(from, to);
    return between.chars().anyMatch(c -> c != '-' && marks.indexOf(c) >= 0)
        || (marks.indexOf('-') >= 0 && (between.contains(" - ") || between.contains(" – ")));
  }
}
