package remit.request;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Text of a CSV file as spreadsheet programs save it. */
public final class CsvText {
  private static final String SEPARATOR_LINE = "sep=";
  private static final String FORMULA_SIGNS = "=+-@＝＋－＠";

  private CsvText() {}

  /** A cell that no spreadsheet program takes for a formula: with a mark in front if it would. */
  public static String cell(String text) {
    return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** The text in UTF-8, or else in Windows-1252, without a byte order mark. */
  public static String decode(byte[] bytes) {
    return decode(bytes, bytes.length);
  }

  static String decode(byte[] bytes, int length) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, 0, length, Charset.forName("windows-1252"));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * The rows of a table as a spreadsheet program saved it, the headings first, blank rows too.
   *
   * @throws IOException if it is no readable table, for instance because a quotation mark is never
   *     closed
   */
  public static List<CSVRecord> records(byte[] bytes) throws IOException {
    String text = decode(bytes);
    try (CSVParser parser =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator(text))
            .setIgnoreEmptyLines(false)
            .get()
            .parse(new StringReader(withoutSeparatorLine(text)))) {
      return parser.getRecords();
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  /**
   * The separator of its cells: named on a first line of its own, or the commonest in the first.
   */
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    if (hasSeparatorLine(text) && first.length() > SEPARATOR_LINE.length()) {
      return first.charAt(SEPARATOR_LINE.length());
    }
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t'}) {
      long count = first.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  /** The text without a first line that only names the separator. */
  private static String withoutSeparatorLine(String text) {
    return hasSeparatorLine(text) ? text.substring(text.indexOf('\n') + 1) : text;
  }

  private static boolean hasSeparatorLine(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith(SEPARATOR_LINE);
  }
}
