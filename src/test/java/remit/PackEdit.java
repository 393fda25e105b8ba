package remit;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import remit.request.CsvText;

/** Changes the tables of a copied guidance pack as its editor would. */
public final class PackEdit {
  private PackEdit() {}

  /** Writes a cell of the row whose first cell holds a word. */
  public static void cell(Path pack, String file, String row, String heading, String text)
      throws IOException {
    change(pack.resolve(file), rows -> row(rows, row).set(rows.get(0).indexOf(heading), text));
  }

  /** Adds a row that is as another, but for some cells. */
  public static void add(Path pack, String file, String like, Map<String, String> cells)
      throws IOException {
    change(
        pack.resolve(file),
        rows -> {
          List<String> added = new ArrayList<>(row(rows, like));
          cells.forEach((heading, text) -> added.set(rows.get(0).indexOf(heading), text));
          rows.add(added);
        });
  }

  /** Takes a row out. */
  public static void remove(Path pack, String file, String row) throws IOException {
    change(pack.resolve(file), rows -> rows.remove(row(rows, row)));
  }

  /** Changes the rows of a table, the headings first. */
  public static void change(Path file, Consumer<List<List<String>>> edit) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (CSVRecord row : CsvText.records(Files.readAllBytes(file))) {
      rows.add(new ArrayList<>(row.toList()));
    }
    edit.accept(rows);
    Files.writeString(file, written(rows, ','));
  }

  /** The rows as a spreadsheet program would save them. */
  public static String written(List<List<String>> rows, char separator) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer =
        new CSVPrinter(text, CSVFormat.DEFAULT.builder().setDelimiter(separator).get())) {
      printer.printRecords(rows);
    }
    return text.toString();
  }

  private static List<String> row(List<List<String>> rows, String first) {
    return rows.stream()
        .filter(row -> row.get(0).equals(first))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no row %s in %s".formatted(first, Arrays.toString(rows.get(0).toArray()))));
  }
}
