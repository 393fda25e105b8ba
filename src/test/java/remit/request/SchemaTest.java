package remit.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The published schema and the records are two sides of the same format. */
class SchemaTest {
  private final List<String> words = new ArrayList<>();

  @Test
  void theSchemaAndTheRecordsKnowTheSameFactsAndTheSameWords() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Request.class.getResourceAsStream("request.schema.json"))) {
      compare("", Request.class, new JsonMapper().readTree(in));
    }

    assertThat(words).hasSizeGreaterThan(10);
  }

  private void compare(String place, Class<?> type, JsonNode schema) {
    if (Word.class.isAssignableFrom(type)) {
      words.add(place);
      List<String> ids =
          Arrays.stream(type.getEnumConstants()).map(constant -> ((Word) constant).id()).toList();
      List<String> allowed = new ArrayList<>();
      schema.path("enum").forEach(word -> allowed.add(word.asText()));
      assertThat(allowed).as(place).isEqualTo(ids);
    } else if (type.isRecord() && schema.has("properties")) {
      List<String> names =
          Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
      List<String> properties = new ArrayList<>();
      schema.path("properties").fieldNames().forEachRemaining(properties::add);
      assertThat(properties).as(place).containsExactlyInAnyOrderElementsOf(names);
      for (RecordComponent component : type.getRecordComponents()) {
        JsonNode property = schema.path("properties").path(component.getName());
        String below = place + "/" + component.getName();
        if (component.getGenericType() instanceof ParameterizedType list) {
          Type entry = list.getActualTypeArguments()[0];
          if (entry instanceof Class<?> entryType) {
            compare(below + "/0", entryType, items(property));
          }
        } else {
          compare(below, component.getType(), property);
        }
      }
    }
  }

  /** What the entries of a list are; a list of one may be written without its brackets. */
  private static JsonNode items(JsonNode property) {
    if (property.has("items")) {
      return property.path("items");
    }
    for (JsonNode alternative : property.path("oneOf")) {
      if (alternative.has("items")) {
        return alternative.path("items");
      }
    }
    return property;
  }
}
