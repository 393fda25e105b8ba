package remit.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import remit.request.RequestFault;
import remit.request.SchemaCheck;
import remit.request.YamlTree;

/** Reads the settings of {@code remit watch}: all of them, or every fault. */
public final class SettingsReader {
  private final Path folder;
  private final List<RequestFault> faults = new ArrayList<>();

  private SettingsReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a file of settings. Paths in it are taken from where it lies.
   *
   * @throws SettingsFaultsException with every fault, if there is one
   * @throws IOException if the file cannot be read
   */
  public static WatchSettings read(Path file) throws IOException, SettingsFaultsException {
    YamlTree tree =
        YamlTree.read(file, SchemaCheck.of(SettingsReader.class, "settings.schema.json"));
    Path folder = file.toAbsolutePath().normalize().getParent();
    SettingsReader reader = new SettingsReader(folder == null ? Path.of(".") : folder);
    reader.faults.addAll(tree.faults());
    WatchSettings settings = reader.faults.isEmpty() ? reader.settings(tree.node()) : null;
    if (settings == null || !reader.faults.isEmpty()) {
      throw new SettingsFaultsException(reader.faults);
    }
    return settings;
  }

  private @Nullable WatchSettings settings(JsonNode node) {
    Map<Path, String> used = new LinkedHashMap<>();
    Path practice = path(node.path("practice"), "/practice");
    Path register = ownPath(node.path("register"), "/register", used);
    Path drafts = ownPath(node.path("drafts"), "/drafts", used);
    Path heads = node.has("heads") ? path(node.path("heads"), "/heads") : null;
    List<WatchSettings.Folder> folders = new ArrayList<>();
    for (int i = 0; i < node.path("folders").size(); i++) {
      JsonNode one = node.path("folders").get(i);
      String place = "/folders/" + i + "/";
      Path in = ownPath(one.path("in"), place + "in", used);
      Path done = ownPath(one.path("done"), place + "done", used);
      Path person = ownPath(one.path("needsAPerson"), place + "needsAPerson", used);
      if (in != null && done != null && person != null) {
        folders.add(new WatchSettings.Folder(one.path("name").asText(), in, done, person));
      }
    }
    if (practice != null && !Files.isRegularFile(practice)) {
      fault("/practice", "there is no such file.");
    }
    for (WatchSettings.Folder one : folders) {
      if (!Files.isDirectory(one.in())) {
        fault("/folders", "there is no folder %s.".formatted(one.in()));
      }
    }
    return practice == null || register == null || drafts == null
        ? null
        : new WatchSettings(node.path("id").asText(), practice, register, drafts, heads, folders);
  }

  /** A folder of which no other setting makes use. */
  private @Nullable Path ownPath(JsonNode node, String place, Map<Path, String> used) {
    Path path = path(node, place);
    String other = path == null ? null : used.putIfAbsent(path, place);
    if (other != null) {
      fault(place, "this folder is named under %s already.".formatted(other));
    }
    return path;
  }

  private @Nullable Path path(JsonNode node, String place) {
    try {
      return folder.resolve(node.asText()).normalize();
    } catch (InvalidPathException e) {
      fault(place, "this cannot be the name of a file or folder.");
      return null;
    }
  }

  private void fault(String place, String message) {
    faults.add(new RequestFault(place, message, null));
  }
}
