package remit.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks JSON against a published schema and says every fault in a plain sentence. */
public final class SchemaCheck {
  /** What stands below here may be a patient's own, and is never repeated. */
  private static final String PRIVATE = "/patients";

  private static final int SHOWN = 40;
  private static final int MOST_FAULTS = 100;

  private final Schema schema;

  private SchemaCheck(Schema schema) {
    this.schema = schema;
  }

  /**
   * The check for a schema that lies beside a class.
   *
   * @throws IllegalArgumentException if there is no such resource
   */
  public static SchemaCheck of(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource %s beside %s".formatted(resource, beside));
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new SchemaCheck(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(text, InputFormat.JSON));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All faults of the node, at most a hundred, in the order in which they stand. */
  public List<RequestFault> faults(JsonNode node) {
    List<Error> errors =
        schema.validate(
            node, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)));
    List<RequestFault> faults = new ArrayList<>();
    for (Error error : errors) {
      if (faults.size() == MOST_FAULTS) {
        faults.add(
            new RequestFault(
                "", "There are %d more faults.".formatted(errors.size() - MOST_FAULTS), null));
        break;
      }
      faults.add(fault(error));
    }
    return faults;
  }

  private RequestFault fault(Error error) {
    String pointer = error.getInstanceLocation().toString();
    JsonNode rule = error.getSchemaNode();
    String value = pointer.startsWith(PRIVATE) ? "this value" : shown(error.getInstanceNode());
    @Nullable String perhaps = null;
    String message;
    switch (error.getKeyword()) {
      case "enum" -> {
        List<String> words = texts(rule);
        perhaps =
            Perhaps.meant(error.getInstanceNode().asText(), words)
                .orElse("one of " + String.join(", ", words));
        message = "%s is not a word that is known here.".formatted(value);
      }
      case "required" -> {
        pointer = pointer + "/" + error.getProperty();
        message = "“%s” is missing.".formatted(error.getProperty());
      }
      case "additionalProperties" -> {
        String name = String.valueOf(error.getProperty());
        pointer = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        perhaps = Perhaps.meant(name, siblings(error)).orElse(null);
        message = "there is nothing called “%s” here.".formatted(shorten(name));
      }
      case "type" -> message = "%s is not %s.".formatted(value, typeWords(rule));
      case "format" -> message = "%s is not %s.".formatted(value, formatWords(rule.asText()));
      case "pattern" -> message = "%s is not in the form wanted here.".formatted(value);
      case "minimum" -> message = "%s is less than %s.".formatted(value, rule.asText());
      case "maximum" -> message = "%s is more than %s.".formatted(value, rule.asText());
      case "minLength" -> message = "the text is empty or too short.";
      case "maxLength" ->
          message = "the text is longer than %s characters.".formatted(rule.asText());
      case "minItems" -> message = "the list is empty.";
      case "maxItems" ->
          message =
              "the list has %d entries, more than the %s allowed."
                  .formatted(error.getInstanceNode().size(), rule.asText());
      default -> message = "%s does not fit here.".formatted(value);
    }
    return new RequestFault(pointer, message, perhaps);
  }

  private List<String> siblings(Error error) {
    JsonNode at = schema.getSchemaNode();
    for (String step : error.getEvaluationPath().toString().split("/", -1)) {
      if (step.equals("additionalProperties")) {
        break;
      }
      if (!step.isEmpty()) {
        at = at.path(step);
      }
    }
    List<String> names = new ArrayList<>();
    at.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static String shown(JsonNode node) {
    if (node.isObject()) {
      return "this object";
    }
    if (node.isArray()) {
      return "this list";
    }
    return node.isTextual() ? "“" + shorten(node.asText()) + "”" : node.asText();
  }

  private static String shorten(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private static String typeWords(JsonNode rule) {
    List<String> types = rule.isArray() ? texts(rule) : List.of(rule.asText());
    return String.join(" or ", types.stream().map(SchemaCheck::typeWord).toList());
  }

  private static String typeWord(String type) {
    return switch (type) {
      case "string" -> "text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      case "object" -> "an object in braces";
      default -> type;
    };
  }

  private static String formatWords(String format) {
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "date" -> "a day as YYYY-MM-DD";
      case "email" -> "an email address";
      default -> format;
    };
  }
}
