package remit.guidance;

import java.util.List;

/**
 * A column of one of the pack's tables.
 *
 * @param heading its heading
 * @param mayBeAbsent whether the table may do without it
 * @param kind what its cells hold
 * @param words the words that a cell may hold, where they are always the same
 * @param wordsFrom where further words stand: {@code works.csv/id} is that column of that table,
 *     {@code replies/} the names of the files in that folder
 * @param note what it means and how it is written, for the guidance's editor
 */
public record Column(
    String heading,
    boolean mayBeAbsent,
    ColumnKind kind,
    List<String> words,
    List<String> wordsFrom,
    String note) {
  /** Copies the lists. */
  public Column {
    words = List.copyOf(words);
    wordsFrom = List.copyOf(wordsFrom);
  }
}
