package remit.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Gathers the lines of a page while walking over it. */
final class HtmlLines implements NodeVisitor {
  private static final Set<String> LEFT_OUT =
      Set.of("script", "style", "head", "title", "meta", "noscript", "template", "object", "svg");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "li",
          "tr",
          "table",
          "ul",
          "ol",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "section",
          "article",
          "header",
          "footer",
          "hr",
          "pre",
          "dt",
          "dd",
          "caption");
  private static final Pattern HIDDEN =
      Pattern.compile(
          "display:none|visibility:hidden|mso-hide:all|(?:^|;)font-size:0(?:px|pt|em|%)?(?:!important)?(?:;|$)|(?:^|;)opacity:0(?:\\.0+)?(?:;|$)");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private final boolean marksQuotes;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Row> rows = new ArrayDeque<>();
  private int hidden;
  private int preformatted;
  private int quotes;
  private int quoteStart;

  HtmlLines(boolean marksQuotes) {
    this.marksQuotes = marksQuotes;
  }

  private static final class Row {
    private final int start;
    private int cells;

    Row(int start) {
      this.start = start;
    }
  }

  /** The lines without trailing blanks, and with one blank line at most between them. */
  String text() {
    StringBuilder tidy = new StringBuilder(text.length());
    int blank = 0;
    for (String line : text.toString().split("\n", -1)) {
      String plain = line.stripTrailing();
      blank = plain.isEmpty() ? blank + 1 : 0;
      if (blank < 2) {
        tidy.append(plain).append('\n');
      }
    }
    return tidy.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      begin(element, element.normalName());
    } else if (hidden == 0 && node instanceof TextNode words) {
      words(words);
    }
  }

  private void begin(Element element, String name) {
    if (isHidden(element, name)) {
      hidden++;
    }
    if (BLOCKS.contains(name)) {
      newLine();
      if (name.equals("p") || name.startsWith("h")) {
        blankLine();
      }
      if (name.equals("li") && hidden == 0) {
        text.append("- ");
      }
    }
    switch (name) {
      case "tr" -> rows.push(new Row(text.length()));
      case "td", "th" -> cell();
      case "pre" -> preformatted++;
      case "blockquote" -> {
        if (isQuote(element) && quotes++ == 0) {
          quoteStart = text.length();
        }
      }
      default -> {
        // words only
      }
    }
  }

  private void cell() {
    Row row = rows.peek();
    if (row == null || row.cells++ == 0) {
      return;
    }
    int end = text.length();
    while (end > row.start
        && Character.isWhitespace(text.charAt(end - 1))
        && text.charAt(end - 1) != '\t') {
      end--;
    }
    text.setLength(end);
    text.append('\t');
  }

  private void words(TextNode words) {
    if (preformatted > 0) {
      text.append(words.getWholeText());
      return;
    }
    String plain = SPACES.matcher(words.getWholeText()).replaceAll(" ");
    if (text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1))) {
      plain = plain.stripLeading();
    }
    text.append(plain);
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (isHidden(element, name)) {
      hidden--;
    }
    if (BLOCKS.contains(name) && !name.equals("br")) {
      newLine();
    }
    switch (name) {
      case "tr" -> rows.pop();
      case "pre" -> preformatted--;
      case "blockquote" -> {
        if (isQuote(element) && --quotes == 0) {
          mark();
        }
      }
      default -> {
        // words only
      }
    }
  }

  /** Writes a mark before each line of a quotation. */
  private void mark() {
    String quoted = text.substring(quoteStart).strip();
    text.setLength(quoteStart);
    if (!quoted.isEmpty()) {
      text.append("> ").append(quoted.replace("\n", "\n> ")).append('\n');
    }
  }

  private boolean isQuote(Element element) {
    return marksQuotes
        && (element.attr("type").equalsIgnoreCase("cite")
            || element.className().toLowerCase(Locale.ROOT).contains("quote"));
  }

  private static boolean isHidden(Element element, String name) {
    if (LEFT_OUT.contains(name) || element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && HIDDEN.matcher(SPACES.matcher(style).replaceAll("").toLowerCase(Locale.ROOT)).find();
  }

  private void newLine() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    if (end > 0 && text.charAt(end - 1) != '\n' && text.charAt(end - 1) != '\t') {
      text.append('\n');
    }
  }

  private void blankLine() {
    if (text.length() > 1
        && text.charAt(text.length() - 1) == '\n'
        && text.charAt(text.length() - 2) != '\n') {
      text.append('\n');
    }
  }
}
