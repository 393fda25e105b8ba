package remit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What people say that a document asks: a line of a {@code labels.jsonl}.
 *
 * @param file the document's file name
 * @param asks what it asks
 * @param danger whether it holds a present danger sign
 */
record Label(String file, List<Label.Ask> asks, boolean danger) {
  /**
   * One ask as people see it.
   *
   * @param quote words in which it is asked
   * @param category the category's id
   * @param outcomes the right outcome, and others that are as good
   */
  record Ask(String quote, String category, Set<String> outcomes) {}

  static List<Label> read(Path file) throws IOException {
    List<Label> labels = new ArrayList<>();
    JsonMapper mapper = new JsonMapper();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        continue;
      }
      JsonNode node = mapper.readTree(line);
      List<Ask> asks = new ArrayList<>();
      for (JsonNode ask : node.path("asks")) {
        Set<String> outcomes = new LinkedHashSet<>();
        outcomes.add(ask.path("outcome").asText());
        ask.path("also_ok").forEach(also -> outcomes.add(also.asText()));
        asks.add(new Ask(ask.path("quote").asText(), ask.path("category").asText(), outcomes));
      }
      labels.add(new Label(node.path("file").asText(), asks, node.path("danger").asBoolean()));
    }
    return labels;
  }
}
