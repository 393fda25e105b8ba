package remit.guidance;

import java.util.List;

/**
 * What one table of a guidance pack looks like.
 *
 * @param file its file's name
 * @param mayBeAbsent whether a pack may do without it
 * @param note what it holds, in a sentence
 * @param columns its columns
 */
public record TableForm(String file, boolean mayBeAbsent, String note, List<Column> columns) {
  /** Copies the list. */
  public TableForm {
    columns = List.copyOf(columns);
  }

  /** The headings of all columns. */
  List<String> headings() {
    return columns.stream().map(Column::heading).toList();
  }

  /** The headings of the columns that must be there. */
  List<String> wanted() {
    return columns.stream().filter(c -> !c.mayBeAbsent()).map(Column::heading).toList();
  }
}
