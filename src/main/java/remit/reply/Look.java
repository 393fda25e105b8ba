package remit.reply;

/** How a line of a letter looks. */
public enum Look {
  /** As the rest. */
  PLAIN,
  /** Heavier: a heading, the line that says what the letter is about. */
  STRONG,
  /** An item of a list. */
  BULLET,
  /** Room in which a person signs; it has no text. */
  ROOM_TO_SIGN
}
