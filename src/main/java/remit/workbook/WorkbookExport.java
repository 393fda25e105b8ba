package remit.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a guidance pack into one Excel workbook. */
public final class WorkbookExport {
  private static final int MOST_LINES = 253;

  private WorkbookExport() {}

  /**
   * What was written.
   *
   * @param sheets how many sheets
   * @param rows how many rows below the headings
   * @param leftOut the names of files in the folder that are no part of a pack, and so were left
   *     out
   */
  public record Written(int sheets, int rows, List<String> leftOut) {
    /** Copies the list. */
    public Written {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * Writes the pack in a folder into a file, which is replaced if it is there.
   *
   * @throws WorkbookFaultsException with everything that does not fit into a workbook
   * @throws IOException if the folder cannot be read or the file cannot be written
   */
  public static Written write(Path folder, Path file) throws IOException, WorkbookFaultsException {
    PackFolder pack = PackFolder.read(folder);
    CellFaults faults = new CellFaults();
    List<Table> tables = PackTables.of(pack.files(), faults);
    tables.forEach(table -> checkFits(table, faults));
    faults.throwIfAny();
    Path target = file.toAbsolutePath();
    Path half = target.resolveSibling("~" + target.getFileName() + ".part");
    try {
      try (XSSFWorkbook workbook = workbook(tables);
          OutputStream out = Files.newOutputStream(half)) {
        workbook.write(out);
      }
      Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
    return new Written(
        tables.size(), tables.stream().mapToInt(t -> t.rows().size() - 1).sum(), pack.others());
  }

  private static XSSFWorkbook workbook(List<Table> tables) {
    XSSFWorkbook workbook = new XSSFWorkbook();
    Styles styles = Styles.in(workbook);
    Vocabularies vocabularies = new Vocabularies(tables);
    DropDowns dropDowns = new DropDowns(vocabularies);
    for (Table table : tables) {
      new SheetWriter(
              workbook.createSheet(table.name()),
              table,
              PackSheets.named(table.name()).orElseThrow(),
              styles)
          .write(dropDowns);
    }
    Table words = vocabularies.table();
    new SheetWriter(workbook.createSheet(words.name()), words, null, styles).write(dropDowns);
    workbook.setActiveSheet(workbook.getSheetIndex(PackSheets.name(PackSheets.ITEMS)));
    workbook.setSelectedTab(workbook.getActiveSheetIndex());
    return workbook;
  }

  private static void checkFits(Table table, CellFaults faults) {
    if (table.header().isEmpty()) {
      faults.add(table.name(), "there is no row of headings.");
    }
    if (table.rows().size() > Bounds.ROWS) {
      faults.add(
          table.name(),
          "there are %,d rows; more than %,d are not exported."
              .formatted(table.rows().size(), Bounds.ROWS));
    }
    if (table.width() > Bounds.COLUMNS) {
      faults.add(
          table.name(),
          "there are %,d columns; more than %,d are not exported."
              .formatted(table.width(), Bounds.COLUMNS));
    }
    for (int i = 0; i < table.rows().size(); i++) {
      List<String> cells = table.rows().get(i);
      for (int j = 0; j < cells.size(); j++) {
        String cell = cells.get(j);
        int length = SheetText.escaped(cell).length();
        if (length > SheetText.MOST) {
          faults.add(
              CellFault.cell(table.name(), i, j),
              "the text has %,d characters; a cell in Excel holds %,d."
                  .formatted(length, SheetText.MOST));
        } else if (cell.chars().filter(c -> c == '\n').count() > MOST_LINES) {
          faults.add(
              CellFault.cell(table.name(), i, j),
              "the text has more than %d line ends, which is more than a cell in Excel holds."
                  .formatted(MOST_LINES));
        }
      }
    }
  }
}
