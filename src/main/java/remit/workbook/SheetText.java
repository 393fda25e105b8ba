package remit.workbook;

import java.util.regex.Pattern;

/**
 * Text as it stands in a workbook's XML, where a character that XML cannot hold is written {@code
 * _x000D_}.
 */
final class SheetText {
  /** As many characters as Excel lets a cell hold. */
  static final int MOST = 32_767;

  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final String STARTS_FORMULA = "=+-@\t'";

  private SheetText() {}

  static String escaped(String text) {
    String safe = text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
    if (safe.chars().noneMatch(SheetText::isForeign)) {
      return safe;
    }
    StringBuilder escaped = new StringBuilder();
    safe.chars()
        .forEach(
            c ->
                escaped.append(
                    isForeign(c) ? "_x%04X_".formatted(c) : Character.toString((char) c)));
    return escaped.toString();
  }

  private static boolean isForeign(int c) {
    return (c < ' ' && c != '\t' && c != '\n') || c >= 0xFFFE;
  }

  /** Whether a spreadsheet program might take the text for a formula, or its mark for its own. */
  static boolean needsQuotePrefix(String text) {
    return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
  }
}
