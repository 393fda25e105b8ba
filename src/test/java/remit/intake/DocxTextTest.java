package remit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** Words of Word documents. */
class DocxTextTest {
  @Test
  void headersStandFirstThenTheBodyWithItsTablesThenFooters() throws IOException {
    byte[] letter;
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Coastal Hospital NHS Trust");
      document
          .createFooter(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Page 1");
      document.createParagraph().createRun().setText("Dear Dr Example");
      XWPFTable table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Action for GP");
      table.getRow(0).getCell(1).setText("FBC in 2 weeks");
      table.getRow(1).getCell(0).setText("Follow-up");
      table.getRow(1).getCell(1).setText("none");
      document.write(out);
      letter = out.toByteArray();
    }

    assertThat(text(letter).lines().map(String::strip).filter(line -> !line.isEmpty()))
        .containsExactly(
            "Coastal Hospital NHS Trust",
            "Dear Dr Example",
            "Action for GP \tFBC in 2 weeks",
            "Follow-up \tnone",
            "Page 1");
  }

  @Test
  void aTableInATableKeepsItsCellsApart() throws IOException {
    String inner = "<w:tbl><w:tr>" + cell("bloods") + cell("due") + "</w:tr></w:tbl>";
    String body =
        "<w:tbl><w:tr>"
            + cell("GP")
            + "<w:tc>"
            + inner
            + "</w:tc>"
            + cell("May")
            + "</w:tr></w:tbl>";

    assertThat(text(Files.docxOf(body)).replace(" ", "")).isEqualTo("GP\tbloods\tdue\n\tMay\n");
  }

  @Test
  void deletedMovedAndHiddenWordsAreNotRead() throws IOException {
    String body =
        "<w:p><w:r><w:t>Please </w:t></w:r>"
            + "<w:del><w:r><w:delText>stop</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>start</w:t></w:r></w:ins>"
            + "<w:moveFrom><w:r><w:t> never</w:t></w:r></w:moveFrom>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> secretly</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> ramipril today.</w:t></w:r></w:p>";

    assertThat(text(Files.docxOf(body))).isEqualTo("Please start ramipril today.\n");
  }

  @Test
  void aTextBoxIsReadOnceThoughItIsWrittenTwice() throws IOException {
    String box = "<w:txbxContent><w:p><w:r><w:t>ACTION FOR GP</w:t></w:r></w:p></w:txbxContent>";
    String body =
        "<w:p><w:r><w:t>Dear Dr Example</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
            + box
            + "</mc:Choice><mc:Fallback>"
            + box
            + "</mc:Fallback></mc:AlternateContent></w:r></w:p>";

    assertThat(text(Files.docxOf(body)).strip()).isEqualTo("Dear Dr Example\nACTION FOR GP");
  }

  @Test
  void listsTicksAndUnbreakableHyphensAreSeen() throws IOException {
    String body =
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>follow</w:t><w:noBreakHyphen/><w:t>up</w:t></w:r></w:p>"
            + "<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr>"
            + "<w:sdtContent><w:r><w:t>GP to act</w:t></w:r></w:sdtContent></w:sdt></w:p>";

    assertThat(text(Files.docxOf(body))).isEqualTo("- follow-up\n☒ GP to act\n");
  }

  @Test
  void aScanInADocumentIsToldOf() throws IOException {
    byte[] docx;
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 1_000_000; i += 7) {
      page.setRGB(i % 1240, i / 1240, i * 31);
    }
    ImageIO.write(page, "png", png);
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("Please see the page below.");
      document.addPictureData(png.toByteArray(), PictureType.PNG);
      document.write(out);
      docx = out.toByteArray();
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }

    Document read = DocumentReader.read("a.docx", docx);

    assertThat(read.parts()).hasSize(1);
    assertThat(read.unread())
        .containsExactly("The file holds a picture of a page, whose words could not be read.");
  }

  @Test
  void whatCannotBeReadIsSaidWithItsReason() throws IOException {
    byte[] whole = Files.docx("Dear Dr Example");
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 3);

    assertThat(unread(cut)).matches("The file is .*(broken|no Word document).*");
    assertThat(unread(Files.docxOf("<w:p>"))).isEqualTo("The file is a broken Word document.");
    assertThat(unread(Files.zip("word/other.xml", new byte[3])))
        .isEqualTo("The file is no Word document.");
    assertThat(unread(Files.docxOf(""))).contains("no words");
    assertThat(unread(encrypted(whole))).isEqualTo("The file is protected by a password.");
  }

  @Test
  void entitiesThatMultiplyAreNotRead() throws IOException {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><w>&b;</w>";

    Document document =
        DocumentReader.read(
            "a.docx",
            Files.zip("word/document.xml", bomb.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

    assertThat(document.parts()).isEmpty();
    assertThat(document.unread()).hasSize(1);
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
    byte[] inTheBody = Files.zipBomb("word/document.xml", 300L << 20, "", new byte[0]);
    byte[] beside =
        Files.zipBomb("word/media/a.png", 300L << 20, "word/document.xml", new byte[] {'<'});

    assertThat(unread(inTheBody)).isEqualTo("The file unpacks to more than 100 times its size.");
    assertThat(unread(beside)).isEqualTo("The file unpacks to more than 100 times its size.");
  }

  private static String cell(String words) {
    return "<w:tc><w:p><w:r><w:t>" + words + "</w:t></w:r></w:p></w:tc>";
  }

  private static byte[] encrypted(byte[] docx) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var data = encryptor.getDataStream(files)) {
        data.write(docx);
      } catch (java.security.GeneralSecurityException e) {
        throw new IOException(e);
      }
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static String text(byte[] docx) {
    Document document = DocumentReader.read("letter.docx", docx);
    assertThat(document.unread()).isEmpty();
    return document.parts().get(0).text();
  }

  private static String unread(byte[] docx) {
    Document document = DocumentReader.read("letter.docx", docx);
    assertThat(document.parts()).isEmpty();
    assertThat(document.unread()).hasSize(1);
    return document.unread().get(0);
  }
}
