package remit.reply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.jspecify.annotations.Nullable;
import remit.docx.DocxFile;

/** Writes a letter as a Word file, on the practice's own letterhead if it has one. */
final class LetterDocx {
  private LetterDocx() {}

  /**
   * The file's bytes, the same for the same letter.
   *
   * @param letterhead a Word file whose page, headers, footers and styles are kept, and below whose
   *     contents the letter is written; null for a plain page
   * @throws ReplyFilesException if the letterhead is missing or no Word file
   */
  static byte[] bytes(Letter letter, String practice, LocalDate date, @Nullable Path letterhead)
      throws IOException {
    try (XWPFDocument document = letterhead == null ? new XWPFDocument() : open(letterhead)) {
      DocxPage page = letterhead == null ? DocxPage.plain(document) : DocxPage.headed(document);
      if (letterhead == null) {
        page.heading(letter.heading());
      }
      page.body(letter.body());
      return DocxFile.bytes(document, letter.title(), practice, date);
    }
  }

  private static XWPFDocument open(Path letterhead) throws IOException {
    String name = String.valueOf(letterhead.getFileName());
    if (!Files.isRegularFile(letterhead)) {
      throw new ReplyFilesException("The letterhead “" + name + "” is missing.");
    }
    byte[] bytes = Files.readAllBytes(letterhead);
    try {
      XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
      String type = document.getPackagePart().getContentType();
      if (!type.equals(XWPFRelation.DOCUMENT.getContentType())) {
        throw new ReplyFilesException(
            "The letterhead “" + name + "” is a template or holds macros; save it as .docx.");
      }
      return document;
    } catch (ReplyFilesException e) {
      throw e;
    } catch (POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IOException e) {
      throw new ReplyFilesException("The letterhead “" + name + "” is not a Word file (.docx).", e);
    }
  }
}
