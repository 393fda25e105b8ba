package remit.workbook;

import java.util.ArrayList;
import java.util.List;
import remit.guidance.Catalogue;

/**
 * A sheet as text, the headings first; blank rows are kept, so that row numbers are those that a
 * spreadsheet program shows.
 *
 * @param name the sheet's name
 * @param rows its rows without empty cells at their ends and without empty rows at the end
 */
record Table(String name, List<List<String>> rows) {
  /** Leaves out what is empty at the ends. */
  Table {
    List<List<String>> kept = new ArrayList<>();
    for (List<String> row : rows) {
      int end = row.size();
      while (end > 0 && row.get(end - 1).isEmpty()) {
        end--;
      }
      kept.add(List.copyOf(row.subList(0, end)));
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).isEmpty()) {
      kept.remove(kept.size() - 1);
    }
    rows = List.copyOf(kept);
  }

  /** The number of cells in the longest row. */
  int width() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  /** The headings. */
  List<String> header() {
    return rows.isEmpty() ? List.of() : rows.get(0);
  }

  /** The text of a cell, empty if there is none; row and column count from 0. */
  String cell(int row, int column) {
    List<String> cells = row < rows.size() ? rows.get(row) : List.of();
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  /** The column with this heading, as the guidance's reader would find it, or -1. */
  int column(String heading) {
    String wanted = Catalogue.plain(heading);
    for (int i = 0; i < header().size(); i++) {
      if (Catalogue.plain(header().get(i)).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }
}
