package remit.book;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Makes the tables of a Word file, with fixed widths in twentieths of a point. */
final class DocxTables {
  /** The colour behind headings of columns. */
  static final String HEAD = "E8EDF1";

  /** The colour behind labels of rows. */
  static final String LABEL = "F6F8F9";

  private static final String LINE = "8A9299";
  private static final int GAP = 80;

  private DocxTables() {}

  /** A table without rows. */
  static XWPFTable create(XWPFDocument document, List<Integer> widths, boolean lined) {
    XWPFTable table = document.createTable();
    table.removeRow(0);
    CTTblPr properties = table.getCTTbl().getTblPr();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
    table.setCellMargins(30, GAP, 30, GAP);
    CTTblGrid grid = table.getCTTbl().addNewTblGrid();
    widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    if (lined) {
      table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
      table.setInsideVBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
      table.setTopBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
      table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
      table.setLeftBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
      table.setRightBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
    } else {
      table.removeBorders();
    }
    return table;
  }

  /** Adds a row, which is never broken between pages. */
  static List<XWPFTableCell> row(
      XWPFTable table, List<Integer> widths, List<Integer> spans, boolean head) {
    XWPFTableRow row = table.createRow();
    while (row.getTableCells().size() > 0) {
      row.removeCell(0);
    }
    row.setCantSplitRow(true);
    row.setRepeatHeader(head);
    List<XWPFTableCell> cells = new ArrayList<>();
    for (int i = 0; i < widths.size(); i++) {
      XWPFTableCell cell = row.createCell();
      cell.setWidthType(TableWidthType.DXA);
      cell.setWidth(Integer.toString(widths.get(i)));
      if (spans.get(i) > 1) {
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(spans.get(i)));
      }
      cells.add(cell);
    }
    return cells;
  }

  static void shade(XWPFTableCell cell, String colour) {
    cell.setColor(colour);
  }

  /** The first paragraph of a cell. */
  static XWPFParagraph first(XWPFTableCell cell) {
    return cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().get(0);
  }
}
