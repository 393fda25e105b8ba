package remit.guidance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import remit.request.CsvText;

/**
 * A CSV file as a spreadsheet program saved it: with or without a byte order mark, in UTF-8 or
 * Windows-1252, with commas, semicolons or tabs.
 *
 * @param file the file's name
 * @param rows its rows that are not blank, in their order
 */
record Sheet(String file, List<Row> rows) {
  /**
   * Reads a sheet.
   *
   * @throws IllegalArgumentException if the catalogue does not list it
   */
  static Sheet read(String file, byte[] bytes, Faults faults) {
    TableForm form =
        Catalogue.of(file.substring(file.lastIndexOf('/') + 1))
            .orElseThrow(() -> new IllegalArgumentException("the catalogue has no " + file));
    return read(file, bytes, form.headings(), form.wanted(), faults);
  }

  /** Reads a sheet that may hold some headings and must hold others. */
  static Sheet read(
      String file, byte[] bytes, List<String> headings, Collection<String> wanted, Faults faults) {
    List<CSVRecord> records;
    try {
      records = CsvText.records(bytes);
    } catch (IOException e) {
      faults.add(
          file,
          0,
          null,
          "this is not a readable table; a quotation mark may have been opened and never closed.",
          null);
      return new Sheet(file, List.of());
    }
    if (records.isEmpty()) {
      faults.add(file, 0, null, "the file is empty.", null);
      return new Sheet(file, List.of());
    }
    Map<String, Integer> columns = columns(file, headings, wanted, records.get(0), faults);
    List<Row> rows = new ArrayList<>();
    for (CSVRecord cells : records.subList(1, records.size())) {
      if (cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      int row = Math.toIntExact(cells.getRecordNumber());
      if (cells.size() > records.get(0).size()
          && cells.stream().skip(records.get(0).size()).anyMatch(c -> !c.isBlank())) {
        faults.add(
            file,
            row,
            null,
            "the row has more cells than there are headings; a cell that holds a separator may lack"
                + " its quotation marks.",
            null);
      }
      rows.add(new Row(file, row, columns, cells.toList(), faults));
    }
    return new Sheet(file, rows);
  }

  private static Map<String, Integer> columns(
      String file,
      List<String> headings,
      Collection<String> wanted,
      CSVRecord header,
      Faults faults) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String heading = plain(header.get(i));
      if (heading.isEmpty()) {
        continue;
      }
      if (!headings.contains(heading)) {
        faults.unknown(file, 1, header.get(i).strip(), "heading", heading, headings);
      } else if (columns.putIfAbsent(heading, i) != null) {
        faults.add(file, 1, heading, "two columns have this heading.", null);
      }
    }
    for (String heading : wanted) {
      if (!columns.containsKey(heading)) {
        faults.add(file, 1, heading, "the column is missing.", null);
      }
    }
    return columns;
  }

  /** A heading or word without case, hyphens and underlines. */
  static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }
}
