package remit.intake;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Words of HTML, with a line for each block and a tab between the cells of a row. */
final class HtmlText {
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

  private HtmlText() {}

  static String read(String html) {
    return of(Jsoup.parse(html));
  }

  static String of(Element root) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(new Lines(text), root);
    return text.toString().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
  }

  private static final class Lines implements NodeVisitor {
    private final StringBuilder text;
    private int hidden;

    Lines(StringBuilder text) {
      this.text = text;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        if (LEFT_OUT.contains(name) || isHidden(element)) {
          hidden++;
        }
        if (BLOCKS.contains(name)) {
          newLine();
          if (name.equals("p") || name.startsWith("h")) {
            blankLine();
          }
          if (name.equals("li")) {
            text.append("- ");
          }
        }
        if ((name.equals("td") || name.equals("th")) && element.previousElementSibling() != null) {
          text.append('\t');
        }
      } else if (hidden == 0 && node instanceof TextNode words) {
        String plain = words.getWholeText().replaceAll("[\\s\\u00A0]+", " ");
        if (text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1))) {
          plain = plain.stripLeading();
        }
        text.append(plain);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        if (LEFT_OUT.contains(name) || isHidden(element)) {
          hidden--;
        }
        if (BLOCKS.contains(name) && !name.equals("br")) {
          newLine();
        }
      }
    }

    private static boolean isHidden(Element element) {
      String style = element.attr("style").replace(" ", "");
      return element.hasAttr("hidden") || style.contains("display:none");
    }

    private void newLine() {
      int end = text.length();
      while (end > 0 && text.charAt(end - 1) == ' ') {
        end--;
      }
      text.setLength(end);
      if (end > 0 && text.charAt(end - 1) != '\n') {
        text.append('\n');
      }
    }

    private void blankLine() {
      if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
        text.append('\n');
      }
    }
  }
}
