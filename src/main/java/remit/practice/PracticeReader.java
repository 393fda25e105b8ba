package remit.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import remit.request.DayModule;
import remit.request.Perhaps;
import remit.request.RequestFault;
import remit.request.SchemaCheck;
import remit.request.YamlTree;

/** Reads a practice's file. */
public final class PracticeReader {
  private PracticeReader() {}

  /**
   * Reads a practice.
   *
   * @param actions ids of the guidance's actions
   * @param coverable ids of the guidance's categories and items
   * @throws PracticeFaultsException with every fault, if there is one
   * @throws IOException if the file cannot be read
   */
  public static Practice read(Path file, Collection<String> actions, Collection<String> coverable)
      throws IOException, PracticeFaultsException {
    YamlTree tree =
        YamlTree.read(file, SchemaCheck.of(PracticeReader.class, "practice.schema.json"));
    JsonNode node = tree.node();
    List<RequestFault> faults = new ArrayList<>(tree.faults());
    node.path("stances")
        .fieldNames()
        .forEachRemaining(name -> checkId("/stances/" + name, "action", name, actions, faults));
    checkCovers(node.path("services"), "/services/", coverable, faults);
    checkCovers(node.path("agreements"), "/agreements/", coverable, faults);
    if (!faults.isEmpty()) {
      throw new PracticeFaultsException(faults);
    }
    return JsonMapper.builder()
        .addModule(new DayModule())
        .build()
        .treeToValue(node, Practice.class);
  }

  private static void checkCovers(
      JsonNode list, String pointer, Collection<String> coverable, List<RequestFault> faults) {
    for (int i = 0; i < list.size(); i++) {
      for (JsonNode id : list.get(i).path("covers")) {
        checkId(pointer + i + "/covers", "category or item", id.asText(), coverable, faults);
      }
    }
  }

  private static void checkId(
      String place, String what, String id, Collection<String> known, List<RequestFault> faults) {
    if (!known.contains(id)) {
      faults.add(
          new RequestFault(
              place,
              "the guidance has no %s “%s”.".formatted(what, id),
              Perhaps.meant(id, known).orElse(null)));
    }
  }
}
