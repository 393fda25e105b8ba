package remit.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
  PROTECTED,
  UNKNOWN;

  private static final Pattern FIRST_HEADER =
      Pattern.compile("(?i)\\A(?:>?from \\S|[a-z][a-z0-9-]{1,40}:)");

  /** Headers that programs write, and typed letters do not. */
  private static final Pattern MAIL_HEADER =
      Pattern.compile(
          "(?im)^(?:subject|message-id|mime-version|return-path|received|content-type|delivered-to|x-[a-z-]+)\\s?:");

  private static final Pattern FHIR_ROOT =
      Pattern.compile(
          "\\A[^<]{0,8}<(?s:[?!].{0,2000}?<)??(?:[a-z]+:)?(?:Bundle|Composition)\\s[^>]{0,500}hl7\\.org/fhir\\b");
  private static final int HEAD = 4000;

  /** Endings of the names of files whose bytes always say what they are. */
  private static final Pattern NEVER_TEXT =
      Pattern.compile(".*\\.(pdf|docx?|docm|rtf|msg|png|jpe?g|gif|tiff?|bmp|heic|zip|xlsx?)");

  static Format of(String name, byte[] bytes) {
    if (startsWith(bytes, "%PDF") || (!name.endsWith(".eml") && indexOf(bytes, "%PDF-", 1024))) {
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
      return ofOldOffice(name, bytes);
    }
    if (isImage(bytes)) {
      return IMAGE;
    }
    String start = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    String plain = start.replace("\u00EF\u00BB\u00BF", "").stripLeading();
    String lower = plain.toLowerCase(Locale.ROOT);
    if (FHIR_ROOT.matcher(start).find()) {
      return FHIR_XML;
    }
    if (lower.startsWith("<?xml")) {
      return lower.contains("<html") ? HTML : TEXT;
    }
    if (lower.startsWith("{") && lower.contains("\"resourcetype\"")) {
      return FHIR_JSON;
    }
    if (isMail(name, plain)) {
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

  /**
   * Whether the name of a file promises a kind that its bytes are not: a cut or mixed-up file.
   *
   * @param name the name, in lower case
   */
  static boolean isMisnamed(String name, Format told) {
    return told == TEXT && NEVER_TEXT.matcher(name).matches();
  }

  /** The kinds of file that old Office programs pack in the same way. */
  private static Format ofOldOffice(String name, byte[] bytes) {
    String packed = new String(bytes, StandardCharsets.UTF_16LE);
    String shifted = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16LE);
    if (packed.contains("EncryptedPackage") || shifted.contains("EncryptedPackage")) {
      return PROTECTED;
    }
    return name.endsWith(".msg") || packed.contains("__substg1.0_") ? OUTLOOK : WORD;
  }

  private static boolean isMail(String name, String start) {
    if (name.endsWith(".eml")) {
      return true;
    }
    if (!FIRST_HEADER.matcher(start).lookingAt()) {
      return false;
    }
    String unified = start.replace("\r\n", "\n");
    int end = unified.indexOf("\n\n");
    return MAIL_HEADER.matcher(end < 0 ? unified : unified.substring(0, end)).find();
  }

  static boolean isImage(byte[] bytes) {
    return (startsWith(bytes, "\0\0\0") && indexOf(bytes, "ftyp", 12))
        || startsWith(bytes, "\u0089PNG")
        || startsWith(bytes, "GIF8")
        || startsWith(bytes, "II*\0")
        || startsWith(bytes, "MM\0*")
        || (startsWith(bytes, "BM") && bytes.length > 10 && bytes[6] == 0 && bytes[8] == 0)
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
