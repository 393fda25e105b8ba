package remit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.intake.Document;
import remit.intake.DocumentReader;
import remit.reading.Reader;
import remit.request.Received;
import remit.request.Request;
import remit.request.RequestFault;
import remit.request.RequestReader;

/** What comes in through files, folders and standard input: letters in words, requests in facts. */
final class Incoming {
  static final String STANDARD_INPUT = "-";
  private static final int HEAD = 1 << 16;
  private static final long MOST_BYTES = 64L << 20;

  private final RequestReader requests;
  private final InputStream standardInput;

  Incoming(RequestReader requests, InputStream standardInput) {
    this.requests = requests;
    this.standardInput = standardInput;
  }

  /**
   * One document that came in: either in words or in facts.
   *
   * @param document the words, or null
   * @param received the facts, or null
   */
  record Arrival(@Nullable Document document, @Nullable Received received) {
    /** The file and the place in it. */
    String name(String file) {
      return received == null || received.place().isEmpty() ? file : file + ", " + received.place();
    }

    /** Its request, read if it came in words; null if it could not be read. */
    @Nullable Request request(Reader letters) {
      if (document != null) {
        return letters.read(document, null).request();
      }
      return received == null ? null : received.request();
    }

    /** The first of what keeps it from being read, or an empty text. */
    String why() {
      return received == null || received.faults().isEmpty()
          ? ""
          : received.faults().get(0).words();
    }
  }

  /** Takes each document of some files, with the name of its file. */
  void each(List<String> files, BiConsumer<String, Arrival> sink) {
    for (String file : files) {
      if (file.equals(STANDARD_INPUT)) {
        facts(file, sink, taker -> requests.read(standardInput, taker));
        continue;
      }
      try {
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
          folder(path, sink);
        } else {
          one(path, file, sink);
        }
      } catch (InvalidPathException e) {
        sink.accept(file, unread("This cannot be the name of a file."));
      }
    }
  }

  /** Takes each document of standard input as soon as its line has come. */
  void asTheyCome(BiConsumer<String, Arrival> sink) {
    OneAnswer together = new OneAnswer(received -> sink.accept(STANDARD_INPUT, arrival(received)));
    requests.readAsTheyCome(
        standardInput, received -> sink.accept(STANDARD_INPUT, arrival(received)), together);
    together.end();
  }

  private static Arrival arrival(Received received) {
    return new Arrival(null, received);
  }

  private void folder(Path folder, BiConsumer<String, Arrival> sink) {
    List<Path> found;
    try (Stream<Path> files = Files.walk(folder)) {
      found =
          files
              .filter(Files::isRegularFile)
              .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
              .sorted()
              .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      sink.accept(folder.toString(), unread("The folder could not be opened."));
      return;
    }
    if (found.isEmpty()) {
      sink.accept(folder.toString(), unread("The folder holds no file."));
    }
    found.forEach(path -> one(path, path.toString(), sink));
  }

  private void one(Path path, String file, BiConsumer<String, Arrival> sink) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(HEAD);
      String name = String.valueOf(path.getFileName());
      if (DocumentReader.takes(name, head)) {
        if (Files.size(path) > MOST_BYTES) {
          sink.accept(file, unread("The file is larger than 64 MB."));
          return;
        }
        sink.accept(file, new Arrival(DocumentReader.read(name, Files.readAllBytes(path)), null));
        return;
      }
    } catch (IOException e) {
      // What the reader of requests says of a file that is not there or cannot be opened is said.
    }
    facts(file, sink, taker -> requests.read(path, taker));
  }

  /** Takes the requests of a file in facts. */
  private static void facts(
      String file, BiConsumer<String, Arrival> sink, Consumer<Consumer<Received>> reading) {
    OneAnswer answers = new OneAnswer(received -> sink.accept(file, new Arrival(null, received)));
    boolean lines = file.endsWith(".jsonl") || file.endsWith(".ndjson");
    try {
      reading.accept(lines ? received -> sink.accept(file, new Arrival(null, received)) : answers);
    } catch (ArithmeticException | IllegalArgumentException | IllegalStateException e) {
      answers.breaksOff("The file holds what no request holds, and was not read on.");
    }
    answers.end();
  }

  private static Arrival unread(String why) {
    return new Arrival(null, new Received("", null, List.of(new RequestFault("", why, null))));
  }
}
