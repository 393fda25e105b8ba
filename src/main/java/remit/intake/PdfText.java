package remit.intake;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Words of the text layer of a PDF, in the order in which they stand on the page. */
final class PdfText {
  /** A page with fewer letters may be a scan with a stamp or a page number. */
  private static final int LEAST_LETTERS = 60;

  private PdfText() {}

  /**
   * The words.
   *
   * @param unread takes what else is in it that could not be read
   */
  static String read(byte[] bytes, Consumer<String> unread) throws IOException {
    if (bytes.length > Bounds.MOST_PDF_BYTES) {
      throw new UnreadableException("is a PDF larger than 25 MB.");
    }
    boolean isWhole = PdfStreams.check(bytes);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.getNumberOfPages() > Bounds.MOST_PDF_PAGES) {
        throw new UnreadableException("is a PDF of more than 200 pages.");
      }
      StringWriter words = new StringWriter();
      Bounded pages = new Bounded();
      pages.writeText(document, words);
      if (!isWhole) {
        unread.accept("is a damaged PDF: some of its words may be missing.");
      }
      if (pages.scans > 0 && !words.toString().isBlank()) {
        unread.accept("holds a page that is a picture without words that could be read.");
      }
      return words.toString();
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("is a PDF that is protected by a password.");
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableException("is a broken PDF.");
    }
  }

  /** Stops where a page, or the whole, grows beyond what letters hold. */
  private static final class Bounded extends PDFTextStripper {
    private int letters;
    private int scans;

    Bounded() {
      setSortByPosition(true);
      setSuppressDuplicateOverlappingText(false);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
      letters = 0;
      Patience.check();
      super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      Patience.check();
      super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
        throws IOException {
      if (e instanceof UnreadableException) {
        throw e;
      }
      super.operatorException(operator, operands, e);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      if (++letters <= Bounds.MOST_PDF_LETTERS_ON_A_PAGE) {
        super.processTextPosition(text);
      }
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
      if (letters > Bounds.MOST_PDF_LETTERS_ON_A_PAGE) {
        throw new UnreadableException("is a PDF with more words on a page than any letter.");
      }
      if (letters < LEAST_LETTERS && holdsAPicture(page.getResources())) {
        scans++;
      }
    }

    private static boolean holdsAPicture(@Nullable PDResources resources) throws IOException {
      if (resources == null) {
        return false;
      }
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)
            && resources.getXObject(name) instanceof PDImageXObject image
            && Picture.isPage(image.getWidth(), image.getHeight())) {
          return true;
        }
      }
      return false;
    }
  }
}
