package remit.guidance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import remit.request.Perhaps;

/**
 * Reads a practice's own rules from their folder: all of them, or none and a list of every fault.
 */
public final class OwnRulesReader {
  /** The name of the folder, which lies beside the practice's file. */
  public static final String FOLDER = "local";

  static final String ITEMS = "items.csv";
  private static final String DANGERS = "danger-phrases.csv";
  private static final List<String> FILES = List.of(ITEMS, DANGERS);
  private static final Set<String> TABLES =
      Set.of("csv", "tsv", "xlsx", "xlsm", "xls", "ods", "yaml", "yml", "drl");

  private OwnRulesReader() {}

  /**
   * The guidance with the practice's own rules beside it; the guidance as it is if there is no such
   * folder.
   *
   * @throws GuidanceFaultsException with every fault of the practice's own rules, if there is one
   * @throws IOException if the folder cannot be read
   */
  public static Guidance read(Path folder, Guidance guidance)
      throws IOException, GuidanceFaultsException {
    if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return guidance;
    }
    Faults faults = new Faults();
    PackFiles files = files(folder, faults);
    List<Item> items =
        files.files().containsKey(inFolder(ITEMS))
            ? new OwnItemSheet(guidance, faults).read(inFolder(ITEMS), files)
            : List.of();
    List<Phrase.Danger> dangers =
        files.files().containsKey(inFolder(DANGERS))
            ? new PhraseSheet(files, guidance.subjects(), faults)
                .dangers(inFolder(DANGERS), guidance.signs())
            : List.of();
    faults.throwIfAny();
    return guidance.with(new OwnRules(items, dangers, files.hash()));
  }

  /** The files that hold rules, each by its name with the folder's before it. */
  private static PackFiles files(Path folder, Faults faults) throws IOException {
    SortedMap<String, byte[]> found = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      faults.add(
          FOLDER, 0, null, "this is not a folder, and only a folder can hold own rules.", null);
      return new PackFiles(found);
    }
    PackFiles.read(folder)
        .files()
        .forEach(
            (name, bytes) -> {
              if (FILES.contains(name)) {
                found.put(inFolder(name), bytes);
              }
            });
    for (String name : strangers(folder)) {
      faults.add(
          inFolder(name),
          0,
          null,
          "a practice's own rules stand in %s and %s; nothing else is read."
              .formatted(ITEMS, DANGERS),
          Perhaps.meant(name, FILES).orElse("save it under one of these names, or move it away"));
    }
    if (found.isEmpty()) {
      faults.add(
          FOLDER,
          0,
          null,
          "the folder holds neither %s nor %s.".formatted(ITEMS, DANGERS),
          "put the file back, or remove the folder if the practice has no rules of its own");
    }
    return new PackFiles(found);
  }

  /** What lies in the folder as if it were meant to be read, and is not. */
  private static List<String> strangers(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> Files.isDirectory(child) || isTable(child))
          .map(child -> child.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !name.startsWith("~"))
          .filter(name -> !FILES.contains(name))
          .sorted()
          .toList();
    }
  }

  private static boolean isTable(Path file) {
    String name = file.getFileName().toString();
    return TABLES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  private static String inFolder(String name) {
    return FOLDER + "/" + name;
  }
}
