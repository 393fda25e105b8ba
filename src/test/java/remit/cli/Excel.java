package remit.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A spreadsheet program with which the guidance is edited. */
record Excel(Path file) {
  /** Opens the workbook, changes it, and saves it. */
  void edit(Consumer<XSSFWorkbook> change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      change.accept(book);
      book.write(out);
    }
    Files.write(file, out.toByteArray());
  }

  /** Writes text into the cell of a row, found by its id, under a heading. */
  void write(String sheet, String id, String heading, String text) throws IOException {
    edit(
        book ->
            cell(book.getSheet(sheet), row(book.getSheet(sheet), id), heading).setCellValue(text));
  }

  /** Writes a day into a cell as a spreadsheet program does. */
  void write(String sheet, String id, String heading, LocalDate day) throws IOException {
    edit(
        book ->
            cell(book.getSheet(sheet), row(book.getSheet(sheet), id), heading).setCellValue(day));
  }

  /** Adds a row below the last. */
  void add(String sheet, Map<String, String> cells) throws IOException {
    edit(
        book -> {
          XSSFSheet into = book.getSheet(sheet);
          XSSFRow row = into.createRow(into.getLastRowNum() + 1);
          cells.forEach((heading, text) -> cell(into, row, heading).setCellValue(text));
        });
  }

  private static XSSFCell cell(XSSFSheet sheet, XSSFRow row, String heading) {
    int at = column(sheet, heading);
    XSSFCell cell = row.getCell(at);
    return cell == null ? row.createCell(at) : cell;
  }

  private static int column(XSSFSheet sheet, String heading) {
    for (var cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalArgumentException("no column " + heading);
  }

  private static XSSFRow row(XSSFSheet sheet, String id) {
    DataFormatter text = new DataFormatter();
    int at = column(sheet, "id");
    for (int i = 1; i <= sheet.getLastRowNum(); i++) {
      XSSFRow row = sheet.getRow(i);
      if (row != null && text.formatCellValue(row.getCell(at)).equals(id)) {
        return row;
      }
    }
    throw new IllegalArgumentException("no row " + id);
  }
}
