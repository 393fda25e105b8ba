package remit.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static remit.reply.Sample.LETTER_DATE;
import static remit.reply.Sample.letterOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterDocxTest {
  private static final String PRACTICE = "Marshside Lane Surgery";
  private static final String REASON =
      "This work is more appropriately provided by yourself as a specialist";

  private final Letter letter =
      letterOf(
          new Sample().asks("onward-referral", "refer to ENT & audiology", "specialist").draft());

  @TempDir private Path folder = Path.of("");

  @Test
  void theWordFileHoldsTheWordsOfTheLetterParagraphByParagraph() throws IOException {
    byte[] bytes = LetterDocx.bytes(letter, PRACTICE, LETTER_DATE, null);

    try (XWPFDocument document = open(bytes)) {
      assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
          .containsExactlyElementsOf(words(letter.heading(), letter.body()));
    }
  }

  @Test
  void reasonsAreARealListAndTheSubjectIsBold() throws IOException {
    byte[] bytes = LetterDocx.bytes(letter, PRACTICE, LETTER_DATE, null);

    try (XWPFDocument document = open(bytes)) {
      XWPFParagraph reason = paragraph(document, REASON);
      XWPFParagraph subject = paragraph(document, "Re: Ella");
      assertThat(reason.getNumFmt()).isEqualTo("bullet");
      assertThat(subject.getRuns()).allMatch(run -> run.isBold());
      assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW().toString())
          .isEqualTo("11906");
    }
  }

  @Test
  void theSameLetterGivesTheSameBytes() throws IOException {
    byte[] once = LetterDocx.bytes(letter, PRACTICE, LETTER_DATE, null);
    byte[] again = LetterDocx.bytes(letter, PRACTICE, LETTER_DATE, null);

    assertThat(again).isEqualTo(once);
  }

  @Test
  void thePropertiesNameThePracticeAndTheDayOfTheLetter() throws IOException {
    byte[] bytes = LetterDocx.bytes(letter, PRACTICE, LETTER_DATE, null);

    try (XWPFDocument document = open(bytes)) {
      var properties = document.getProperties().getCoreProperties();
      assertThat(properties.getCreator()).isEqualTo(PRACTICE);
      assertThat(properties.getTitle()).isEqualTo(letter.title());
      assertThat(properties.getCreated().toInstant()).isEqualTo("2024-12-03T00:00:00Z");
      assertThat(properties.getModified().toInstant()).isEqualTo("2024-12-03T00:00:00Z");
    }
  }

  @Test
  void theLetterheadIsKeptAndTheLetterStandsBelowIt() throws IOException {
    Path letterhead = letterhead("head.docx");

    byte[] bytes = LetterDocx.bytes(letter, PRACTICE, LETTER_DATE, letterhead);

    try (XWPFDocument document = open(bytes)) {
      assertThat(document.getHeaderList().get(0).getText()).contains("The Practice's Own Header");
      assertThat(document.getFooterList().get(0).getText()).contains("Partners: Dr Example");
      assertThat(document.getTables()).hasSize(1);
      assertThat(document.getBodyElements().get(1)).isSameAs(document.getTables().get(0));
      assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
          .containsExactlyElementsOf(
              words(List.of(new Line(Look.PLAIN, "Serving Marshside", false)), letter.body()));
      assertThat(paragraph(document, REASON).getNumFmt()).isEqualTo("bullet");
    }
  }

  @Test
  void aMissingLetterheadIsNamedInAPlainSentence() {
    Path missing = folder.resolve("head.docx");

    assertThatThrownBy(() -> LetterDocx.bytes(letter, PRACTICE, LETTER_DATE, missing))
        .isInstanceOf(ReplyFilesException.class)
        .hasMessage("The letterhead “head.docx” is missing.");
  }

  @Test
  void aLetterheadThatIsNoWordFileIsNamedInAPlainSentence() throws IOException {
    Path text = Files.writeString(folder.resolve("head.docx"), "Marshside Lane Surgery");
    Path sheet = folder.resolve("sheet.docx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(sheet)) {
      workbook.createSheet();
      workbook.write(out);
    }

    for (Path wrong : List.of(text, sheet)) {
      assertThatThrownBy(() -> LetterDocx.bytes(letter, PRACTICE, LETTER_DATE, wrong))
          .isInstanceOf(ReplyFilesException.class)
          .hasMessageStartingWith("The letterhead “" + wrong.getFileName() + "” is");
    }
  }

  private Path letterhead(String name) throws IOException {
    Path path = folder.resolve(name);
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(path)) {
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("The Practice's Own Header");
      document
          .createFooter(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Partners: Dr Example");
      document.createParagraph().createRun().setText("Serving Marshside");
      document.createTable(1, 2).getRow(0).getCell(0).setText("logo");
      document.write(out);
    }
    return path;
  }

  private static List<String> words(List<Line> above, List<Line> below) {
    return Stream.concat(above.stream(), below.stream())
        .filter(line -> line.look() != Look.ROOM_TO_SIGN)
        .map(Line::text)
        .toList();
  }

  private static XWPFParagraph paragraph(XWPFDocument document, String start) {
    return document.getParagraphs().stream()
        .filter(paragraph -> paragraph.getText().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static XWPFDocument open(byte[] bytes) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes));
  }
}
