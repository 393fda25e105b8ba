package remit.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import remit.guidance.Column;
import remit.guidance.TableForm;

/** Turns the files of a pack into the tables of a workbook, and back. */
final class PackTables {
  private PackTables() {}

  static List<Table> of(SortedMap<String, byte[]> files, CellFaults faults) {
    List<Table> tables = new ArrayList<>();
    for (TableForm form : PackSheets.forms()) {
      String file = form.file();
      if (!file.endsWith("/") && !files.containsKey(file)) {
        if (!form.mayBeAbsent()) {
          faults.add(file, "the file is missing.");
        }
        continue;
      }
      try {
        tables.add(table(form, files));
      } catch (IOException e) {
        faults.add(
            file,
            "this is not a readable table; a quotation mark may have been opened and never"
                + " closed.");
      }
    }
    return tables;
  }

  private static Table table(TableForm form, SortedMap<String, byte[]> files) throws IOException {
    String file = form.file();
    String name = PackSheets.name(file);
    byte[] bytes = files.getOrDefault(file, new byte[0]);
    return switch (file) {
      case PackSheets.HEAD -> headed(form, TextTables.settings(bytes));
      case PackSheets.CHANGES -> headed(form, TextTables.rows(bytes));
      case PackSheets.REPLIES -> headed(form, TextTables.letters(file, files));
      case PackSheets.SOURCES -> headed(form, TextTables.pages(file, files));
      default -> CsvTable.read(name, bytes);
    };
  }

  private static Table headed(TableForm form, List<List<String>> below) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(form.columns().stream().map(Column::heading).toList());
    rows.addAll(below);
    return new Table(PackSheets.name(form.file()), rows);
  }

  /** The files that the tables stand for, by name, in canonical form. */
  static SortedMap<String, byte[]> files(List<Table> tables, CellFaults faults) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Table table : tables) {
      TableForm form = PackSheets.named(table.name()).orElseThrow();
      String file = form.file();
      switch (file) {
        case PackSheets.HEAD -> files.put(file, TextTables.yaml(table));
        case PackSheets.CHANGES -> files.put(file, TextTables.joined(table));
        case PackSheets.REPLIES, PackSheets.SOURCES ->
            TextTables.files(table, file.equals(PackSheets.REPLIES), faults)
                .forEach((name, bytes) -> files.put(file + name + PackSheets.TEXT_ENDING, bytes));
        default -> files.put(file, CsvTable.write(table));
      }
      if (file.endsWith(".csv")) {
        continue;
      }
      List<String> headings = form.columns().stream().map(Column::heading).toList();
      if (!table.header().stream().map(String::strip).toList().equals(headings)) {
        faults.add(
            table.name() + "!1",
            "the headings must be “%s”.".formatted(String.join("”, “", headings)));
      }
    }
    return files;
  }

  /** Whether two versions of a file hold the same, however it is written. */
  static boolean same(String file, byte[] one, byte[] other) {
    if (Arrays.equals(one, other)) {
      return true;
    }
    if (!file.endsWith(".csv")) {
      return TextTables.plain(one).equals(TextTables.plain(other));
    }
    try {
      return CsvTable.read(file, one).equals(CsvTable.read(file, other));
    } catch (IOException e) {
      return false;
    }
  }
}
