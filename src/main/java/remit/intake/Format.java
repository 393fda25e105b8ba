package remit.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The kinds of file, told by their bytes first and by their names where the bytes do not say. */
enum Format {
  MAIL,
  OUTLOOK,
  PDF,
  DOCX,
  WORD,
  RTF,
  HTML,
  FHIR_XML,
  FHIR_JSON,
  TEXT,
  IMAGE,
  UNKNOWN;

  private static final Pattern HEADER =
      Pattern.compile(
          "(?is)\\A(?:[!-9;-~]+:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){0,40}(from|received|return-path|message-id|subject|mime-version|date|delivered-to|to):.*");
  private static final Pattern FIRST_HEADER = Pattern.compile("(?is)\\A(from |[a-z-]+:).*");

  static Format of(String name, byte[] bytes) {
    if (startsWith(bytes, "%PDF") || indexOf(bytes, "%PDF-", 1024)) {
      return PDF;
    }
    if (startsWith(bytes, "{\\rtf")) {
      return RTF;
    }
    if (startsWith(bytes, "PK\u0003\u0004")) {
      return indexOf(bytes, "word/", bytes.length)
              || name.endsWith(".docx")
              || name.endsWith(".docm")
          ? DOCX
          : UNKNOWN;
    }
    if (bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
      return name.endsWith(".msg") || indexOf(bytes, "_\0_\0s\0u\0b\0s\0t\0g", bytes.length)
          ? OUTLOOK
          : WORD;
    }
    if (isImage(bytes)) {
      return IMAGE;
    }
    String start = new String(bytes, 0, Math.min(bytes.length, 4000), StandardCharsets.ISO_8859_1);
    String plain = start.replace("\u00EF\u00BB\u00BF", "").stripLeading();
    String lower = plain.toLowerCase(java.util.Locale.ROOT);
    if (lower.startsWith("<?xml")
        || lower.startsWith("<bundle")
        || lower.startsWith("<composition")) {
      return lower.contains("hl7.org/fhir") ? FHIR_XML : lower.contains("<html") ? HTML : TEXT;
    }
    if (lower.startsWith("{") && lower.contains("\"resourcetype\"")) {
      return FHIR_JSON;
    }
    if (name.endsWith(".eml")
        || (FIRST_HEADER.matcher(plain).matches()
            && HEADER.matcher(plain).matches()
            && plain.toLowerCase(java.util.Locale.ROOT).contains("\nsubject:"))) {
      return MAIL;
    }
    if (lower.startsWith("<!doctype html")
        || lower.startsWith("<html")
        || name.endsWith(".html")
        || name.endsWith(".htm")) {
      return HTML;
    }
    if (isBinary(bytes)) {
      return UNKNOWN;
    }
    return TEXT;
  }

  private static boolean isImage(byte[] bytes) {
    return startsWith(bytes, "\u0089PNG")
        || startsWith(bytes, "GIF8")
        || startsWith(bytes, "II*\0")
        || startsWith(bytes, "MM\0*")
        || startsWith(bytes, "BM")
        || (bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8);
  }

  private static boolean isBinary(byte[] bytes) {
    if (bytes.length >= 2
        && (((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE)
            || ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF))) {
      return false;
    }
    int odd = 0;
    int seen = Math.min(bytes.length, 4000);
    for (int i = 0; i < seen; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0 || (b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f')) {
        odd++;
      }
    }
    return odd * 20 > seen;
  }

  private static boolean startsWith(byte[] bytes, String start) {
    byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean indexOf(byte[] bytes, String text, int within) {
    return new String(bytes, 0, Math.min(bytes.length, within), StandardCharsets.ISO_8859_1)
        .contains(text);
  }
}
