package remit.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import remit.request.DayModule;

/** Manifests and the store's record as JSON. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(new DayModule())
          .addModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance))
          .build();

  private Json() {}

  static byte[] write(Record record) {
    try {
      String text = MAPPER.writeValueAsString(record).replace("\r\n", "\n") + "\n";
      return text.getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts, numbers and days is always JSON", e);
    }
  }

  /**
   * Reads a record.
   *
   * @throws IOException if the bytes are not wholly this record
   */
  static <T extends Record> T read(byte[] bytes, Class<T> type) throws IOException {
    T read = MAPPER.readValue(bytes, type);
    if (read == null) {
      throw new IOException("there is nothing in it");
    }
    return read;
  }
}
