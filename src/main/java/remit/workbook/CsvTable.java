package remit.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import remit.request.CsvText;

/**
 * A table as a CSV file. What is written is canonical: UTF-8, commas, line feeds, quotation marks
 * only where a cell cannot do without, as many cells in each row as the longest has.
 */
final class CsvTable {
  private CsvTable() {}

  static Table read(String name, byte[] bytes) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (CSVRecord row : CsvText.records(bytes)) {
      rows.add(row.toList());
    }
    return new Table(name, rows);
  }

  static byte[] write(Table table) {
    int width = table.width();
    StringBuilder text = new StringBuilder();
    for (List<String> row : table.rows()) {
      for (int i = 0; i < width; i++) {
        text.append(i == 0 ? "" : ",").append(i < row.size() ? quoted(row.get(i)) : "");
      }
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String cell) {
    return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
