package remit.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.select.NodeTraversor;

/** Words of HTML, with a line for each block and a tab between the cells of a row. */
final class HtmlText {
  private static final int HEAD = 2048;
  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");

  private HtmlText() {}

  static String read(String html) {
    return read(html, new HtmlLines(false));
  }

  /** Words of a mail, with a mark before each line that it quotes from an older one. */
  static String ofMail(String html) {
    return read(html, new HtmlLines(true));
  }

  private static String read(String html, HtmlLines lines) {
    NodeTraversor.traverse(lines, Jsoup.parse(html));
    return lines.text();
  }

  /** HTML in UTF-8, or else in the charset that it names, or else in Windows-1252. */
  static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      String start =
          new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
      Matcher named = CHARSET.matcher(start);
      String charset = named.find() ? named.group(1) : "";
      boolean known =
          !charset.isEmpty()
              && isKnown(charset)
              && !charset.toLowerCase(java.util.Locale.ROOT).matches("utf-?8|us-ascii|iso-8859-1");
      return known ? new String(bytes, Charset.forName(charset)) : Intake.decode(bytes);
    }
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
