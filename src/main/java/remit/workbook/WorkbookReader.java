package remit.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.SAXException;
import remit.guidance.Catalogue;
import remit.guidance.TableForm;
import remit.request.Perhaps;

/** Reads the tables out of a workbook, as Excel and LibreOffice save it. */
final class WorkbookReader {
  private final CellFaults faults = new CellFaults();
  private final Map<Integer, Cell.NumberLook> looks = new LinkedHashMap<>();

  private WorkbookReader() {}

  static List<Table> read(Path file) throws IOException, WorkbookFaultsException {
    byte[] bytes = Archive.read(file);
    WorkbookReader reader = new WorkbookReader();
    List<Table> tables = List.of();
    try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      tables = reader.tables(workbook);
      workbook.revert();
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | XMLStreamException
        | RuntimeException e) {
      // The parser throws what it likes on a file that no spreadsheet program wrote.
      reader.faults.add(CellFault.WORKBOOK, Archive.damaged());
    }
    reader.faults.throwIfAny();
    return tables;
  }

  private List<Table> tables(OPCPackage workbook)
      throws IOException,
          OpenXML4JException,
          SAXException,
          XMLStreamException,
          WorkbookFaultsException {
    XSSFReader parts = new XSSFReader(workbook);
    Map<String, PackagePart> sheets = new LinkedHashMap<>();
    XSSFReader.SheetIterator found = parts.getSheetIterator();
    while (found.hasNext()) {
      found.next().close();
      sheets.put(found.getSheetName(), found.getSheetPart());
    }
    Parts.check(workbook, sheets, faults);
    boolean since1904 = sheetList(parts);
    ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook, false);
    StylesTable styles = parts.getStylesTable();
    List<Table> tables = new ArrayList<>();
    for (Map.Entry<String, PackagePart> sheet : sheets.entrySet()) {
      SheetParser parser =
          new SheetParser(
              sheet.getKey(),
              number -> strings.getItemAt(number).getString(),
              style -> looks.computeIfAbsent(style, s -> look(styles, s)),
              since1904,
              faults);
      try (InputStream in = sheet.getValue().getInputStream()) {
        Table table = parser.parse(in);
        PackSheets.named(sheet.getKey())
            .ifPresent(
                form -> {
                  checkDays(table, parser.days(), form);
                  tables.add(table);
                });
      }
    }
    return tables;
  }

  private static Cell.NumberLook look(StylesTable styles, int style) {
    if (style >= styles.getNumCellStyles()) {
      return Cell.NumberLook.PLAIN;
    }
    XSSFCellStyle found = styles.getStyleAt(style);
    String format = String.valueOf(found.getDataFormatString());
    if (DateUtil.isADateFormat(found.getDataFormat(), format)) {
      return Cell.NumberLook.DAY;
    }
    return format.contains("%") ? Cell.NumberLook.PER_CENT : Cell.NumberLook.PLAIN;
  }

  /** Checks which sheets there are; true if days are counted from 1904. */
  private boolean sheetList(XSSFReader parts)
      throws IOException, OpenXML4JException, XMLStreamException {
    boolean since1904 = false;
    Set<String> names = new HashSet<>();
    try (InputStream in = parts.getWorkbookData()) {
      XMLStreamReader xml = SheetParser.reader(in);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("workbookPr")) {
          String value = String.valueOf(xml.getAttributeValue(null, "date1904"));
          since1904 = value.equals("1") || value.equals("true");
        } else if (xml.getLocalName().equals("sheet")) {
          String name = String.valueOf(xml.getAttributeValue(null, "name"));
          names.add(name);
          checkSheet(name, String.valueOf(xml.getAttributeValue(null, "state")));
        }
      }
    }
    for (TableForm form : PackSheets.forms()) {
      String name = PackSheets.name(form.file());
      if (!form.mayBeAbsent() && !names.contains(name)) {
        faults.add(name, "the sheet is missing.");
      }
    }
    return since1904;
  }

  private void checkSheet(String name, String state) {
    if (PackSheets.named(name).isEmpty() && !name.equals(PackSheets.WORDS)) {
      List<String> known =
          PackSheets.forms().stream().map(form -> PackSheets.name(form.file())).toList();
      faults.add(
          name,
          null,
          "this is no sheet of a guidance. Delete it, or give it its old name.",
          Perhaps.meant(name, known).orElse(null));
    }
    if (state.toLowerCase(java.util.Locale.ROOT).contains("hidden")) {
      faults.add(name, "the sheet is hidden. Unhide it and save again.");
    }
  }

  /** A day in a column of words is what Excel makes of “6/52”. */
  private void checkDays(Table table, List<int[]> days, TableForm form) {
    for (int[] place : days) {
      String heading = Catalogue.plain(table.cell(0, place[1]));
      boolean may =
          form.columns().stream()
              .filter(column -> column.heading().equals(heading))
              .anyMatch(column -> DayText.mayStandIn(table.name(), column));
      if (!may) {
        faults.add(
            CellFault.cell(table.name(), place[0], place[1]),
            CellFault.column(table.cell(0, place[1]).strip()),
            "the cell holds the day %s, which Excel may have made of other words. Format the cell as"
                    .formatted(table.cell(place[0], place[1]))
                + " text and type them again.",
            null);
      }
    }
  }
}
