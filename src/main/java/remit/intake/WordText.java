package remit.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;

/** Words of a Word document in the old format. */
final class WordText {
  private WordText() {}

  static String read(byte[] bytes) throws IOException {
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes));
        WordExtractor extractor = new WordExtractor(document)) {
      return String.join("\n", extractor.getParagraphText()).replace('\u0007', '\t');
    } catch (EncryptedDocumentException e) {
      throw new UnreadableException("is protected by a password.");
    }
  }
}
