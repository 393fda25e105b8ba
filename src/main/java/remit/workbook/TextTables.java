package remit.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import remit.request.CsvText;

/** The texts of a pack as sheets: a row for each setting, line or letter. */
final class TextTables {
  private static final Pattern SETTING = Pattern.compile("( *[\\w-]+): (\\S.*)");

  private TextTables() {}

  /** The text with line feeds only and one at its end; empty if there is nothing in it. */
  static String plain(byte[] bytes) {
    String text = CsvText.decode(bytes).replace("\r\n", "\n");
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return end == 0 ? "" : text.substring(0, end) + "\n";
  }

  private static List<String> lines(byte[] bytes) {
    String text = plain(bytes);
    return text.isEmpty()
        ? List.of()
        : List.of(text.substring(0, text.length() - 1).split("\n", -1));
  }

  private static byte[] text(String text) {
    return plain(text.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  static List<List<String>> settings(byte[] yaml) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines(yaml)) {
      Matcher setting = SETTING.matcher(line);
      rows.add(setting.matches() ? List.of(setting.group(1), setting.group(2)) : List.of(line));
    }
    return rows;
  }

  static byte[] yaml(Table table) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < table.rows().size(); i++) {
      String value = table.cell(i, 1);
      text.append(table.cell(i, 0)).append(value.isEmpty() ? "" : ": " + value).append('\n');
    }
    return text(text.toString());
  }

  static List<List<String>> rows(byte[] text) {
    return lines(text).stream().map(List::of).toList();
  }

  static byte[] joined(Table table) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < table.rows().size(); i++) {
      text.append(table.cell(i, 0)).append('\n');
    }
    return text(text.toString());
  }

  /** A row for each file of a folder: its name and its text. */
  static List<List<String>> letters(String folder, SortedMap<String, byte[]> files) {
    List<List<String>> rows = new ArrayList<>();
    of(folder, files)
        .forEach((name, bytes) -> rows.add(List.of(name, String.join("\n", lines(bytes)))));
    return rows;
  }

  /** A row for each line of each file of a folder: the file's name and the line. */
  static List<List<String>> pages(String folder, SortedMap<String, byte[]> files) {
    List<List<String>> rows = new ArrayList<>();
    of(folder, files)
        .forEach(
            (name, bytes) -> {
              List<String> lines = lines(bytes);
              (lines.isEmpty() ? List.of("") : lines).forEach(l -> rows.add(List.of(name, l)));
            });
    return rows;
  }

  private static SortedMap<String, byte[]> of(String folder, SortedMap<String, byte[]> files) {
    SortedMap<String, byte[]> found = new TreeMap<>();
    files.forEach(
        (name, bytes) -> {
          if (name.startsWith(folder)) {
            found.put(
                name.substring(folder.length(), name.length() - PackSheets.TEXT_ENDING.length()),
                bytes);
          }
        });
    return found;
  }

  /**
   * The files of a folder by their names in it.
   *
   * @param wholes whether each row is a whole file, rather than a line of one
   */
  static Map<String, byte[]> files(Table table, boolean wholes, CellFaults faults) {
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    Map<String, String> spellings = new LinkedHashMap<>();
    for (int i = 1; i < table.rows().size(); i++) {
      if (table.rows().get(i).isEmpty()) {
        continue;
      }
      String name = table.cell(i, 0).strip();
      String place = CellFault.cell(table.name(), i, 0);
      if (!PackSheets.isFileName(name)) {
        faults.add(
            place,
            CellFault.column("file"),
            name.isEmpty()
                ? "the cell is empty."
                : "“%s” cannot be the name of a file: letters, figures and hyphens only."
                    .formatted(name),
            null);
        continue;
      }
      String spelt = spellings.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      if (spelt != null && (wholes || !spelt.equals(name))) {
        faults.add(
            place,
            CellFault.column("file"),
            "“%s” is used by an earlier row.".formatted(name),
            null);
        continue;
      }
      texts.computeIfAbsent(name, n -> new StringBuilder()).append(table.cell(i, 1)).append('\n');
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    texts.forEach((name, text) -> files.put(name, text(text.toString())));
    return files;
  }
}
