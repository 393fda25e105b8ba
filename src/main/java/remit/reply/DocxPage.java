package remit.reply;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import remit.docx.DocxFile;

/** Puts lines on the page of a Word file as paragraphs. Lengths are in twentieths of a point. */
final class DocxPage {
  private static final String FONT = "Calibri";
  private static final double SIZE = 11;
  private static final double NAME_SIZE = 15;
  private static final int MARGIN = 1247;
  private static final int SPACE = 200;
  private static final int ROOM_TO_SIGN = 800;

  private final XWPFDocument document;
  private final boolean ownStyles;
  private final BigInteger bullets;

  private DocxPage(XWPFDocument document, boolean ownStyles) {
    this.document = document;
    this.ownStyles = ownStyles;
    this.bullets = DocxFile.addBullets(document);
  }

  /** An empty A4 page. */
  static DocxPage plain(XWPFDocument document) {
    DocxFile.setPage(document, MARGIN);
    return new DocxPage(document, false);
  }

  /** The practice's own letterhead, whose styles decide on fonts. */
  static DocxPage headed(XWPFDocument document) {
    return new DocxPage(document, true);
  }

  /** The practice's name and address, on the right as letters have it. */
  void heading(List<Line> lines) {
    for (Line line : lines) {
      XWPFParagraph paragraph = paragraph(line, 0);
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
      if (line.look() == Look.STRONG) {
        paragraph.getRuns().get(0).setFontSize(NAME_SIZE);
      }
    }
  }

  /** The letter below the heading. The signature is never parted from the line above it. */
  void body(List<Line> lines) {
    int room = 0;
    boolean ending = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.look() == Look.ROOM_TO_SIGN) {
        room = ROOM_TO_SIGN;
        continue;
      }
      XWPFParagraph paragraph = paragraph(line, room);
      room = 0;
      ending |= i + 1 < lines.size() && lines.get(i + 1).look() == Look.ROOM_TO_SIGN;
      paragraph.setKeepNext((ending || line.look() == Look.STRONG) && i + 1 < lines.size());
    }
  }

  private XWPFParagraph paragraph(Line line, int room) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingBefore(room > 0 ? room : line.isApart() ? SPACE : 0);
    paragraph.setSpacingAfter(0);
    paragraph.getCTP().getPPr().addNewWidowControl();
    if (line.look() == Look.BULLET) {
      paragraph.setNumID(bullets);
      paragraph.setNumILvl(BigInteger.ZERO);
    }
    XWPFRun run = paragraph.createRun();
    if (!ownStyles) {
      run.setFontFamily(FONT);
      run.setFontSize(SIZE);
      run.setLang("en-GB");
    }
    run.setBold(line.look() == Look.STRONG);
    run.setText(line.text());
    return paragraph;
  }
}
