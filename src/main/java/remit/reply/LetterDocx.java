package remit.reply;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.jspecify.annotations.Nullable;

/** Writes a letter as a Word file, on the practice's own letterhead if it has one. */
final class LetterDocx {
  private static final LocalDate ZIP_DAY = LocalDate.of(1980, 2, 1);

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
      describe(document, letter.title(), practice, date);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return withoutTimes(bytes.toByteArray());
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

  private static void describe(
      XWPFDocument document, String title, String practice, LocalDate date) {
    Optional<Date> day = Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    CoreProperties properties = document.getProperties().getCoreProperties();
    properties.setTitle(title);
    properties.setCreator(practice);
    properties.setLastModifiedByUser(practice);
    properties.setCreated(day);
    properties.setModified(day);
  }

  /** Word files are ZIP files, whose entries bear the time of writing. */
  private static byte[] withoutTimes(byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(ZIP_DAY.atStartOfDay());
        out.putNextEntry(copy);
        in.transferTo(out);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
