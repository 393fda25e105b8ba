package remit.workbook;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import remit.guidance.Column;
import remit.guidance.ColumnKind;

/** Puts drop-down lists below the headings, down to the last row. */
final class DropDowns {
  private static final int LAST = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

  private final Vocabularies vocabularies;

  DropDowns(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  void add(XSSFSheet sheet, int at, Column column) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    if (column.kind() == ColumnKind.DAY) {
      put(
          sheet,
          at,
          helper.createDateConstraint(
              OperatorType.BETWEEN, "DATE(1900,3,1)", "DATE(2199,12,31)", "dd/mm/yyyy"),
          true,
          "This is not a day. Write it like 01/11/2024, or leave the cell empty.");
      return;
    }
    List<String> words = words(column);
    if (words.isEmpty()) {
      return;
    }
    DataValidationConstraint constraint =
        Vocabularies.isShort(words)
            ? helper.createExplicitListConstraint(words.toArray(String[]::new))
            : helper.createFormulaListConstraint(vocabularies.range(words, heading(column)));
    put(
        sheet,
        at,
        constraint,
        column.kind() == ColumnKind.ONE_OF || column.kind() == ColumnKind.YES_OR_NO,
        "This word is not in the list. Choose one of the list, or leave the cell empty.");
  }

  private List<String> words(Column column) {
    return column.kind() == ColumnKind.YES_OR_NO
        ? List.of("yes", "no")
        : vocabularies.words(column);
  }

  private static String heading(Column column) {
    return column.wordsFrom().isEmpty()
        ? column.heading()
        : String.join(", ", column.wordsFrom()).replaceAll("\\.csv|/id|/$", "");
  }

  private static void put(
      XSSFSheet sheet,
      int at,
      DataValidationConstraint constraint,
      boolean strict,
      String message) {
    DataValidation validation =
        sheet
            .getDataValidationHelper()
            .createValidation(constraint, new CellRangeAddressList(1, LAST, at, at));
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(strict);
    if (strict) {
      validation.createErrorBox("Remit", message);
    }
    sheet.addValidationData(validation);
  }
}
