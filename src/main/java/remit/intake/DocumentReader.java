package remit.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * Reads the bytes of a file as a document. Nothing in them can make it fail or hold it up: what
 * cannot be read is said in the document's list of what was not read.
 */
public final class DocumentReader {
  private static final String THE_FILE = "The file";

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
    return read(fileName, bytes, Bounds.MOST_TIME);
  }

  static Document read(String fileName, byte[] bytes, Duration most) {
    Intake intake = new Intake();
    if (bytes.length == 0) {
      intake.unread("The file is empty.");
      return intake.document(Document.Kind.FILE);
    }
    if (bytes.length > Bounds.MOST_BYTES) {
      intake.unread("The file is larger than 64 MB.");
      return intake.document(Document.Kind.FILE);
    }
    try {
      return Patience.await(most, () -> read(fileName, bytes, new Intake()));
    } catch (UnreadableException e) {
      intake.unread("The file " + e.getMessage());
      return intake.document(Document.Kind.FILE);
    }
  }

  private static Document read(String fileName, byte[] bytes, Intake intake) {
    String name = fileName.toLowerCase(Locale.ROOT);
    Format format = Format.of(name, bytes);
    return switch (format) {
      case MAIL -> intake.document(new MailReader(intake).read(bytes));
      case OUTLOOK -> intake.document(new OutlookReader(intake).read(bytes));
      default -> {
        intake.add(format, Part.Kind.FILE, "", bytes, THE_FILE);
        intake.checkName(name, format, THE_FILE);
        yield intake.document(Document.Kind.FILE);
      }
    };
  }
}
