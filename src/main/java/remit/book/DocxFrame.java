package remit.book;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import remit.docx.DocxFile;

/** What every page of the Word file has: fonts, headings, a header and page numbers. */
final class DocxFrame {
  /** The margin of a page. */
  static final int MARGIN = 1134;

  /** The width between the margins. */
  static final int WIDTH = DocxFile.A4_WIDTH - 2 * MARGIN;

  /** The beginning of the names of the styles of headings; their level follows. */
  static final String HEADING = "Heading";

  static final String BLUE = "003764";

  /** The colour of what is beside the matter. */
  static final String GREY = "444444";

  private static final String FONT = "Calibri";

  private DocxFrame() {}

  static void styles(XWPFDocument document) {
    XWPFStyles styles = document.createStyles();
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    styles.setDefaultFonts(fonts);
    styles.setSpellingLanguage("en-GB");
    styles.addStyle(new XWPFStyle(heading(1, 36, 0, 200)));
    styles.addStyle(new XWPFStyle(heading(2, 27, 320, 80)));
  }

  private static CTStyle heading(int level, int halfPoints, int before, int after) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(HEADING + level);
    style.addNewName().setVal("heading " + level);
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    paragraph.addNewKeepNext();
    paragraph.addNewKeepLines();
    CTSpacing spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(before));
    spacing.setAfter(BigInteger.valueOf(after));
    paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    CTRPr run = style.addNewRPr();
    run.addNewB();
    run.addNewColor().setVal(BLUE);
    run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    return style;
  }

  static void running(XWPFDocument document, String running) {
    XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    head.setAlignment(ParagraphAlignment.RIGHT);
    small(head, running);
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    foot.setAlignment(ParagraphAlignment.CENTER);
    small(foot, "Page ");
    field(foot, "PAGE");
    small(foot, " of ");
    field(foot, "NUMPAGES");
  }

  private static void small(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setFontSize(8.5);
    run.setColor(GREY);
  }

  private static void field(XWPFParagraph paragraph, String instruction) {
    var field = paragraph.getCTP().addNewFldSimple();
    field.setInstr(instruction);
    var run = field.addNewR();
    CTRPr look = run.addNewRPr();
    look.addNewColor().setVal(GREY);
    look.addNewSz().setVal(BigInteger.valueOf(17));
    run.addNewT().setStringValue("1");
  }
}
