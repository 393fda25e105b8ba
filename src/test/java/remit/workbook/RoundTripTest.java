package remit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remit.SmallPack;

/** What a workbook takes it brings back, to the byte. */
class RoundTripTest {
  private static final Path SEFTON = Path.of("rules", "sefton");
  private static final List<String> ODD =
      List.of(
          "=1+1",
          "=cmd|' /C calc'!A0",
          "+44",
          "-5",
          "@SUM(A1)",
          "\tindented",
          "'quoted",
          "say \"no\", please",
          "two\nlines",
          "of Windows\r\nlines",
          "  leading and trailing  ",
          "\uD83D\uDE80 caf\u00E9 \u4F60\u597D \u0645\u0631\u062D\u0628\u0627",
          "_x0041_ and _x000D_",
          "a bell \u0007 rings",
          "8.0",
          "007",
          "1E5",
          "TRUE",
          "2024-02-30",
          "2024-02-29",
          "1899-12-31",
          "01/11/2024",
          "<b>&amp;</b>",
          "# no remark",
          "a;b;c");

  @TempDir Path folder;

  @Test
  void theWholeShippedGuidanceComesBackWithTheSameBytes() throws Exception {
    Path workbook = folder.resolve("guidance.xlsx");

    WorkbookExport.Written written = WorkbookExport.write(SEFTON, workbook);
    WorkbookImport.asNew(workbook, folder.resolve("new"));

    assertThat(written.leftOut()).isEmpty();
    assertThat(written.rows()).isGreaterThan(20_000);
    assertSameFiles(folder.resolve("new"), SEFTON, "the shipped guidance");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void oddCellsComeBackWithTheSameBytes(long seed) throws Exception {
    Random random = new Random(seed);
    Path pack = SmallPack.in(folder.resolve("pack")).folder();
    for (String file : List.of("phrases", "reasons", "items", "examples", "limits")) {
      scatter(pack.resolve(file + ".csv"), random);
    }
    Files.writeString(
        pack.resolve("CHANGES.md"), "# Changes\n\n" + ODD.get(random.nextInt(8)) + "\n");
    Path workbook = folder.resolve("guidance.xlsx");

    WorkbookExport.write(pack, workbook);
    WorkbookImport.asNew(workbook, folder.resolve("new"));

    assertSameFiles(folder.resolve("new"), pack, "seed " + seed);
  }

  /** Puts odd texts into remarks, days into “review by”, and blank rows in between. */
  private static void scatter(Path file, Random random) throws IOException {
    Table table = CsvTable.read("t", Files.readAllBytes(file));
    int note = table.column("note");
    int reviewBy = table.column("review by");
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.header());
    for (List<String> row : table.rows().subList(1, table.rows().size())) {
      List<String> cells = new ArrayList<>(row);
      while (cells.size() < table.width()) {
        cells.add("");
      }
      cells.set(note, odd(random));
      if (reviewBy >= 0) {
        cells.set(
            reviewBy,
            random.nextBoolean() ? "2031-12-%02d".formatted(10 + random.nextInt(20)) : "");
      }
      rows.add(cells);
      if (random.nextInt(5) == 0) {
        rows.add(List.of());
      }
    }
    Files.write(file, CsvTable.write(new Table("t", rows)));
  }

  private static String odd(Random random) {
    if (random.nextInt(40) == 0) {
      return "long ".repeat(6_553);
    }
    StringBuilder text = new StringBuilder(ODD.get(random.nextInt(ODD.size())));
    while (random.nextInt(3) == 0) {
      text.append(ODD.get(random.nextInt(ODD.size())));
    }
    return text.toString();
  }

  @Test
  void whatLibreOfficeSavesAgainComesBackWithTheSameBytes() throws Exception {
    Assumptions.assumeTrue(hasLibreOffice(), "There is no soffice: LibreOffice was not tried.");
    Path workbook = folder.resolve("guidance.xlsx");
    Path saved = Files.createDirectory(folder.resolve("saved"));
    WorkbookExport.write(SEFTON, workbook);

    Process soffice =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                saved.toString(),
                workbook.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    boolean ended = soffice.waitFor(120, TimeUnit.SECONDS);
    soffice.destroyForcibly();
    WorkbookImport.asNew(saved.resolve("guidance.xlsx"), folder.resolve("new"));

    assertThat(ended).isTrue();
    assertSameFiles(folder.resolve("new"), SEFTON, "saved by LibreOffice");
  }

