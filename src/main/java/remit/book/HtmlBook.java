package remit.book;

import java.util.List;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Writes the book as one web page, to be read in a browser or printed: no scripts, no links out.
 */
final class HtmlBook {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>@title@</title>
      <style>
      @page { size: A4; margin: 20mm 18mm; @top-right { content: "@running@"; font: 8pt sans-serif; color: #444; }
        @bottom-center { content: "Page " counter(page) " of " counter(pages); font: 8pt sans-serif; color: #444; } }
      body { font: 11pt/1.4 Calibri, Carlito, Arial, sans-serif; color: #111; max-width: 176mm; margin: 1em auto; padding: 0 1em; }
      h1, h2 { break-after: avoid; line-height: 1.2; color: #003764; }
      h1 { font-size: 18pt; margin: 0 0 .6em; } h2 { font-size: 13.5pt; margin: 1.4em 0 .3em; } h3 { font-size: 11pt; margin: 0; }
      p { margin: .3em 0; } p.title { font-size: 28pt; font-weight: bold; color: #003764; margin-top: 2em; }
      p.subtitle { font-size: 16pt; margin-bottom: 1.5em; } p.lead { break-after: avoid; } p.strong { font-weight: bold; margin-top: 1em; break-after: avoid; }
      table { border-collapse: collapse; width: 100%; margin: .6em 0 1em; table-layout: fixed; }
      th, td { border: 1px solid #8a9299; padding: .2em .45em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
      th { font-weight: bold; } thead { display: table-header-group; } thead th { background: #e8edf1; } tr { break-inside: avoid; }
      table.entry { break-inside: avoid; font-size: 10pt; } table.entry col.label { width: 19%; } table.entry col.initials { width: 16%; } table.entry th.label { background: #f6f8f9; }
      table.entry td.initials { font-size: 8.5pt; color: #444; height: 2.4em; } td p { margin: 0 0 .15em; }
      table.facts th, table.facts td, table.contents td { border: none; } table.facts th { width: 21%; }
      table.contents td { padding: .12em .3em; } table.contents td.detail { width: 32%; color: #444; } table.contents a { color: inherit; }
      table.signatures td { height: 3.4em; } table.list { font-size: 9.5pt; }
      div.letter { border-left: 3px solid #c3cbd2; padding-left: .9em; font-size: 10pt; } div.letter p.condition { font-style: italic; color: #444; break-after: avoid; }
      div.letter p.bullet, p.bullet { padding-left: 1.2em; text-indent: -.9em; }
      @media print { body { max-width: none; margin: 0; padding: 0 1px; } .new-page { break-before: page; } a { text-decoration: none; } }
      @media screen { .new-page { margin-top: 3em; border-top: 1px solid #8a9299; padding-top: 2em; } }
      </style>
      </head>
      <body>
      """;

  private final StringBuilder html = new StringBuilder();
  private boolean newPage;

  private HtmlBook() {}

  static String page(List<Block> blocks, String title, String running) {
    HtmlBook book = new HtmlBook();
    book.html.append(
        HEAD.replace("@title@", escaped(title)).replace("@running@", cssText(running)));
    blocks.forEach(book::add);
    return book.html.append("</body>\n</html>\n").toString();
  }

  private static String escaped(String text) {
    return StringEscapeUtils.escapeXml11(text);
  }

  /** A text between quotation marks in a style sheet: every character but plain ones by number. */
  private static String cssText(String text) {
    StringBuilder css = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < 128 && (Character.isLetterOrDigit(c) || " .,:-".indexOf(c) >= 0)) {
                css.appendCodePoint(c);
              } else {
                css.append("\\%x ".formatted(c));
              }
            });
    return css.toString();
  }

  private void add(Block block) {
    if (block instanceof Block.NewPage) {
      newPage = true;
    } else if (block instanceof Block.Heading heading) {
      String id = heading.anchor() == null ? "" : " id=\"" + escaped(heading.anchor()) + "\"";
      html.append(
          "<h%d%s%s>%s</h%1$d>\n"
              .formatted(
                  heading.level(),
                  id,
                  newPage ? " class=\"new-page\"" : "",
                  escaped(heading.text())));
      newPage = false;
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph.look().name(), paragraph.text(), "");
    } else if (block instanceof Block.Entry entry) {
      entry(entry);
    } else if (block instanceof Block.Facts facts) {
      facts(facts);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Contents contents) {
      contents(contents);
    } else if (block instanceof Block.LetterText letter) {
      letter(letter);
    } else if (block instanceof Block.Signatures signatures) {
      signatures(signatures);
    }
  }

  private void paragraph(String look, String text, String style) {
    boolean bullet = look.equals("BULLET");
    html.append("<p class=\"").append(look.toLowerCase(java.util.Locale.ROOT)).append('"');
    html.append(style).append('>').append(bullet ? "• " : "").append(escaped(text));
    html.append("</p>\n");
  }

  private void lines(List<String> lines) {
    lines.forEach(line -> html.append("<p>").append(escaped(line)).append("</p>"));
  }

  private void entry(Block.Entry entry) {
    html.append(
            "<table class=\"entry\">\n<colgroup><col class=\"label\"><col><col class=\"initials\"></colgroup>\n<thead><tr><th colspan=\"2\" scope=\"col\"><h3>")
        .append(escaped(entry.title()))
        .append("</h3></th><td class=\"initials\">Initials</td></tr></thead>\n<tbody>\n");
    for (Block.Field field : entry.fields()) {
      label(field, "<td colspan=\"2\">");
    }
    html.append("</tbody></table>\n");
  }

  private void label(Block.Field field, String cell) {
    html.append("<tr><th class=\"label\" scope=\"row\">")
        .append(escaped(field.label()))
        .append("</th>")
        .append(cell);
    lines(field.lines());
    html.append("</td></tr>\n");
  }

  private void facts(Block.Facts facts) {
    html.append("<table class=\"facts\">\n");
    facts.fields().forEach(field -> label(field, "<td>"));
    html.append("</table>\n");
  }

  private void table(Block.Table table) {
    html.append("<table class=\"list\">\n<thead><tr>");
    for (int i = 0; i < table.head().size(); i++) {
      html.append(
          "<th scope=\"col\" style=\"width:%d%%\">%s</th>"
              .formatted(table.widths().get(i), escaped(table.head().get(i))));
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      html.append("<tr>");
      row.forEach(cell -> html.append("<td>").append(escaped(cell)).append("</td>"));
      html.append("</tr>\n");
    }
    html.append("</tbody></table>\n");
  }

  private void contents(Block.Contents contents) {
    html.append("<table class=\"contents\">\n");
    for (Block.Pointer pointer : contents.pointers()) {
      html.append(
          "<tr><td><a href=\"#%s\">%s</a></td><td class=\"detail\">%s</td></tr>%n"
              .formatted(
                  escaped(pointer.anchor()), escaped(pointer.text()), escaped(pointer.detail())));
    }
    html.append("</table>\n");
  }

  private void letter(Block.LetterText letter) {
    html.append("<div class=\"letter\">\n");
    for (LetterLine line : letter.lines()) {
      String depth =
          line.depth() == 0 ? "" : " style=\"margin-left:%.1fem\"".formatted(1.3 * line.depth());
      paragraph(line.look().name(), line.text(), depth);
    }
    html.append("</div>\n");
  }

  private void signatures(Block.Signatures signatures) {
    html.append("<table class=\"signatures\">\n<thead><tr>");
    signatures
        .head()
        .forEach(head -> html.append("<th scope=\"col\">").append(escaped(head)).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    for (int i = 0; i < signatures.rows(); i++) {
      html.append("<tr>").append("<td></td>".repeat(signatures.head().size())).append("</tr>\n");
    }
    html.append("</tbody></table>\n");
  }
}
