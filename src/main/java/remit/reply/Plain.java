package remit.reply;

import java.util.regex.Pattern;

/** Words from outside, made fit to stand on one line of a letter. */
final class Plain {
  /** Format characters (which can hide or turn round text), halves of pairs, and no characters. */
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}]");

  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cc}]+");
  private static final Pattern OPENING = Pattern.compile("^(?:[-•*·–—]\\s+|[“\"])+");
  private static final Pattern CLOSING = Pattern.compile("(?:(?<![.…])[.]|[;,:”\"])+$");

  private Plain() {}

  /** The text on one line, without what cannot be seen. */
  static String line(String text) {
    return SPACE.matcher(HIDDEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** The text to stand between quotation marks in the middle of a sentence. */
  static String quote(String text) {
    String line = line(text);
    String inner = CLOSING.matcher(OPENING.matcher(line).replaceFirst("")).replaceFirst("").strip();
    return inner.isEmpty() ? line : inner;
  }
}
