package remit.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads requests from JSON. */
final class RequestJson {
  /** The greatest size of one document on a line, in bytes. */
  private static final int MOST_LINE_BYTES = 16 << 20;

  /** As it looks when its bytes are taken for Latin letters. */
  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  private static final int MOST_DEPTH = 50;
  private static final String EMPTY = "The file is empty.";

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
                  .build())
          .addModule(new DayModule())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final SchemaCheck schema = SchemaCheck.of(RequestJson.class, "request.schema.json");

  /** The request that a node is, checked against the published schema. */
  Received request(String place, JsonNode node) {
    List<RequestFault> faults = schema.faults(node);
    if (!faults.isEmpty()) {
      return new Received(place, null, faults);
    }
    try {
      return new Received(place, mapper.treeToValue(node, Request.class), List.of());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the schema let pass what the records do not take", e);
    }
  }

  JsonMapper mapper() {
    return mapper;
  }

  /** Reads an object, an array of objects, or one object after the other. */
  void read(InputStream in, Consumer<Received> sink) throws IOException {
    int documents = 0;
    String place = "";
    try (JsonParser parser = mapper.createParser(in)) {
      @Nullable JsonToken first = parser.nextToken();
      if (first == null) {
        sink.accept(Received.unread("", EMPTY));
        return;
      }
      if (first == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          place = "document " + ++documents;
          sink.accept(request(place, parser.readValueAsTree()));
        }
        if (documents == 0) {
          sink.accept(Received.unread("", "The list is empty: it holds no request."));
        }
        @Nullable JsonToken rest = parser.nextToken();
        if (rest != null) {
          sink.accept(
              Received.unread("after the list", "There is something after the list's end."));
        }
        return;
      }
      readSequence(parser, sink);
    } catch (JsonProcessingException e) {
      sink.accept(
          Received.unread(
              documents == 0 ? "" : "after " + place,
              words(e, documents > 0 ? " What follows could not be read." : "")));
    }
  }

  private void readSequence(JsonParser parser, Consumer<Received> sink) throws IOException {
    int documents = 0;
    @Nullable Received held = null;
    try {
      do {
        JsonNode node = parser.readValueAsTree();
        documents++;
        if (held != null) {
          sink.accept(held);
        }
        held = request(documents == 1 ? "" : "document " + documents, node);
      } while (parser.nextToken() != null);
    } catch (JsonProcessingException e) {
      if (held != null) {
        sink.accept(held);
      }
      sink.accept(
          Received.unread(
              documents == 0 ? "" : "after document " + documents,
              words(e, documents > 0 ? " What follows could not be read." : "")));
      return;
    }
    sink.accept(held);
  }

  /**
   * Whether the first line that is not blank is an object that ends on it, or one that breaks on it
   * otherwise than by being unfinished. Nothing of the stream is used up.
   */
  boolean beginsWithLine(InputStream in) throws IOException {
    in.mark(MOST_LINE_BYTES + 1);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int left = MOST_LINE_BYTES;
    int next;
    do {
      next = in.read();
      if (next == '\n' && isBlank(line)) {
        line.reset();
      } else if (next >= 0 && next != '\n') {
        line.write(next);
      } else {
        break;
      }
    } while (--left > 0);
    in.reset();
    if (!line.toString(StandardCharsets.ISO_8859_1)
        .replace(BYTE_ORDER_MARK, "")
        .strip()
        .startsWith("{")) {
      return false;
    }
    try (JsonParser parser = mapper.createParser(line.toByteArray())) {
      parser.readValueAsTree();
      return parser.nextToken() == null;
    } catch (JsonEOFException e) {
      return false;
    } catch (JsonProcessingException e) {
      return true;
    }
  }

  /** Reads a document a line; a line that cannot be read does not keep the next from it. */
  void readLines(InputStream raw, Consumer<Received> sink) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 0;
    int documents = 0;
    int next;
    do {
      next = in.read();
      if (next >= 0 && next != '\n') {
        if (line.size() <= MOST_LINE_BYTES) {
          line.write(next);
        }
        continue;
      }
      number++;
      if (!isBlank(line)) {
        documents++;
        sink.accept(line("line " + number, line));
      }
      line.reset();
    } while (next >= 0);
    if (documents == 0) {
      sink.accept(Received.unread("", EMPTY));
    }
  }

  private Received line(String place, ByteArrayOutputStream line) throws IOException {
    if (line.size() > MOST_LINE_BYTES) {
      return Received.unread(place, "The line is longer than 16 MB.");
    }
    try (JsonParser parser = mapper.createParser(line.toByteArray())) {
      JsonNode node = parser.readValueAsTree();
      if (parser.nextToken() != null) {
        return Received.unread(place, "There is something after the request's end on this line.");
      }
      return request(place, node);
    } catch (JsonProcessingException e) {
      return Received.unread(place, words(e, ""));
    }
  }

  private static boolean isBlank(ByteArrayOutputStream line) {
    return line.toString(StandardCharsets.ISO_8859_1).replace(BYTE_ORDER_MARK, "").isBlank();
  }

  /** What is wrong with the JSON, and where, without repeating its text. */
  private static String words(JsonProcessingException e, String rest) {
    String cause = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    String what;
    if (cause.contains("Duplicate")) {
      what = "a name stands twice in the same object";
    } else if (cause.contains("NaN") || cause.contains("INF") || cause.contains("Infinity")) {
      what = "a figure is not a number (NaN or infinity)";
    } else if (cause.contains("UTF-8") || cause.contains("UTF-32")) {
      what = "the text is not in UTF-8; save the file as UTF-8";
    } else if (cause.contains("end-of-input") || cause.contains("end of input")) {
      what = "it ends in the middle of a request";
    } else if (cause.contains("nesting depth") || cause.contains("exceeds the maximum")) {
      what = "it is nested deeper, or a text or figure is longer, than any request";
    } else {
      what = "this is not JSON";
    }
    String where =
        e.getLocation() == null
            ? ""
            : " (line %d, column %d)"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    return "The file breaks" + where + ": " + what + "." + rest;
  }
}
