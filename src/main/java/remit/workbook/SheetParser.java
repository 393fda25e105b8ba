package remit.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet as they come, and refuses what is hidden, merged or reckoned. */
final class SheetParser {
  private final String name;
  private final IntFunction<String> strings;
  private final IntFunction<Cell.NumberLook> looks;
  private final boolean since1904;
  private final CellFaults faults;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<int[]> days = new ArrayList<>();
  private final HiddenRows hidden;
  private long characters;
  private int row = -1;
  private int column = -1;

  /**
   * A parser for one sheet.
   *
   * @param strings the workbook's texts by their numbers
   * @param looks how numbers are shown, by the numbers of cell styles
   */
  SheetParser(
      String name,
      IntFunction<String> strings,
      IntFunction<Cell.NumberLook> looks,
      boolean since1904,
      CellFaults faults) {
    this.name = name;
    this.strings = strings;
    this.looks = looks;
    this.since1904 = since1904;
    this.faults = faults;
    this.hidden = new HiddenRows(name, faults);
  }

  Table parse(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = reader(in);
    boolean goesOn = true;
    while (goesOn && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        goesOn = element(xml);
      }
    }
    hidden.end();
    return new Table(name, rows);
  }

  /** The cells that hold days: row and column, from 0. */
  List<int[]> days() {
    return days;
  }

  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(in);
  }

  /** Reads an element; false if the rest of the sheet need not be read. */
  private boolean element(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "sheetFormatPr" -> {
        if (isTrue(xml, "zeroHeight")) {
          faults.add(name, "all rows without a height of their own are hidden. Unhide them.");
        }
      }
      case "col" -> hiddenColumns(xml);
      case "row" -> {
        row = number(xml, "r", row + 2) - 1;
        column = -1;
        if (isTrue(xml, "hidden") || isZero(xml, "ht")) {
          hidden.add(row);
        }
      }
      case "c" -> {
        return cell(xml);
      }
      case "mergeCell" ->
          faults.add(
              "%s!%s".formatted(name, attribute(xml, "ref", "")),
              "these cells are merged. Unmerge them.");
      case "oleObject", "control", "picture" ->
          faults.add(name, "it holds an object that is no cell. Take it out and save again.");
      default -> {}
    }
    return true;
  }

  private void hiddenColumns(XMLStreamReader xml) {
    if (isTrue(xml, "hidden") || isZero(xml, "width")) {
      String first = CellReference.convertNumToColString(number(xml, "min", 1) - 1);
      String last = CellReference.convertNumToColString(number(xml, "max", 1) - 1);
      faults.add(
          name + "!" + (first.equals(last) ? first : first + ":" + last),
          first.equals(last)
              ? "the column is hidden. Unhide it and save again."
              : "the columns are hidden. Unhide them and save again.");
    }
  }

  private boolean cell(XMLStreamReader xml) throws XMLStreamException {
    String reference = attribute(xml, "r", "");
    if (reference.isEmpty()) {
      column++;
    } else {
      CellReference parsed = new CellReference(reference);
      row = parsed.getRow();
      column = parsed.getCol();
    }
    String type = attribute(xml, "t", "n");
    int style = number(xml, "s", 0);
    StringBuilder value = new StringBuilder();
    boolean isFormula = content(xml, value);
    if (isFormula) {
      fault("this is a formula. Type what the cell should say instead of it.");
      return true;
    }
    if (value.length() == 0) {
      return true;
    }
    if (row >= Bounds.ROWS || column >= Bounds.COLUMNS || row < 0) {
      fault("the sheet is too large; nothing from here on was read.");
      return false;
    }
    String text = text(type, style, value.toString());
    characters += text.length();
    if (characters > Bounds.CHARACTERS) {
      fault("the sheet holds more text than any guidance; nothing from here on was read.");
      return false;
    }
    put(text);
    return true;
  }

  private String text(String type, int style, String value) {
    return switch (type) {
      case "s" -> shared(value);
      case "inlineStr", "str" -> new XSSFRichTextString(value).getString();
      case "b" -> taken(Cell.answer(value));
      case "d" -> taken(Cell.isoDay(value));
      case "e" ->
          taken(new Cell("", false, "the cell holds the error “%s”.".formatted(value.strip())));
      default -> taken(Cell.number(value, looks.apply(style), since1904));
    };
  }

  private String shared(String value) {
    try {
      return strings.apply(Integer.parseInt(value.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      fault("the cell's text is missing from the file, which is damaged.");
      return "";
    }
  }

  private String taken(Cell cell) {
    String fault = cell.fault();
    if (fault != null) {
      fault(fault);
    }
    if (cell.isDay()) {
      days.add(new int[] {row, column});
    }
    return cell.text();
  }

  private void put(String text) {
    if (text.isEmpty()) {
      return;
    }
    while (rows.size() <= row) {
      rows.add(List.of());
    }
    if (rows.get(row).isEmpty()) {
      rows.set(row, new ArrayList<>());
    }
    List<String> cells = rows.get(row);
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
  }

  /** Gathers what stands in a cell; true if it is a formula. */
  private static boolean content(XMLStreamReader xml, StringBuilder value)
      throws XMLStreamException {
    boolean isFormula = false;
    int depth = 1;
    int phonetic = 0;
    boolean takes = false;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        String element = xml.getLocalName();
        isFormula |= element.equals("f");
        phonetic += element.equals("rPh") ? 1 : 0;
        takes = phonetic == 0 && (element.equals("v") || element.equals("t"));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
        takes = false;
      } else if (takes && xml.isCharacters()) {
        value.append(xml.getText());
      }
    }
    return isFormula;
  }

  private void fault(String message) {
    faults.add(CellFault.cell(name, row, column), message);
  }

  private static String attribute(XMLStreamReader xml, String attribute, String otherwise) {
    String value = xml.getAttributeValue(null, attribute);
    return value == null ? otherwise : value;
  }

  private static int number(XMLStreamReader xml, String attribute, int otherwise) {
    @Nullable String value = xml.getAttributeValue(null, attribute);
    return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
  }

  private static boolean isTrue(XMLStreamReader xml, String attribute) {
    String value = attribute(xml, attribute, "0");
    return value.equals("1") || value.equals("true");
  }

  private static boolean isZero(XMLStreamReader xml, String attribute) {
    return attribute(xml, attribute, "1").matches("0+(\\.0*)?");
  }
}
