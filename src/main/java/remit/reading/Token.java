package remit.reading;

/**
 * A word as it is compared, and where it stands.
 *
 * @param word in small letters, without apostrophes, its short form written out
 * @param start offset of its first character in the part's text
 * @param end offset after its last character
 */
record Token(String word, int start, int end) {}
