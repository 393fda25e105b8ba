package remit.request;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Reads files of requests, document by document: JSON (an object, an array, or a line each) or CSV
 * (an ask a row). Whatever cannot be read is given as such, with its reason, and the rest goes on.
 */
public final class RequestReader {
  /** The greatest size of a file that is read whole, in bytes. */
  static final long MOST_FILE_BYTES = 64L << 20;

  private static final String TOO_LARGE =
      "The file is larger than 64 MB. Split it, or save it as JSON Lines (.jsonl), which is read"
          + " line by line.";

  private static final String UNREADABLE_INPUT = "Standard input could not be read to its end.";

  private final RequestJson json = new RequestJson();

  /**
   * Reads a file.
   *
   * @param sink takes at least one document
   */
  public void read(Path file, Consumer<Received> sink) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (Files.isDirectory(file)) {
      sink.accept(Received.unread("", "This is a folder, not a file."));
      return;
    }
    if (!Files.exists(file)) {
      sink.accept(Received.unread("", "There is no such file."));
      return;
    }
    try {
      boolean lines = name.endsWith(".jsonl") || name.endsWith(".ndjson");
      if (!lines && Files.size(file) > MOST_FILE_BYTES) {
        sink.accept(Received.unread("", TOO_LARGE));
        return;
      }
      try (InputStream in = Files.newInputStream(file)) {
        if (name.endsWith(".csv")) {
          new RequestCsv(json).read(in.readAllBytes(), sink);
        } else if (lines) {
          json.readLines(in, sink);
        } else {
          json.read(in, sink);
        }
      }
    } catch (IOException e) {
      sink.accept(Received.unread("", "The file could not be opened or read to its end."));
    }
  }

  /**
   * Reads standard input as it comes, if its first line is a whole request or a broken one: each
   * line is given as soon as it has ended. Anything else, such as a list or a table, is read when
   * it has come to its end.
   *
   * @param eachLine takes the documents that stand on a line each
   * @param whole takes the documents of anything else
   */
  public void readAsTheyCome(
      InputStream raw, Consumer<Received> eachLine, Consumer<Received> whole) {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    try {
      if (json.beginsWithLine(in)) {
        json.readLines(in, eachLine);
      } else {
        read(in, whole);
      }
    } catch (IOException e) {
      eachLine.accept(Received.unread("", UNREADABLE_INPUT));
    }
  }

  /**
   * Reads standard input, JSON in any of its forms, or CSV.
   *
   * @param sink takes at least one document
   */
  public void read(InputStream in, Consumer<Received> sink) {
    try {
      byte[] bytes = in.readNBytes(Math.toIntExact(MOST_FILE_BYTES) + 1);
      if (bytes.length > MOST_FILE_BYTES) {
        sink.accept(Received.unread("", TOO_LARGE));
      } else if (RequestCsv.looksLikeCsv(bytes)) {
        new RequestCsv(json).read(bytes, sink);
      } else {
        json.read(new java.io.ByteArrayInputStream(bytes), sink);
      }
    } catch (IOException e) {
      sink.accept(Received.unread("", UNREADABLE_INPUT));
    }
  }
}
