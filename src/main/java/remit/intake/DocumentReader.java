package remit.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the bytes of a file as a document. Nothing in them can make it fail: what cannot be read is
 * said in the document's list of what was not read.
 */
public final class DocumentReader {
  private static final int MOST_CHARACTERS = 2_000_000;

  private DocumentReader() {}

  /**
   * Whether a file is a letter or mail in words, rather than a request in facts.
   *
   * @param head its first bytes
   */
  public static boolean takes(String fileName, byte[] head) {
    String name = fileName.toLowerCase(Locale.ROOT);
    Format format = Format.of(name, head);
    if (format == Format.FHIR_JSON) {
      return true;
    }
    String start = new String(head, 0, Math.min(head.length, 400), StandardCharsets.UTF_8).strip();
    boolean facts =
        name.endsWith(".json")
            || name.endsWith(".jsonl")
            || name.endsWith(".ndjson")
            || name.endsWith(".csv");
    return !facts && !start.startsWith("{\"") && !start.startsWith("[{");
  }

  /** Reads a file; {@code fileName} helps where the bytes do not say what they are. */
  public static Document read(String fileName, byte[] bytes) {
    Intake intake = new Intake();
    if (bytes.length == 0) {
      intake.unread("The file is empty.");
      return intake.document(Document.Kind.FILE);
    }
    Format format = Format.of(fileName.toLowerCase(Locale.ROOT), bytes);
    if (format == Format.MAIL) {
      return bounded(MailReader.read(bytes, intake));
    }
    if (format == Format.OUTLOOK) {
      return bounded(OutlookReader.read(bytes, intake));
    }
    intake.add(format, Part.Kind.FILE, "", bytes, "The file");
    return bounded(intake.document(Document.Kind.FILE));
  }

  private static Document bounded(Document document) {
    int left = MOST_CHARACTERS;
    List<Part> parts = new ArrayList<>();
    List<String> unread = new ArrayList<>(document.unread());
    for (Part part : document.parts()) {
      if (part.text().length() > left) {
        unread.add("The text is longer than two million characters; its end was not read.");
        parts.add(new Part(part.kind(), part.name(), part.text().substring(0, left)));
        break;
      }
      parts.add(part);
      left -= part.text().length();
    }
    return new Document(
        document.mail(),
        document.fromName(),
        document.fromAddress(),
        document.sent(),
        document.kind(),
        parts,
        unread);
  }
}
