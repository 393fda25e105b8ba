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
    String heading,
    Kind kind,
    Owner owner) {
  /** Copies the words. */
  Passage {
    tokens = List.copyOf(tokens);
  }

  /** The same words, taken as another kind of passage. */
  Passage as(Kind other) {
    return new Passage(part, start, end, text, tokens, heading, other, owner);
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
