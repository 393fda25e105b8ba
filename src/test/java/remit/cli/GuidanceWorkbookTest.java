package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import remit.SmallPack;
import remit.guidance.Catalogue;
import remit.guidance.Column;
import remit.guidance.TableForm;

/** A secretary edits the guidance in Excel and brings it back through the command line. */
class GuidanceWorkbookTest {
  /** Columns whose every text is right. */
  private static final List<String> NEVER_WRONG =
      List.of(
          "note",
          "meaning",
          "other names",
          "groups",
          "specialty",
          "only where",
          "patient wording",
          "next step",
          "text",
          "agreed by",
          "letter says",
          "letter does not say");

  @TempDir Path folder;

  private final Console console = new Console();
  private Path pack;
  private Path workbook;

  @BeforeEach
  void export() throws IOException {
    pack = folder.resolve("pack");
    if (!Files.exists(pack)) {
      SmallPack.in(pack).withCases();
    }
    workbook = folder.resolve("guidance.xlsx");
    int code =
        console.run(
            "guidance", "export", workbook.toString(), "--replace", "--rules", pack.toString());
    assertThat(code).as(console.err()).isZero();
  }

  private void edit(Consumer<XSSFWorkbook> change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook edited = new XSSFWorkbook(Files.newInputStream(workbook))) {
      change.accept(edited);
      edited.write(out);
    }
    Files.write(workbook, out.toByteArray());
  }

  private static XSSFCell cell(XSSFWorkbook workbook, String sheet, String name) {
    CellReference place = new CellReference(name);
    XSSFRow row = workbook.getSheet(sheet).getRow(place.getRow());
    XSSFCell cell = row.getCell(place.getCol());
    return cell == null ? row.createCell(place.getCol()) : cell;
  }

  private int bring() {
    return console.run("guidance", "import", workbook.toString(), "--rules", pack.toString());
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(pack)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            pack.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(files).hasSizeGreaterThan(30);
    return files;
  }

  private void refuses(String... words) throws IOException {
    Map<String, String> before = files();

    int code = bring();

    assertThat(code).as(console.err()).isEqualTo(ExitCode.GUIDANCE_FAULTY.code());
    assertThat(console.err()).contains(words).doesNotContain("Exception", "\tat ");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aChangedPhraseChangesItsFileOnly() throws IOException {
    Map<String, String> before = files();
    edit(book -> cell(book, "phrases", "A2").setCellValue("refer* once more"));

    int code = bring();

    assertThat(code).as(console.err()).isZero();
    assertThat(console.out()).contains("Changed in " + pack + ": phrases.csv.");
    before.put(
        "phrases.csv",
        String.valueOf(before.get("phrases.csv")).replace("\nre refer*,", "\nrefer* once more,"));
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void numbersDaysAndTruthsBecomePlainText() throws IOException {
    edit(
        book -> {
          cell(book, "limits", "C2").setCellValue(30);
          cell(book, "limits", "C3").setCellValue(0.1 + 0.2);
          cell(book, "works", "C2").setCellValue(true);
          cell(book, "items", "AM2").setCellValue(java.time.LocalDate.of(2024, 9, 1));
        });

    int code = bring();

    assertThat(code).as(console.err()).isZero();
    assertThat(files().get("limits.csv"))
        .contains("haemoglobin,g/L,30,,")
        .contains("haemoglobin,g/dL,0.3,,");
    assertThat(files().get("works.csv")).contains("same service,yes,");
    assertThat(files().get("items.csv")).contains(",2024-09-01,");
  }

  @TestFactory
  Stream<DynamicTest> typingMistakesInEachColumnAreToldByTheirCells() {
    assertThat(Catalogue.forms()).hasSizeGreaterThanOrEqualTo(13);
    return Catalogue.forms().stream()
        .map(form -> DynamicTest.dynamicTest(form.file(), () -> mistakes(form)));
  }

  /** Makes a mistake in each column, each in a row of its own, lest one hide another. */
  private void mistakes(TableForm form) throws IOException {
    export();
    String sheet = form.file().replace(".csv", "");
    List<String> wanted = new ArrayList<>();
    edit(
        book -> {
          int row = 1;
          for (Column column : form.columns()) {
            int at = place(book.getSheet(sheet), column);
            if (at < 0 || NEVER_WRONG.contains(column.heading())) {
              continue;
            }
            String name = CellReference.convertNumToColString(at) + ++row;
            cell(book, sheet, name).setCellValue(wrong(column));
            wanted.add("%s!%s, column “%s”: ".formatted(sheet, name, column.heading()));
            if (column.heading().equals("again until")) {
              cell(book, sheet, CellReference.convertNumToColString(at - 1) + row)
                  .setCellValue("2030-01-01");
            }
          }
        });

    assertThat(wanted).isNotEmpty();
    refuses(wanted.toArray(String[]::new));
  }

  private static int place(XSSFSheet sheet, Column column) {
    for (var heading : sheet.getRow(0)) {
      if (heading.getStringCellValue().equals(column.heading())) {
        return heading.getColumnIndex();
      }
    }
    assertThat(column.mayBeAbsent()).as(column.heading()).isTrue();
    return -1;
  }

  private static String wrong(Column column) {
    return switch (column.kind()) {
      case ID -> "Not An Id!";
      case ONE_OF, SEVERAL_OF -> "qqqq";
      case YES_OR_NO -> "maybe";
      case DAY -> "31/02/2026";
      case WHOLE_NUMBER -> "seven";
      case DECIMAL -> "much";
      case CONDITION -> "qqqq";
      case SEVERAL_SUGGESTED -> throw new IllegalArgumentException(column.heading());
      case TEXT ->
          switch (column.heading()) {
            case "says" -> "qqqq=1";
            case "interval", "values" -> "qqqq";
            default -> "";
          };
    };
  }

  @Test
  void theMessageSaysWhatWasWrongAndWhatWasMeant() throws IOException {
    edit(
        book -> {
          cell(book, "items", "AM2").setCellValue("31/02/2026");
          cell(book, "items", "C3").setCellValue("fit-note-after-hospitl");
          cell(book, "guidance", "B11").setCellValue("soon");
          cell(book, "replies", "B2").setCellValue("Title: T\n\n{{nhs_numbr}}");
        });

    refuses(
        "The workbook has 4 faults, so nothing was written:",
        "items!AM2, column “from”: “31/02/2026” is not a day.",
        "items!C3, column “category”: “fit-note-after-hospitl” is not a known category. Perhaps:"
            + " fit-note-after-hospital.",
        "guidance!B11, setting “inForceFrom”: “soon” is not a day.",
        "replies!B2, letter “auto-response”: there is no gap called {{nhs_numbr}}.");
  }

  @Test
  void formulasHiddenRowsMergedCellsAndStrangeSheetsAreRefusedTogether() throws IOException {
    edit(
        book -> {
          cell(book, "phrases", "A3").setCellFormula("1+1");
          book.getSheet("phrases").getRow(4).setZeroHeight(true);
          book.getSheet("phrases").getRow(5).setZeroHeight(true);
          book.getSheet("works").setColumnHidden(3, true);
          book.getSheet("works").addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
          cell(book, "works", "B4").setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA);
          cell(book, "abbreviations", "A2").setCellValue(java.time.LocalDate.of(1952, 6, 1));
          cell(book, "abbreviations", "A2").setCellStyle(cell(book, "items", "AM2").getCellStyle());
          book.createSheet("phrase").createRow(0);
          book.setSheetVisibility(
              book.getSheetIndex("limits"),
              org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
          book.removeSheetAt(book.getSheetIndex("actions"));
        });

    refuses(
        "phrases!A3: this is a formula. Type what the cell should say instead of it.",
        "phrases!5:6: the rows are hidden, perhaps by a filter.",
        "works!D: the column is hidden. Unhide it and save again.",
        "works!A2:A3: these cells are merged. Unmerge them.",
        "works!B4: the cell holds the error “#N/A”.",
        "abbreviations!A2, column “short”: the cell holds the day 1952-06-01, which Excel may have",
        "phrase: this is no sheet of a guidance.",
        "Perhaps: phrases.",
        "limits: the sheet is hidden. Unhide it and save again.",
        "actions: the sheet is missing.");
  }

  @Test
  void aMacroAnEmbeddedObjectAndALinkAreRefused() throws Exception {
    edit(
        book -> {
          try {
            book.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
            book.getPackage()
                .createPart(
                    PackagingURIHelper.createPartName("/xl/embeddings/oleObject1.bin"),
                    "application/vnd.openxmlformats-officedocument.oleObject");
            book.getSheet("items")
                .getPackagePart()
                .addRelationship(
                    PackagingURIHelper.createPartName("/xl/embeddings/oleObject1.bin"),
                    TargetMode.INTERNAL,
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject");
            book.getPackagePart()
                .addExternalRelationship(
                    "file:///server/other.xlsx",
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath");
          } catch (IOException | org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IllegalStateException(e);
          }
        });

    refuses(
        "The workbook: it holds a macro (/xl/vbaProject.bin).",
        "items: it holds an embedded object (/xl/embeddings/oleObject1.bin).",
        "it has a link to something outside it: “file:///server/other.xlsx”.");
  }

  @Test
  void aDdeFormulaIsRefused() throws IOException {
    rewrite(
        "xl/worksheets/sheet4.xml",
        xml ->
            xml.replaceFirst(
                "<c r=\"C2\"[^>]*>.*?</c>", "<c r=\"C2\"><f>cmd|' /C calc'!A0</f><v>1</v></c>"));

    refuses("categories!C2: this is a formula.");
  }

  @Test
  void anOutsideEntityIsNotFetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "999 000 0018");
    rewrite(
        "xl/sharedStrings.xml",
        xml ->
            xml.replaceFirst(
                "<sst", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><sst"));

    refuses("The workbook: it declares a document type (in xl/sharedStrings.xml)");
    assertThat(console.err()).doesNotContain("999 000");
  }

  @Test
  void aFileOfAGigabyteWhenUnpackedIsRefusedSoon() throws IOException {
    byte[] zeros = new byte[1 << 20];
    try (OutputStream file = Files.newOutputStream(workbook);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int i = 0; i < 1024; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    long begun = System.nanoTime();

    refuses("The workbook: it is far larger unpacked than any guidance; it was not read.");

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aFileThatIsNoWorkbookIsRefused() throws IOException {
    Files.writeString(workbook, "id,title\n");

    refuses("The workbook: it is damaged or no Excel workbook.");
  }

  @Test
  void aLetterWhoseRowIsGoneIsNotLost() throws IOException {
    edit(book -> book.getSheet("replies").removeRow(book.getSheet("replies").getRow(1)));

    refuses("replies: the pack has the file replies/auto-response.txt, and the sheet has no row");
  }

  @Test
  void aNameThatLeadsOutOfTheFolderIsRefused() throws IOException {
    edit(book -> cell(book, "replies", "A2").setCellValue("../../guidance"));

    refuses("replies!A2, column “file”: “../../guidance” cannot be the name of a file");
  }

  @Test
  void anExportReplacesNoWorkbookUnasked() {
    int code = console.run("guidance", "export", workbook.toString(), "--rules", pack.toString());

    assertThat(code).isEqualTo(ExitCode.NOT_WRITTEN.code());
    assertThat(console.err()).contains("already, which may hold changes");
  }

  private void rewrite(String part, UnaryOperator<String> change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean changed = false;
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(workbook));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String now = entry.getName().equals(part) ? change.apply(text) : text;
        changed |= !now.equals(text);
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(now.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    assertThat(changed).isTrue();
    Files.write(workbook, out.toByteArray());
  }
}
