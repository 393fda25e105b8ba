package remit.reading;

import java.util.List;

/**
 * A sentence, list item, table cell or short line of a document.
 *
 * @param part index of the part in the document
 * @param start offset of its first character in the part's text
 * @param end offset after its last
 * @param text its words as they stand, runs of white space as one space
 * @param tokens its words for comparison, with offsets in the part's text
 * @param places where each of them stands in {@code text}
 * @param heading the heading it stands under, in small letters; empty if none
 * @param kind what it is
 * @param owner whose task it is by its place
 */
record Passage(
    int part,
    int start,
    int end,
    String text,
    List<Token> tokens,
    List<Place> places,
    String heading,
    Kind kind,
    Owner owner) {
  /** Copies the words. */
  Passage {
    tokens = List.copyOf(tokens);
    places = List.copyOf(places);
  }

  /**
   * A passage of a part.
   *
   * @param whole the text of the part
   */
  static Passage of(
      int part,
      int start,
      int end,
      String whole,
      List<Token> tokens,
      String heading,
      Kind kind,
      Owner owner) {
    int[] at = new int[end - start + 1];
    StringBuilder text = new StringBuilder();
    for (int i = start; i < end; i++) {
      at[i - start] = text.length();
      char c = whole.charAt(i);
      if (!Character.isWhitespace(c)) {
        text.append(c);
      } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
    at[end - start] = text.length();
    List<Place> places =
        tokens.stream().map(t -> new Place(at[t.start() - start], at[t.end() - start])).toList();
    return new Passage(
        part, start, end, text.toString().strip(), tokens, places, heading, kind, owner);
  }

  /**
   * Where a word stands in the passage's own text.
   *
   * @param start offset of its first character
   * @param end offset after its last
   */
  record Place(int start, int end) {}

  /** The same with other words in the places of its own. */
  Passage with(List<Token> others) {
    return new Passage(part, start, end, text, others, places, heading, kind, owner);
  }

  /** The word at a place; empty before the first and after the last. */
  String word(int at) {
    return at < 0 || at >= tokens.size() ? "" : tokens.get(at).word();
  }

  /** The offset in its text of a word's first character. */
  int startOf(int word) {
    return places.get(word).start();
  }

  /** The offset in its text after a word's last character. */
  int endOf(int word) {
    return Math.min(text.length(), places.get(word).end());
  }

  /** The same words, taken as another kind of passage. */
  Passage as(Kind other) {
    return new Passage(part, start, end, text, tokens, places, heading, other, owner);
  }

  /** Kinds of passage. */
  enum Kind {
    /** A sentence. */
    SENTENCE,
    /** An item of a list, or a line of notes. */
    ITEM,
    /** A row of a table, its cells parted by tabs. */
    ROW,
    /** A heading. */
    HEADING
  }
}
