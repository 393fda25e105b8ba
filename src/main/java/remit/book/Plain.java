package remit.book;

import java.util.regex.Pattern;

/** Words of the guidance, made fit to stand on paper and on a terminal. */
final class Plain {
  /** Format characters (which can hide or turn round text), halves of pairs, and no characters. */
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}]");

  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cc}]+");

  private Plain() {}

  /** The text on one line, without what cannot be seen. */
  static String line(String text) {
    return SPACE.matcher(HIDDEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }
}
