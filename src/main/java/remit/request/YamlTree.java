package remit.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A YAML file that people write, as a tree, held against its schema.
 *
 * @param node what it holds; a missing node if it is no YAML
 * @param faults all that is wrong with it
 */
public record YamlTree(JsonNode node, List<RequestFault> faults) {
  /** Copies the list. */
  public YamlTree {
    faults = List.copyOf(faults);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   */
  public static YamlTree read(Path file, SchemaCheck schema) throws IOException {
    YAMLMapper yaml =
        YAMLMapper.builder(
                YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .build();
    try {
      JsonNode node = yaml.readTree(Files.readString(file));
      return new YamlTree(node, schema.faults(node));
    } catch (JsonProcessingException e) {
      return broken(
          e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr(),
          "this line is not in the form “name: value”, or a name stands twice.");
    } catch (CharacterCodingException e) {
      return broken("", "the file is not in UTF-8.");
    }
  }

  private static YamlTree broken(String place, String message) {
    return new YamlTree(MissingNode.getInstance(), List.of(new RequestFault(place, message, null)));
  }
}
