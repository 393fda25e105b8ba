package remit.intake;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Words of the text layer of a PDF, in the order in which they stand on the page. */
final class PdfText {
  private PdfText() {}

  static String read(byte[] bytes) throws IOException {
    if (bytes.length > Bounds.MOST_PDF_BYTES) {
      throw new UnreadableException("is a PDF larger than 25 MB.");
    }
    PdfStreams.check(bytes);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.getNumberOfPages() > Bounds.MOST_PDF_PAGES) {
        throw new UnreadableException("is a PDF of more than 200 pages.");
      }
      StringWriter words = new StringWriter();
      new Bounded().writeText(document, words);
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
    }
  }
}
