package remit.book;

/**
 * A line of a letter whose gaps are in words.
 *
 * @param look how it looks
 * @param depth within how many conditions it stands
 * @param text its words
 */
record LetterLine(LetterLook look, int depth, String text) {
  LetterLine {
    text = Plain.line(text);
  }

  /** How a line of a letter looks. */
  enum LetterLook {
    /** As the rest. */
    PLAIN,
    /** Heavier. */
    STRONG,
    /** An item of a list. */
    BULLET,
    /** When the lines below it are printed; it is not part of the letter. */
    CONDITION
  }
}
