package remit.book;

import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import remit.docx.DocxFile;

/** Writes the book as a Word file. */
final class DocxBook {
  private static final double SMALL = 9.5;
  private static final int LABEL = 1750;
  private static final int INITIALS = 1500;
  private static final int DEPTH = 280;
  private static final int ROOM_TO_SIGN = 800;
  private static final int ROOM_FOR_INITIALS = 520;

  private final XWPFDocument document;
  private final BigInteger bullets;
  private boolean newPage;
  private long bookmarks;

  private DocxBook(XWPFDocument document) {
    this.document = document;
    this.bullets = DocxFile.addBullets(document);
  }

  static byte[] bytes(
      List<Block> blocks, String title, String running, String creator, LocalDate printed)
      throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      DocxFile.setPage(document, DocxFrame.MARGIN);
      DocxFrame.styles(document);
      DocxFrame.running(document, running);
      DocxBook book = new DocxBook(document);
      blocks.forEach(book::add);
      return DocxFile.bytes(document, title, creator, printed);
    }
  }

  private void add(Block block) {
    if (block instanceof Block.NewPage) {
      newPage = true;
    } else if (block instanceof Block.Heading heading) {
      heading(heading);
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph);
    } else if (block instanceof Block.Entry entry) {
      entry(entry);
    } else if (block instanceof Block.Facts facts) {
      facts(facts);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Contents contents) {
      contents(contents);
    } else if (block instanceof Block.LetterText letter) {
      letter.lines().forEach(this::letter);
    } else if (block instanceof Block.Signatures signatures) {
      signatures(signatures);
    }
  }

  private void heading(Block.Heading heading) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(DocxFrame.HEADING + heading.level());
    paragraph.setPageBreak(newPage);
    newPage = false;
    if (heading.anchor() != null) {
      CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
      start.setId(BigInteger.valueOf(bookmarks));
      start.setName(bookmark(heading.anchor()));
      paragraph.createRun().setText(heading.text());
      paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks++));
    } else {
      paragraph.createRun().setText(heading.text());
    }
  }

  /** Names of bookmarks are letters, figures and underlines, 40 at the most. */
  private static String bookmark(String anchor) {
    String name = "at_" + anchor.replace('-', '_');
    return name.length() <= 40 ? name : name.substring(0, 30) + Math.abs(anchor.hashCode() % 10000);
  }

  private void paragraph(Block.Paragraph block) {
    XWPFParagraph paragraph = document.createParagraph();
    XWPFRun run = paragraph.createRun();
    run.setText(block.text());
    switch (block.look()) {
      case TITLE -> {
        paragraph.setSpacingBefore(1200);
        run.setFontSize(28);
        run.setBold(true);
        run.setColor(DocxFrame.BLUE);
      }
      case SUBTITLE -> {
        paragraph.setSpacingAfter(480);
        run.setFontSize(16);
      }
      case STRONG -> {
        paragraph.setSpacingBefore(240);
        paragraph.setKeepNext(true);
        run.setBold(true);
      }
      case BULLET -> {
        paragraph.setNumID(bullets);
        paragraph.setNumILvl(BigInteger.ZERO);
      }
      case LEAD -> {
        paragraph.setSpacingAfter(80);
        paragraph.setKeepNext(true);
      }
      case PLAIN -> paragraph.setSpacingAfter(80);
    }
  }

  /** A table that stays on one page if it can: each line is kept with the next. */
  private void entry(Block.Entry entry) {
    int value = DocxFrame.WIDTH - LABEL - INITIALS;
    XWPFTable table = DocxTables.create(document, List.of(LABEL, value, INITIALS), true);
    List<XWPFTableCell> head =
        DocxTables.row(table, List.of(LABEL + value, INITIALS), List.of(2, 1), true);
    table.getRow(0).setHeight(ROOM_FOR_INITIALS);
    DocxTables.shade(head.get(0), DocxTables.HEAD);
    line(DocxTables.first(head.get(0)), entry.title(), true, 10.5, true);
    line(DocxTables.first(head.get(1)), "Initials", false, 8.5, true).setColor(DocxFrame.GREY);
    for (int i = 0; i < entry.fields().size(); i++) {
      Block.Field field = entry.fields().get(i);
      boolean last = i == entry.fields().size() - 1;
      List<XWPFTableCell> cells =
          DocxTables.row(table, List.of(LABEL, value + INITIALS), List.of(1, 2), false);
      DocxTables.shade(cells.get(0), DocxTables.LABEL);
      line(DocxTables.first(cells.get(0)), field.label(), true, SMALL, !last);
      lines(cells.get(1), field.lines(), !last);
    }
    apart();
  }

  private void lines(XWPFTableCell cell, List<String> lines, boolean keep) {
    XWPFParagraph paragraph = DocxTables.first(cell);
    for (int i = 0; i < lines.size(); i++) {
      line(i == 0 ? paragraph : cell.addParagraph(), lines.get(i), false, SMALL, keep);
    }
  }

  private static XWPFRun line(
      XWPFParagraph paragraph, String text, boolean bold, double size, boolean keep) {
    paragraph.setSpacingAfter(20);
    paragraph.setKeepNext(keep);
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setBold(bold);
    run.setFontSize(size);
    return run;
  }

  /** Space below a table. */
  private void apart() {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingAfter(0);
    paragraph.createRun().setFontSize(7);
  }

  private void facts(Block.Facts facts) {
    XWPFTable table = DocxTables.create(document, List.of(LABEL, DocxFrame.WIDTH - LABEL), false);
    for (Block.Field field : facts.fields()) {
      List<XWPFTableCell> cells =
          DocxTables.row(table, List.of(LABEL, DocxFrame.WIDTH - LABEL), List.of(1, 1), false);
      line(DocxTables.first(cells.get(0)), field.label(), true, 11, false);
      line(DocxTables.first(cells.get(1)), String.join(" ", field.lines()), false, 11, false);
    }
  }

  private void table(Block.Table block) {
    List<Integer> widths =
        block.widths().stream().map(width -> width * DocxFrame.WIDTH / 100).toList();
    List<Integer> spans = Collections.nCopies(widths.size(), 1);
    XWPFTable table = DocxTables.create(document, widths, true);
    fill(DocxTables.row(table, widths, spans, true), block.head(), true);
    block.rows().forEach(row -> fill(DocxTables.row(table, widths, spans, false), row, false));
    apart();
  }

  private static void fill(List<XWPFTableCell> cells, List<String> texts, boolean head) {
    for (int i = 0; i < texts.size(); i++) {
      if (head) {
        DocxTables.shade(cells.get(i), DocxTables.HEAD);
      }
      line(DocxTables.first(cells.get(i)), texts.get(i), head, SMALL, head);
    }
  }

  private void contents(Block.Contents contents) {
    int detail = DocxFrame.WIDTH / 3;
    List<Integer> widths = List.of(DocxFrame.WIDTH - detail, detail);
    XWPFTable table = DocxTables.create(document, widths, false);
    for (Block.Pointer pointer : contents.pointers()) {
      List<XWPFTableCell> cells = DocxTables.row(table, widths, List.of(1, 1), false);
      XWPFParagraph paragraph = DocxTables.first(cells.get(0));
      paragraph.setSpacingAfter(20);
      CTHyperlink link = paragraph.getCTP().addNewHyperlink();
      link.setAnchor(bookmark(pointer.anchor()));
      new XWPFHyperlinkRun(link, link.addNewR(), paragraph).setText(pointer.text());
      line(DocxTables.first(cells.get(1)), pointer.detail(), false, SMALL, false)
          .setColor(DocxFrame.GREY);
    }
  }

  private void letter(LetterLine line) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setIndentationLeft(DEPTH * (line.depth() + 1));
    paragraph.setSpacingAfter(60);
    XWPFRun run = paragraph.createRun();
    run.setFontSize(10);
    switch (line.look()) {
      case STRONG -> run.setBold(true);
      case CONDITION -> {
        run.setItalic(true);
        run.setColor(DocxFrame.GREY);
        paragraph.setKeepNext(true);
      }
      case BULLET -> {
        paragraph.setNumID(bullets);
        paragraph.setNumILvl(BigInteger.ZERO);
        paragraph.setIndentationLeft(DEPTH * (line.depth() + 2));
      }
      case PLAIN -> run.setBold(false);
    }
    run.setText(line.text());
  }

  private void signatures(Block.Signatures signatures) {
    int columns = signatures.head().size();
    List<Integer> widths = Collections.nCopies(columns, DocxFrame.WIDTH / columns);
    List<Integer> spans = Collections.nCopies(columns, 1);
    XWPFTable table = DocxTables.create(document, widths, true);
    fill(DocxTables.row(table, widths, spans, true), signatures.head(), true);
    for (int i = 0; i < signatures.rows(); i++) {
      DocxTables.row(table, widths, spans, false);
      table.getRow(table.getNumberOfRows() - 1).setHeight(ROOM_TO_SIGN);
    }
  }
}