  private static boolean hasLibreOffice() {
    return Stream.of(String.valueOf(System.getenv("PATH")).split(java.io.File.pathSeparator, -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
  }

  @Test
  void cellsAreTextExceptDaysAndStandInTheRowsOfTheFile() throws Exception {
    Path pack = SmallPack.in(folder.resolve("pack")).folder();
    Path file = pack.resolve("limits.csv");
    String limits = Files.readString(file).replaceFirst("\nhaemoglobin", "\n,,,,,\nhaemoglobin");
    Files.writeString(file, limits.replace("Hb below 80", "=1+1"));
    Path workbook = folder.resolve("guidance.xlsx");

    WorkbookExport.write(pack, workbook);

    try (XSSFWorkbook read = new XSSFWorkbook(workbook.toFile())) {
      XSSFCell formula = read.getSheet("limits").getRow(2).getCell(5);
      assertThat(formula.getStringCellValue()).isEqualTo("=1+1");
      assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(read.getSheet("limits").getRow(3).getCell(2).getStringCellValue())
          .isEqualTo("8.0");
      XSSFCell from = read.getSheet("items").getRow(1).getCell(38);
      assertThat(DateUtil.isCellDateFormatted(from)).isTrue();
      assertThat(from.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
      assertThat(from.getLocalDateTimeCellValue()).isEqualTo("2024-08-01T00:00");
      assertThat(read.getSheet("items").getPaneInformation().getVerticalSplitPosition())
          .isEqualTo((short) 1);
      assertThat(read.getSheet("items").getCellComments())
          .hasSize(read.getSheet("items").getRow(0).getLastCellNum());
      assertThat(read.getSheet("items").getDataValidations()).hasSizeGreaterThan(20);
    }
  }

  @Test
  void aTextTooLongForACellIsSaidPlainly() throws Exception {
    Path pack = SmallPack.in(folder.resolve("pack")).folder();
    Files.writeString(
        pack.resolve("limits.csv"),
        Files.readString(pack.resolve("limits.csv")).replace("Hb below 80", "x".repeat(40_000)));

    assertThatThrownBy(() -> WorkbookExport.write(pack, folder.resolve("guidance.xlsx")))
        .isInstanceOf(WorkbookFaultsException.class)
        .hasMessage("limits!F2: the text has 40,000 characters; a cell in Excel holds 32,767.");
    assertThat(folder.resolve("guidance.xlsx")).doesNotExist();
  }

  @Test
  void aFileThatIsNotCanonicalKeepsItsBytesWhenItsCellsDidNotChange() throws Exception {
    Path pack = SmallPack.in(folder.resolve("pack")).folder();
    Path actions = pack.resolve("actions.csv");
    Files.writeString(
        actions, "\uFEFF" + Files.readString(actions).replace(",", ";").replace("\n", "\r\n"));
    byte[] before = Files.readAllBytes(actions);
    WorkbookExport.write(pack, folder.resolve("guidance.xlsx"));

    List<String> changed = WorkbookImport.into(folder.resolve("guidance.xlsx"), pack);

    assertThat(changed).isEmpty();
    assertThat(actions).hasBinaryContent(before);
  }

  @Test
  void theOldPackIsPutBackWhenAFileCannotBeWritten() throws Exception {
    Path pack = SmallPack.in(folder.resolve("pack")).folder();
    Path workbook = folder.resolve("guidance.xlsx");
    WorkbookExport.write(pack, workbook);
    try (XSSFWorkbook edited = new XSSFWorkbook(Files.newInputStream(workbook))) {
      edited.getSheet("actions").getRow(1).getCell(2).setCellValue("Another title");
      var row = edited.getSheet("replies").createRow(90);
      row.createCell(0).setCellValue("zz-new");
      row.createCell(1).setCellValue("Title: New\n\nA new letter.");
      try (var out = Files.newOutputStream(workbook)) {
        edited.write(out);
      }
    }
    Files.createDirectories(pack.resolve("replies/zz-new.txt/in-the-way"));
    byte[] before = Files.readAllBytes(pack.resolve("actions.csv"));

    assertThatThrownBy(() -> WorkbookImport.into(workbook, pack)).isInstanceOf(IOException.class);

    assertThat(pack.resolve("actions.csv")).hasBinaryContent(before);
    assertThat(files(folder).keySet()).noneMatch(name -> name.contains(".import"));
  }

  private static void assertSameFiles(Path actual, Path expected, String what) throws IOException {
    Map<String, String> wanted = files(expected);
    Map<String, String> found = files(actual);
    assertThat(found.keySet()).as(what).isEqualTo(wanted.keySet()).hasSizeGreaterThan(30);
    wanted.forEach(
        (name, text) -> assertThat(found.get(name)).as("%s of %s", name, what).isEqualTo(text));
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
