package remit.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;

/** The lines that changed in a letter, each as the rest of a sentence that begins with its file. */
final class LineChanges implements CommandVisitor<Character> {
  /** A letter with more lines than this is no letter, and comparing it would take long. */
  private static final int MOST_LINES = 5_000;

  private final List<String> before;
  private final List<String> now;
  private final List<String> changes = new ArrayList<>();
  private final List<Integer> gone = new ArrayList<>();
  private final List<Integer> added = new ArrayList<>();
  private int oldLine;
  private int newLine;

  private LineChanges(List<String> before, List<String> now) {
    this.before = before;
    this.now = now;
  }

  static List<String> between(List<String> old, List<String> changed) {
    List<String> before = old.stream().map(CellWords::line).toList();
    List<String> now = changed.stream().map(CellWords::line).toList();
    if (before.equals(now)) {
      return List.of();
    }
    if (before.size() > MOST_LINES || now.size() > MOST_LINES) {
      return List.of(" has changed, and is too long to be compared line by line.");
    }
    // The comparer compares characters: every line that differs from the others gets one.
    Map<String, Character> letters = new HashMap<>();
    StringsComparator comparator =
        new StringsComparator(written(before, letters), written(now, letters));
    LineChanges changes = new LineChanges(before, now);
    comparator.getScript().visit(changes);
    changes.tell();
    return changes.changes.isEmpty()
        ? List.of(" has changed in its blank lines only.")
        : changes.changes;
  }

  private static String written(List<String> lines, Map<String, Character> letters) {
    StringBuilder text = new StringBuilder(lines.size());
    lines.forEach(line -> text.append(letters.computeIfAbsent(line, l -> (char) letters.size())));
    return text.toString();
  }

  @Override
  public void visitKeepCommand(Character line) {
    tell();
    oldLine++;
    newLine++;
  }

  @Override
  public void visitDeleteCommand(Character line) {
    gone.add(oldLine++);
  }

  @Override
  public void visitInsertCommand(Character line) {
    added.add(newLine++);
  }

  /** Tells of a run of lines that changed. Blank lines are told of with others only. */
  private void tell() {
    gone.removeIf(line -> before.get(line).isEmpty());
    added.removeIf(line -> now.get(line).isEmpty());
    int pairs = Math.min(gone.size(), added.size());
    for (int i = 0; i < pairs; i++) {
      changes.add(
          ", line %d: it is now %s; it was %s."
              .formatted(
                  added.get(i) + 1,
                  CellWords.quoted(now.get(added.get(i))),
                  CellWords.quoted(before.get(gone.get(i)))));
    }
    added.stream()
        .skip(pairs)
        .forEach(
            line ->
                changes.add(
                    ", line %d is new: %s.".formatted(line + 1, CellWords.quoted(now.get(line)))));
    gone.stream()
        .skip(pairs)
        .forEach(
            line ->
                changes.add(
                    ", line %d of the old letter has gone: %s."
                        .formatted(line + 1, CellWords.quoted(before.get(line)))));
    gone.clear();
    added.clear();
  }
}
