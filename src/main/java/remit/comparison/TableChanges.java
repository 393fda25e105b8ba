package remit.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import remit.guidance.Column;
import remit.guidance.ColumnKind;
import remit.guidance.PackText;

/**
 * What changed in one table. Rows with ids are compared by them; of the others those that stand on
 * both sides are left out, and what is left is paired by its first column where that is
 * unambiguous.
 */
final class TableChanges {
  /** How many rows without an id are shown. */
  private static final int FEW = 5;

  private final PackText.Table old;
  private final PackText.Table changed;
  private final RowWords oldWords;
  private final RowWords newWords;
  private final List<Column> columns;
  private final String file;
  private final List<String> sentences = new ArrayList<>();

  TableChanges(PackText.Table old, PackText.Table changed, RowWords oldWords, RowWords newWords) {
    this.old = old;
    this.changed = changed;
    this.oldWords = oldWords;
    this.newWords = newWords;
    this.columns = changed.form().columns();
    this.file = changed.form().file();
  }

  List<String> sentences() {
    String id = null;
    for (Column column : columns) {
      id = column.kind() == ColumnKind.ID ? column.heading() : id;
    }
    if (id == null) {
      withoutIds();
    } else {
      byKey(id, old.lines(), changed.lines());
    }
    return sentences;
  }

  private void byKey(String key, List<PackText.Line> before, List<PackText.Line> now) {
    Map<String, PackText.Line> gone = new LinkedHashMap<>();
    before.forEach(line -> gone.put(line.cell(key), line));
    List<PackText.Line> added = new ArrayList<>();
    for (PackText.Line line : now) {
      PackText.Line one = gone.remove(line.cell(key));
      if (one == null) {
        added.add(line);
      } else {
        cells(line, one, line.cell(key));
      }
    }
    added.forEach(line -> sentences.add(isNew(line)));
    gone.values().forEach(line -> sentences.add(hasGone(line)));
  }

  private void cells(PackText.Line line, PackText.Line before, String name) {
    for (Column column : columns) {
      String one = before.cell(column.heading());
      String other = line.cell(column.heading());
      if (!CellWords.same(column, one, other)) {
        sentences.add(
            "%s, row %d (%s): %s is now %s; it was %s."
                .formatted(
                    file,
                    line.number(),
                    CellWords.shortened(name, 60),
                    column.heading(),
                    CellWords.of(column, other),
                    CellWords.of(column, one)));
      }
    }
  }

  private String isNew(PackText.Line line) {
    return "%s: row %d is new: %s."
        .formatted(file, line.number(), newWords.of(file, columns, line));
  }

  private String hasGone(PackText.Line line) {
    return "%s: row %d of the old pack has gone: %s."
        .formatted(file, line.number(), oldWords.of(file, columns, line));
  }

  private void withoutIds() {
    Map<Map<String, String>, List<PackText.Line>> left = new LinkedHashMap<>();
    old.lines().forEach(l -> left.computeIfAbsent(l.cells(), c -> new ArrayList<>()).add(l));
    List<PackText.Line> added = new ArrayList<>();
    for (PackText.Line line : changed.lines()) {
      List<PackText.Line> same = left.getOrDefault(line.cells(), List.of());
      if (same.isEmpty()) {
        added.add(line);
      } else {
        same.remove(0);
      }
    }
    List<PackText.Line> gone = new ArrayList<>();
    left.values().forEach(gone::addAll);
    pair(added, gone);
    tell(added, "%s: %s new.", this::isNew);
    tell(gone, "%s: %s gone.", this::hasGone);
  }

  /** Takes out the rows whose first cell stands once on both sides: they were only changed. */
  private void pair(List<PackText.Line> added, List<PackText.Line> gone) {
    String key = columns.get(0).heading();
    Map<String, Integer> times = new HashMap<>();
    added.forEach(line -> times.merge(line.cell(key), 1, Integer::sum));
    Map<String, List<PackText.Line>> before = new HashMap<>();
    gone.forEach(l -> before.computeIfAbsent(l.cell(key), c -> new ArrayList<>()).add(l));
    Set<Integer> pairedAdded = new HashSet<>();
    Set<Integer> pairedGone = new HashSet<>();
    for (PackText.Line line : added) {
      List<PackText.Line> same = before.getOrDefault(line.cell(key), List.of());
      if (same.size() == 1 && times.getOrDefault(line.cell(key), 0) == 1) {
        cells(line, same.get(0), "“" + line.cell(key) + "”");
        pairedAdded.add(line.number());
        pairedGone.add(same.get(0).number());
      }
    }
    added.removeIf(line -> pairedAdded.contains(line.number()));
    gone.removeIf(line -> pairedGone.contains(line.number()));
  }

  private void tell(
      List<PackText.Line> lines, String count, Function<PackText.Line, String> words) {
    if (lines.size() > FEW) {
      sentences.add(
          count.formatted(file, "%,d rows are".formatted(lines.size()))
              + " The first %d of them:".formatted(FEW));
    }
    lines.stream().limit(FEW).map(words).forEach(sentences::add);
  }
}
