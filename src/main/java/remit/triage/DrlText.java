package remit.triage;

/** Texts of the guidance as they may stand in DRL, where none of them can become code. */
final class DrlText {
  private DrlText() {}

  /** The text as a string literal. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (Character.isISOControl(c) || Character.isSurrogate(c) || isLineEnd(c)) {
            // Small letters in an escape are not understood in metadata.
            literal.append("\\u%04X".formatted((int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }

  /** The text as the rest of a line after {@code //}. */
  static String comment(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}\\\\]+", " ").strip();
  }

  private static boolean isLineEnd(char c) {
    return Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }
}
