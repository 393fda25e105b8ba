package remit.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * How cells look.
 *
 * @param text cells of text
 * @param quoted cells of text that a spreadsheet program might take for a formula
 * @param day cells that hold a day
 * @param heading headings
 * @param condition headings of the columns that say when an item applies
 */
record Styles(
    XSSFCellStyle text,
    XSSFCellStyle quoted,
    XSSFCellStyle day,
    XSSFCellStyle heading,
    XSSFCellStyle condition) {
  private static final byte[] BLUE = {0, 0x5E, (byte) 0xB8};
  private static final byte[] GREEN = {0, 0x6B, 0x50};
  private static final String TEXT = "@";
  private static final String DAY = "dd/mm/yyyy";

  static Styles in(XSSFWorkbook workbook) {
    XSSFCellStyle quoted = body(workbook, TEXT);
    quoted.setQuotePrefixed(true);
    XSSFCellStyle day = body(workbook, DAY);
    day.setAlignment(HorizontalAlignment.LEFT);
    return new Styles(
        body(workbook, TEXT), quoted, day, head(workbook, BLUE), head(workbook, GREEN));
  }

  private static XSSFCellStyle body(XSSFWorkbook workbook, String format) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
    return style;
  }

  private static XSSFCellStyle head(XSSFWorkbook workbook, byte[] colour) {
    XSSFFont font = workbook.createFont();
    font.setBold(true);
    font.setColor(IndexedColors.WHITE.getIndex());
    XSSFCellStyle style = body(workbook, TEXT);
    style.setFont(font);
    style.setFillForegroundColor(new XSSFColor(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }
}
