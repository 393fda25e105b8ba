package remit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The shipped pack with few words and no cases, which is loaded in a moment. */
public record SmallPack(Path folder) {
  private static final String CASES = "cases.csv";
  private static final int ROWS = 20;
  private static final List<String> LONG_SHEETS =
      List.of("phrases", "examples", "danger-phrases", "senders", "abbreviations");

  /** Makes the pack in a folder that is not there yet. */
  public static SmallPack in(Path folder) throws IOException {
    Folders.copy(Path.of("rules", "sefton"), folder);
    for (String sheet : LONG_SHEETS) {
      Path file = folder.resolve(sheet + ".csv");
      Files.write(file, Files.readAllLines(file).subList(0, ROWS));
    }
    Files.delete(folder.resolve(CASES));
    return new SmallPack(folder);
  }

  /** The same pack with the shipped cases. */
  public SmallPack withCases() throws IOException {
    Files.copy(Path.of("rules", "sefton", CASES), folder.resolve(CASES));
    return this;
  }

  /** Saves a file with other words in place of some that it has. */
  public void change(String file, String old, String changed) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(folder.resolve(file), text.replace(old, changed));
  }

  /** Saves a table with other texts in some cells of the row with an id, by heading. */
  public void set(String file, String id, Map<String, String> cells) throws IOException {
    List<Map<String, String>> rows = rows(file);
    row(rows, id).putAll(cells);
    save(file, rows);
  }

  /** Saves a table with another row below its last, like the one with an id but for some cells. */
  public void add(String file, String like, Map<String, String> cells) throws IOException {
    List<Map<String, String>> rows = rows(file);
    Map<String, String> row = new LinkedHashMap<>(row(rows, like));
    row.putAll(cells);
    rows.add(row);
    save(file, rows);
  }

  /** The rows of a table by heading. */
  public List<Map<String, String>> rows(String file) throws IOException {
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(Files.newBufferedReader(folder.resolve(file)))) {
      return new ArrayList<>(parser.stream().map(CSVRecord::toMap).toList());
    }
  }

  private static Map<String, String> row(List<Map<String, String>> rows, String id) {
    return rows.stream().filter(row -> id.equals(row.get("id"))).findFirst().orElseThrow();
  }

  /** Saves a table with these rows alone. */
  public void save(String file, List<Map<String, String>> rows) throws IOException {
    List<String> headings = List.copyOf(rows.get(0).keySet());
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(headings);
      for (Map<String, String> row : rows) {
        printer.printRecord(headings.stream().map(row::get).toList());
      }
    }
    Files.writeString(folder.resolve(file), text.toString());
  }
}
