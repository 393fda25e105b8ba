package remit.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import remit.guidance.Column;

/** The words of drop-down lists; long lists stand in a sheet of their own. */
final class Vocabularies {
  /** More characters than this do not fit into a drop-down list itself. */
  private static final int MOST_IN_LIST = 250;

  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Map<List<String>, Integer> lists = new LinkedHashMap<>();
  private final List<String> headings = new ArrayList<>();

  Vocabularies(List<Table> tables) {
    tables.forEach(table -> this.tables.put(table.name(), table));
  }

  /** The words that a cell of the column may hold. */
  List<String> words(Column column) {
    Set<String> words = new LinkedHashSet<>(column.words());
    for (String place : column.wordsFrom()) {
      int slash = place.indexOf('/');
      boolean isFolder = slash == place.length() - 1;
      Table table = tables.get(PackSheets.name(isFolder ? place : place.substring(0, slash)));
      if (table != null) {
        int at = isFolder ? 0 : table.column(place.substring(slash + 1));
        for (int i = 1; i < table.rows().size(); i++) {
          for (String word : table.cell(i, at).split("[;\\n]", -1)) {
            words.add(word.strip());
          }
        }
      }
    }
    words.remove("");
    return List.copyOf(words);
  }

  /** Whether the words can stand in the list itself. */
  static boolean isShort(List<String> words) {
    return String.join(",", words).length() <= MOST_IN_LIST
        && words.stream().noneMatch(word -> word.contains(","));
  }

  /** The range of the sheet of words that holds these. */
  String range(List<String> words, String heading) {
    Integer column = lists.get(words);
    if (column == null) {
      column = lists.size();
      lists.put(words, column);
      headings.add(heading);
    }
    String letters = org.apache.poi.ss.util.CellReference.convertNumToColString(column);
    return "%s!$%s$2:$%s$%d".formatted(PackSheets.WORDS, letters, letters, words.size() + 1);
  }

  /** The sheet of words: a list a column. */
  Table table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings);
    int longest = lists.keySet().stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      List<String> row = new ArrayList<>();
      for (List<String> words : lists.keySet()) {
        row.add(i < words.size() ? words.get(i) : "");
      }
      rows.add(row);
    }
    return new Table(PackSheets.WORDS, rows);
  }
}
