package remit.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/** Words of PDFs, and the PDFs that are refused. */
class PdfTextTest {
  private static final String ASK = "Please check her full blood count in two weeks.";

  @Test
  void theTextLayerIsReadLineByLine() throws IOException {
    assertThat(text(Files.pdf("Dear Dr Example", ASK))).isEqualTo("Dear Dr Example\n" + ASK);
  }

  @Test
  void wordsAreReadInTheOrderOfThePageNotOfTheFile() throws IOException {
    byte[] pdf =
        drawn(
            content -> {
              at(content, 50, 600, "Action:");
              at(content, 50, 700, "Dear Dr Example");
              at(content, 150, 600, "GP to check INR");
            });

    assertThat(text(pdf)).isEqualTo("Dear Dr Example\nAction: GP to check INR");
  }

  @Test
  void aPageThatLiesOnItsSideIsRead() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      page.setRotation(90);
      document.addPage(page);
      Files.write(document, page, "Dear Dr Example", ASK);

      assertThat(text(Files.bytes(document))).contains("Dear Dr Example", ASK);
    }
  }

  @Test
  void aScanWithoutTextCouldNotBeRead() throws IOException {
    assertThat(unread(Files.pdf()))
        .isEqualTo("The file holds no words that could be read; it may be a scan.");
  }

  @Test
  void aScannedPageAmongOthersIsToldOf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage letter = new PDPage();
      PDPage scan = new PDPage();
      document.addPage(letter);
      document.addPage(scan);
      Files.write(document, letter, "Dear Dr Example", ASK, "More of it is on the next page.");
      BufferedImage picture = new BufferedImage(620, 877, BufferedImage.TYPE_BYTE_BINARY);
      try (PDPageContentStream content = new PDPageContentStream(document, scan)) {
        content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0);
      }

      Document read = DocumentReader.read("a.pdf", Files.bytes(document));

      assertThat(read.parts().get(0).text()).contains(ASK);
      assertThat(read.unread())
          .containsExactly(
              "The file holds a page that is a picture without words that could be read.");
    }
  }

  @Test
  void aDamagedStreamIsToldOfThoughSomeOfItsWordsAreRead() throws IOException {
    StringBuilder words = new StringBuilder("BT /F 9 Tf 9 700 Td (Dear Dr Example) Tj ET ");
    for (int i = 0; i < 400; i++) {
      words.append("BT /F 9 Tf 9 %d Td (line %d) Tj ET ".formatted(i, i * 7919));
    }
    byte[] packed = deflated(words.toString().getBytes(ISO_8859_1));
    java.util.Arrays.fill(packed, packed.length / 2, packed.length / 2 + 8, (byte) 0xFF);

    Document read = DocumentReader.read("a.pdf", withStream(packed, COSName.FLATE_DECODE));

    assertThat(read.unread())
        .containsExactly("The file is a damaged PDF: some of its words may be missing.");
  }

  @Test
  void aPasswordIsTheReasonThatIsGiven() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      Files.write(document, page, ASK);
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));

      assertThat(unread(Files.bytes(document)))
          .isEqualTo("The file is a PDF that is protected by a password.");
    }
  }

  @Test
  void aBrokenPdfIsSaidToBeBroken() throws IOException {
    byte[] cut = java.util.Arrays.copyOf(Files.pdf(ASK), 200);

    assertThat(unread(cut)).isEqualTo("The file is a broken PDF.");
    assertThat(unread("%PDF-1.4 nothing".getBytes(ISO_8859_1)))
        .isEqualTo("The file is a broken PDF.");
  }

  @Test
  void aStreamThatUnpacksBeyondMeasureIsRefusedAtOnce() throws IOException {
    byte[] once = packed(400);
    byte[] twice = deflated(packed(400));

    assertThat(unread(withStream(once, COSName.FLATE_DECODE)))
        .isEqualTo("The file is a PDF that unpacks to more than 96 MB.");
    assertThat(unread(withStream(twice, COSName.FLATE_DECODE)))
        .isEqualTo("The file is a PDF that unpacks to more than 96 MB.");
  }

  @Test
  void aPageWithMoreWordsThanAnyLetterIsRefused() throws IOException {
    byte[] pdf =
        drawn(
            content -> {
              for (int i = 0; i < 2_500; i++) {
                at(content, 50, 700 - i % 700, ASK);
              }
            });

    assertThat(unread(pdf)).contains("more words on a page");
  }

  @Test
  void formsThatCallEachOtherManyTimesAreGivenUpInTime() {
    byte[] pdf = nestedForms(9, 12);

    long before = System.nanoTime();
    Document document = DocumentReader.read("a.pdf", pdf, Duration.ofMillis(500));

    assertThat(document.unread()).hasSize(1);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void morePagesThanAnyLetterAreRefused() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i <= Bounds.MOST_PDF_PAGES; i++) {
        document.addPage(new PDPage());
      }

      assertThat(unread(Files.bytes(document)))
          .isEqualTo("The file is a PDF of more than 200 pages.");
    }
  }

  private interface Drawing {
    void on(PDPageContentStream content) throws IOException;
  }

  private static byte[] drawn(Drawing drawing) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        drawing.on(content);
      }
      return Files.bytes(document);
    }
  }

  private static void at(PDPageContentStream content, float x, float y, String words)
      throws IOException {
    content.beginText();
    content.newLineAtOffset(x, y);
    content.showText(words);
    content.endText();
  }

  /** Blanks, packed once. */
  private static byte[] packed(int megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflater = new DeflaterOutputStream(out)) {
      byte[] block = " ".repeat(1 << 20).getBytes(ISO_8859_1);
      for (int i = 0; i < megabytes; i++) {
        deflater.write(block);
      }
    }
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] withStream(byte[] raw, COSName filter) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      PDResources fonts = new PDResources();
      fonts.put(COSName.F, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
      page.setResources(fonts);
      document.addPage(page);
      COSStream stream = document.getDocument().createCOSStream();
      try (OutputStream out = stream.createRawOutputStream()) {
        out.write(raw);
      }
      stream.setItem(COSName.FILTER, filter);
      page.setContents(Collections.singletonList(new PDStream(stream)));
      return Files.bytes(document);
    }
  }

  /** Each of the forms draws the next one several times: few bytes, and no end of drawing. */
  private static byte[] nestedForms(int times, int levels) {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    pdf.append("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
    pdf.append("2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n");
    pdf.append("3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R");
    pdf.append("/Resources<</XObject<</F 5 0 R>>>>>> endobj\n");
    pdf.append("4 0 obj <</Length 5>> stream\n/F Do\nendstream endobj\n");
    String calls = "/F Do ".repeat(times);
    for (int i = 0; i < levels; i++) {
      pdf.append(
          "%d 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F %d 0 R>>>>/Length %d>> stream\n%s\nendstream endobj\n"
              .formatted(5 + i, 6 + i, calls.length(), calls));
    }
    pdf.append(
        "%d 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 2>> stream\nq \nendstream endobj\n"
            .formatted(5 + levels));
    pdf.append("trailer <</Root 1 0 R>>\n%%EOF\n");
    return pdf.toString().getBytes(ISO_8859_1);
  }

  private static String text(byte[] pdf) {
    Document document = DocumentReader.read("letter.pdf", pdf);
    assertThat(document.unread()).isEmpty();
    return document.parts().get(0).text().strip();
  }

  private static String unread(byte[] pdf) {
    Document document = DocumentReader.read("letter.pdf", pdf);
    assertThat(document.parts()).isEmpty();
    assertThat(document.unread()).hasSize(1);
    return document.unread().get(0);
  }
}
