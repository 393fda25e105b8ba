package remit.book;

import java.util.ArrayList;
import java.util.List;

/** What changed, as the pack's {@code CHANGES.md} says it: headings, lists and paragraphs. */
final class Changes {
  private Changes() {}

  static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    Block.Look look = Block.Look.PLAIN;
    for (String written : text.split("\\R", -1)) {
      String line = written.strip();
      boolean bullet = line.startsWith("- ") || line.startsWith("* ");
      boolean heading = line.startsWith("#");
      if (line.isEmpty() || bullet || heading) {
        close(open, look, blocks);
        look = bullet ? Block.Look.BULLET : Block.Look.PLAIN;
      }
      if (heading) {
        blocks.add(new Block.Paragraph(Block.Look.STRONG, line.replaceFirst("^#+", "")));
      } else {
        open.append(' ').append(bullet ? line.substring(2) : line);
      }
    }
    close(open, look, blocks);
    return blocks;
  }

  private static void close(StringBuilder open, Block.Look look, List<Block> blocks) {
    if (!open.toString().isBlank()) {
      blocks.add(new Block.Paragraph(look, open.toString()));
    }
    open.setLength(0);
  }
}
