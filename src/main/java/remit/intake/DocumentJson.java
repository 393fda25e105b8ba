package remit.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A document as JSON and back, the same to the last character. What comes back is not trusted: only
 * a whole document in exactly this form is taken.
 */
final class DocumentJson {
  private static final int MOST_DEPTH = 10;

  // All but ASCII is escaped: a half of a surrogate pair, which some texts hold, stays what it is.
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MOST_DEPTH)
                          .maxStringLength(Bounds.MOST_ANSWER_BYTES)
                          .build())
                  .build())
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(
              new SimpleModule()
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addDeserializer(LocalDate.class, new Day()))
          .build();

  private DocumentJson() {}

  static byte[] write(Document document) throws IOException {
    return MAPPER.writeValueAsBytes(document);
  }

  /**
   * The document.
   *
   * @throws IOException if the bytes are no document
   */
  static Document read(byte[] json) throws IOException {
    Document document = MAPPER.readValue(json, Document.class);
    if (document == null || !isWhole(document)) {
      throw new IOException("The answer lacks a part of the document.");
    }
    return document;
  }

  private static boolean isWhole(Document document) {
    return Objects.nonNull(document.kind())
        && document.parts().stream()
            .allMatch(
                part ->
                    Objects.nonNull(part.kind())
                        && Objects.nonNull(part.name())
                        && Objects.nonNull(part.text()))
        && (document.mail() == null || Objects.nonNull(document.mail().messageId()));
  }

  private static final class Day extends FromStringDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    Day() {
      super(LocalDate.class);
    }

    @Override
    protected LocalDate _deserialize(String day, DeserializationContext context)
        throws IOException {
      try {
        return LocalDate.parse(day);
      } catch (DateTimeException e) {
        throw new IOException("The answer holds a day that is none.", e);
      }
    }
  }
}
