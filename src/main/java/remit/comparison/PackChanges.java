package remit.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import remit.guidance.PackText;

/** What one edition of a pack says differently from another, in sentences. */
public final class PackChanges {
  private static final String HEAD = "guidance.yaml";
  private static final String REPLIES = "replies/";
  private static final String SOURCES = "sources/";
  private static final String ENDING = ".txt";

  private PackChanges() {}

  /**
   * The changes of one table, or of one other part of a pack.
   *
   * @param part its file, or its folder with a slash at its end
   * @param sentences a sentence for each change
   */
  public record Changes(String part, List<String> sentences) {
    /** Copies the sentences. */
    public Changes {
      sentences = List.copyOf(sentences);
    }
  }

  /** Every part that changed, the tables first, in the order in which a person would look. */
  public static List<Changes> between(PackText old, PackText changed) {
    List<Changes> all = new ArrayList<>();
    RowWords oldWords = new RowWords(old.guidance());
    RowWords newWords = new RowWords(changed.guidance());
    Map<String, PackText.Table> before = new LinkedHashMap<>();
    old.tables().forEach(table -> before.put(table.form().file(), table));
    for (PackText.Table table : changed.tables()) {
      PackText.Table one =
          before.getOrDefault(table.form().file(), new PackText.Table(table.form(), List.of()));
      all.add(
          new Changes(
              table.form().file(), new TableChanges(one, table, oldWords, newWords).sentences()));
    }
    all.add(new Changes(REPLIES, letters(old.letters(), changed.letters())));
    all.add(new Changes(SOURCES, sources(old.sources(), changed.sources())));
    all.add(new Changes(HEAD, settings(old.settings(), changed.settings())));
    all.removeIf(changes -> changes.sentences().isEmpty());
    return all;
  }

  private static List<String> letters(
      Map<String, List<String>> old, Map<String, List<String>> changed) {
    List<String> sentences = new ArrayList<>();
    for (String name : names(old, changed)) {
      String file = REPLIES + name + ENDING;
      List<String> before = old.get(name);
      List<String> now = changed.get(name);
      if (before == null || now == null) {
        List<String> there = before == null ? List.of() : before;
        List<String> lines = now == null ? there : now;
        sentences.add(
            "%s %s: %s."
                .formatted(
                    file,
                    now == null ? "has gone" : "is new",
                    CellWords.quoted(lines.isEmpty() ? "" : lines.get(0))));
      } else {
        LineChanges.between(before, now).forEach(change -> sentences.add(file + change));
      }
    }
    return sentences;
  }

  private static List<String> sources(Map<String, String> old, Map<String, String> changed) {
    List<String> sentences = new ArrayList<>();
    for (String name : names(old, changed)) {
      String before = old.get(name);
      String now = changed.get(name);
      String file = SOURCES + name + ENDING;
      if (before == null || now == null) {
        sentences.add(file + (now == null ? " has gone." : " is new."));
      } else if (!before.strip().equals(now.strip())) {
        sentences.add(file + " has changed.");
      }
    }
    return sentences;
  }

  private static List<String> settings(Map<String, String> old, Map<String, String> changed) {
    List<String> sentences = new ArrayList<>();
    for (String name : names(old, changed)) {
      String before = CellWords.setting(old.getOrDefault(name, ""));
      String now = CellWords.setting(changed.getOrDefault(name, ""));
      if (!before.equals(now)) {
        sentences.add("%s: %s is now %s; it was %s.".formatted(HEAD, name, now, before));
      }
    }
    return sentences;
  }

  private static Iterable<String> names(Map<String, ?> old, Map<String, ?> changed) {
    TreeSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(changed.keySet());
    return names;
  }
}
