package remit.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** A Word file on A4. Lengths are in twentieths of a point. */
public final class DocxFile {
  /** The width of a page. */
  public static final int A4_WIDTH = 11906;

  private static final int A4_HEIGHT = 16838;
  private static final int INDENT = 360;
  private static final LocalDate ZIP_DAY = LocalDate.of(1980, 2, 1);

  private DocxFile() {}

  /** Gives an empty document an A4 page with the same margin all round. */
  public static void setPage(XWPFDocument document, int margin) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(A4_WIDTH));
    size.setH(BigInteger.valueOf(A4_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    BigInteger all = BigInteger.valueOf(margin);
    margins.setTop(all);
    margins.setBottom(all);
    margins.setLeft(all);
    margins.setRight(all);
    BigInteger edge = BigInteger.valueOf(margin / 2);
    margins.setHeader(edge);
    margins.setFooter(edge);
    margins.setGutter(BigInteger.ZERO);
  }

  /** Adds a list with bullets beside those that the document may have, and returns its number. */
  public static BigInteger addBullets(XWPFDocument document) {
    XWPFNumbering numbering = document.createNumbering();
    BigInteger id =
        numbering.getAbstractNums().stream()
            .map(list -> list.getCTAbstractNum().getAbstractNumId())
            .reduce(BigInteger.ZERO, BigInteger::max)
            .add(BigInteger.ONE);
    CTAbstractNum list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(id);
    CTLvl level = list.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.BULLET);
    level.addNewLvlText().setVal("•");
    CTInd indent = level.addNewPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(INDENT));
    indent.setHanging(BigInteger.valueOf(INDENT));
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
  }

  /**
   * The file's bytes, the same for the same document.
   *
   * @param creator who wrote it
   * @param date the day that its properties bear
   */
  public static byte[] bytes(XWPFDocument document, String title, String creator, LocalDate date)
      throws IOException {
    Optional<Date> day = Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    CoreProperties properties = document.getProperties().getCoreProperties();
    properties.setTitle(title);
    properties.setCreator(creator);
    properties.setLastModifiedByUser(creator);
    properties.setCreated(day);
    properties.setModified(day);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.write(bytes);
    return withoutTimes(bytes.toByteArray());
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
