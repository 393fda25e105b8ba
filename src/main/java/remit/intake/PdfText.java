package remit.intake;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Words of the text layer of a PDF. */
final class PdfText {
  private static final int MOST_BYTES = 25 << 20;
  private static final int MOST_PAGES = 200;
  private static final int MOST_SECONDS = 20;

  private PdfText() {}

  static String read(byte[] bytes) throws IOException {
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableException("is a PDF larger than 25 MB.");
    }
    FutureTask<String> task = new FutureTask<>(() -> words(bytes));
    Thread thread = new Thread(task, "pdf");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new UnreadableException("is a PDF that took longer than 20 seconds to read.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableException("could not be read to its end.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnreadableException known) {
        throw known;
      }
      throw new UnreadableException("is a broken PDF.");
    }
  }

  private static String words(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableException("is a PDF of more than 200 pages.");
      }
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("is a PDF that is protected by a password.");
    }
  }
}
