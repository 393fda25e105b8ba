package remit.book;

import java.util.List;
import org.apache.commons.text.WordUtils;

/** Blocks as text for a terminal. */
final class Page {
  private static final int WIDTH = 96;
  private static final int LABEL = 18;
  private static final String INDENT = "   ";

  private final StringBuilder text = new StringBuilder();

  private Page() {}

  static String of(List<Block> blocks) {
    Page page = new Page();
    blocks.forEach(page::add);
    return page.text.toString();
  }

  private void add(Block block) {
    if (block instanceof Block.Heading heading) {
      text.append(text.length() == 0 ? "" : "\n");
      text.append(heading.text()).append('\n');
      text.append("=".repeat(Math.min(WIDTH, heading.text().length()))).append('\n');
    } else if (block instanceof Block.Paragraph paragraph) {
      text.append(WordUtils.wrap(paragraph.text(), WIDTH, "\n", true)).append('\n');
    } else if (block instanceof Block.Entry entry) {
      text.append('\n').append(WordUtils.wrap(entry.title(), WIDTH, "\n", true)).append('\n');
      entry.fields().forEach(this::field);
    } else {
      throw new IllegalArgumentException("not for a terminal: " + block);
    }
  }

  private void field(Block.Field field) {
    String label = field.label();
    String margin = INDENT + " ".repeat(LABEL);
    for (String line : field.lines()) {
      text.append(INDENT)
          .append(label)
          .append(" ".repeat(LABEL - label.length()))
          .append(WordUtils.wrap(line, WIDTH - margin.length(), "\n" + margin, true))
          .append('\n');
      label = "";
    }
  }
}
