package remit.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import remit.guidance.Catalogue;
import remit.guidance.Column;
import remit.guidance.ColumnKind;
import remit.guidance.TableForm;

/** Writes one table into a sheet, with its headings, notes, widths and drop-down lists. */
final class SheetWriter {
  private static final int NOTE_COLUMNS = 4;
  private static final int NOTE_LINE = 45;
  private static final float HEADING_HEIGHT = 32;
  private static final float LINE_HEIGHT = 15;
  private static final float MOST_HEIGHT = 409;

  private final XSSFSheet sheet;
  private final Table table;
  private final @Nullable TableForm form;
  private final Styles styles;
  private final List<Integer> widths = new ArrayList<>();
  private final List<@Nullable Column> columns = new ArrayList<>();

  SheetWriter(XSSFSheet sheet, Table table, @Nullable TableForm form, Styles styles) {
    this.sheet = sheet;
    this.table = table;
    this.form = form;
    this.styles = styles;
  }

  void write(DropDowns dropDowns) {
    for (int i = 0; i < table.width(); i++) {
      Column column = column(table.cell(0, i));
      columns.add(column);
      widths.add(Widths.of(table, i, column));
      sheet.setColumnWidth(i, widths.get(i) * 256);
      boolean isDay = column != null && column.kind() == ColumnKind.DAY;
      sheet.setDefaultColumnStyle(i, isDay ? styles.day() : styles.text());
      if (column != null) {
        dropDowns.add(sheet, i, column);
      }
    }
    for (int i = 0; i < table.rows().size(); i++) {
      row(i);
    }
    for (int i = 0; i < table.header().size(); i++) {
      Column column = columns.get(i);
      boolean isCondition = column != null && column.kind() == ColumnKind.CONDITION;
      XSSFCell cell = sheet.getRow(0).getCell(i);
      if (cell == null) {
        continue;
      }
      cell.setCellStyle(isCondition ? styles.condition() : styles.heading());
      if (column != null) {
        note(sheet.createDrawingPatriarch(), i, column);
      }
    }
    sheet.getRow(0).setHeightInPoints(HEADING_HEIGHT);
    page();
  }

  private @Nullable Column column(String heading) {
    if (form == null) {
      return null;
    }
    String plain = Catalogue.plain(heading);
    Optional<Column> found =
        form.columns().stream().filter(c -> c.heading().equals(plain)).findFirst();
    return found.orElse(null);
  }

  private void row(int at) {
    List<String> cells = table.rows().get(at);
    XSSFRow row = sheet.createRow(at);
    int lines = 1;
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i);
      if (text.isEmpty()) {
        continue;
      }
      XSSFCell cell = row.createCell(i);
      lines = Math.max(lines, Widths.lines(text, widths.get(i)));
      Column column = columns.get(i);
      LocalDate day =
          at > 0 && column != null && DayText.mayStandIn(table.name(), column)
              ? DayText.of(text)
              : null;
      if (day != null) {
        cell.setCellValue(day);
        cell.setCellStyle(styles.day());
      } else {
        cell.setCellValue(SheetText.escaped(text));
        cell.setCellStyle(SheetText.needsQuotePrefix(text) ? styles.quoted() : styles.text());
      }
    }
    if (lines > 1) {
      row.setHeightInPoints(Math.min(lines * LINE_HEIGHT, MOST_HEIGHT));
      // A height of its own would stay as it is when a person types more.
      row.getCTRow().unsetCustomHeight();
    }
  }

  private void note(XSSFDrawing drawing, int at, Column column) {
    ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    anchor.setCol1(at + 1);
    anchor.setCol2(at + 1 + NOTE_COLUMNS);
    anchor.setRow1(1);
    anchor.setRow2(4 + column.note().length() / NOTE_LINE);
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(new XSSFRichTextString(column.note()));
    comment.setAuthor("Remit");
    comment.setAddress(0, at);
  }

  /** What stays in sight, and how it is printed. */
  private void page() {
    boolean isItems = form != null && form.file().equals(PackSheets.ITEMS);
    sheet.createFreezePane(isItems ? 1 : 0, 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    if (isItems) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    }
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) (isItems ? 4 : 1));
    sheet.getPrintSetup().setFitHeight((short) 0);
  }
}
