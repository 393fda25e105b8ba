package remit.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Words of a Word document in the old format, without those deleted or hidden. */
final class WordText {
  private static final char CELL_END = '\u0007';
  private static final char FIELD_BEGIN = '\u0013';
  private static final char FIELD_MIDDLE = '\u0014';
  private static final char FIELD_END = '\u0015';

  private WordText() {}

  static String read(byte[] bytes) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      if (!files.getRoot().hasEntryCaseInsensitive("WordDocument")) {
        throw new UnreadableException("is of a kind that cannot be read.");
      }
      StringBuilder text = new StringBuilder();
      try (HWPFDocument document = new HWPFDocument(files)) {
        add(document.getHeaderStoryRange(), text);
        add(document.getRange(), text);
        add(document.getMainTextboxRange(), text);
        add(document.getFootnoteRange(), text);
        add(document.getEndnoteRange(), text);
      } catch (OldWordFileFormatException e) {
        try (HWPFDocumentCore old = new HWPFOldDocument(files)) {
          add(old.getRange(), text);
        }
      }
      return withoutFieldCodes(text).replace("\t\t\n", "\n").replace("\t\n", "\n");
    } catch (EncryptedDocumentException e) {
      throw new UnreadableException("is protected by a password.");
    }
  }

  private static void add(Range range, StringBuilder text) throws UnreadableException {
    for (int i = 0; i < range.numParagraphs(); i++) {
      Patience.check();
      Paragraph paragraph = range.getParagraph(i);
      boolean cell = paragraph.isInTable();
      for (int j = 0; j < paragraph.numCharacterRuns(); j++) {
        CharacterRun run = paragraph.getCharacterRun(j);
        if (!run.isMarkedDeleted() && !run.isVanished()) {
          text.append(plain(run.text(), cell));
        }
      }
      if (cell && paragraph.isTableRowEnd()) {
        text.append('\n');
      }
    }
  }

  private static String plain(String words, boolean cell) {
    String lines = words.replace('\u000B', '\n').replace('\f', '\n').replace('\u001E', '-');
    lines = lines.replace("\u001F", "").replace(CELL_END, '\t');
    return cell ? lines.replace('\r', ' ').replace('\n', ' ') : lines.replace('\r', '\n');
  }

  /** A field holds how it is worked out, which nobody sees, and then what is seen. */
  private static String withoutFieldCodes(CharSequence text) {
    StringBuilder seen = new StringBuilder(text.length());
    int codes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case FIELD_BEGIN -> codes++;
        case FIELD_MIDDLE -> codes = Math.max(0, codes - 1);
        case FIELD_END -> {
          // the seen words end here
        }
        default -> {
          if (codes == 0 && (c >= ' ' || c == '\n' || c == '\t')) {
            seen.append(c);
          }
        }
      }
    }
    return seen.toString();
  }
}
