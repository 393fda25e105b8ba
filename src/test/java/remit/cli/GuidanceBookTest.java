package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remit.Folders;

/** The rule book as a document to print and sign. */
class GuidanceBookTest {
  private static final int ROWS = 66;

  @TempDir Path folder;

  private final Console console = new Console();
  private Path pack;

  @BeforeEach
  void copy() throws IOException {
    pack = folder.resolve("pack");
    Folders.copy(Path.of("rules", "sefton"), pack);
  }

  private Path book(String name, String... more) {
    Path file = folder.resolve(name);
    List<String> arguments =
        Stream.concat(
                Stream.of("guidance", "book", "--rules", pack.toString(), "--out", file.toString()),
                Stream.of(more))
            .toList();
    int code = console.run(arguments.toArray(String[]::new));
    assertThat(code).as(console.err()).isZero();
    return file;
  }

  private Document html(String... more) throws IOException {
    return Jsoup.parse(Files.readString(book("book.html", more)));
  }

  private void change(String file, String old, String changed) throws IOException {
    String text = Files.readString(pack.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(pack.resolve(file), text.replace(old, changed));
  }

  private static String words(Path docx) throws IOException {
    try (InputStream in = Files.newInputStream(docx);
        XWPFDocument document = new XWPFDocument(in)) {
      StringBuilder words = new StringBuilder();
      document.getParagraphs().stream()
          .map(XWPFParagraph::getText)
          .forEach(text -> words.append(text).append('\n'));
      document.getTables().stream()
          .map(XWPFTable::getText)
          .forEach(text -> words.append(text).append('\n'));
      return words.toString();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"book.docx", "book.html"})
  void theWholeBookIsWritten(String name) throws IOException {
    Path file = book(name);

    String words = name.endsWith("docx") ? words(file) : Jsoup.parse(Files.readString(file)).text();
    assertThat(words.replaceAll("\\s+", " "))
        .contains("Sefton LMC Collective Action Toolkit", "Sefton Local Medical Committee")
        .contains("2024.12.1", "from 17 December 2021")
        .contains("66: 44 verified by the LMC, 22 provisional")
        .contains("15: 14 verified by the LMC, 1 provisional")
        .contains("1. re-referral after an interval", "30. other work")
        .contains("Row 2: re-referral after an interval")
        .contains("“Being asked to re-refer after an interval; e.g. for endoscopy, echocardiogram”")
        .contains("Kindly re-refer this gentleman in three years' time")
        .contains("I [if the set is not the first: also ]refer to your request")
        .contains("Telephone [the practice's telephone number]")
        .contains("if the reader is a provider of care:")
        .contains("possible cauda equina syndrome", "potassium", "6.0")
        .contains("true if the sender is a provider of care")
        .contains("First pack: every line of the Sefton LMC Collective Action Toolkit.")
        .contains("Initials", "Signature")
        .doesNotContain("{{");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
  }

  @Test
  void thePageIsOneFileThatLoadsNothing() throws IOException {
    Document page = html();

    assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
    assertThat(page.select("script, link, img, iframe, object, embed, base")).isEmpty();
    assertThat(page.select("[src], [onclick], [onload]")).isEmpty();
    assertThat(page.select("[href]")).allMatch(link -> link.attr("href").startsWith("#"));
    assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void everyRowHasItsTableWithHeadingsAndRoomForInitials() throws IOException {
    int signs = Files.readAllLines(pack.resolve("danger-signs.csv")).size() - 1;

    Document page = html();

    assertThat(page.select("table.entry")).hasSize(ROWS);
    assertThat(page.select("table.entry td.initials")).hasSize(ROWS);
    assertThat(page.select("table.entry tbody tr"))
        .allMatch(row -> row.select("th[scope=row]").size() == 1);
    assertThat(page.select("table.list th[scope=col]")).isNotEmpty();
    assertThat(page.select("#danger-signs + table tbody tr")).hasSize(signs);
  }

  @Test
  void theContentsPointToHeadingsThatAreThere() throws IOException {
    Document page = html();

    List<Element> links = page.select("table.contents a");
    assertThat(links).hasSizeGreaterThan(30);
    assertThat(links).allMatch(link -> page.select(link.attr("href")).size() == 1);
  }

  @Test
  void onlyWhatHoldsOnTheDayIsPrinted() throws IOException {
    Document page = html("--as-of", "2025-03-01");

    assertThat(page.text())
        .contains("what holds on 1 March 2025")
        .contains("Row 43:")
        .doesNotContain("Row 44:")
        .doesNotContain("an NHSE pilot");
  }

  @Test
  void theWordFileHasHeaderPageNumbersHeadingsAndBritishSpelling()
      throws IOException, XmlException {
    try (InputStream in = Files.newInputStream(book("book.docx"));
        XWPFDocument document = new XWPFDocument(in)) {

      assertThat(document.getHeaderList().get(0).getText())
          .contains("Rule book: Sefton LMC Collective Action Toolkit · version 2024.12.1");
      assertThat(document.getFooterList().get(0)._getHdrFtr().xmlText())
          .contains("PAGE", "NUMPAGES");
      assertThat(document.getParagraphs())
          .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
          .extracting(XWPFParagraph::getText)
          .containsExactly(
              "Contents",
              "The rows, by category",
              "Letters and messages",
              "Danger signs",
              "Limits of measured values",
              "Reasons",
              "What changed",
              "Signatures");
      assertThat(document.getTables())
          .filteredOn(table -> table.getText().startsWith("Row "))
          .hasSize(ROWS)
          .allMatch(table -> table.getRow(0).isRepeatHeader() && table.getRow(0).isCantSplitRow());
      assertThat(document.getStyle().xmlText()).contains("en-GB");
    }
  }

  @Test
  void anAwkwardCellIsText() throws IOException {
    String awkward = "<script>alert(1)</script> {{x}} =cmd|' /C calc'!A0 \u0007\u202e & ]]> “🤒”";
    change("items.csv", ",re-referral after an interval,", ",\"" + awkward + "\",");
    change(
        "guidance.yaml", "version: 2024.12.1", "version: '1\"; } body { display: none } </style>'");
    String shown = "<script>alert(1)</script> {{x}} =cmd|' /C calc'!A0 & ]]> “🤒”";

    Document page = html();
    String docx = words(book("book.docx"));

    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("style").html())
        .doesNotContain("{ display: none }")
        .doesNotContain("1\";");
    assertThat(page.select("table.entry h3").get(0).text()).isEqualTo("Row 2: " + shown);
    assertThat(docx).contains("Row 2: " + shown);
  }

  @Test
  void theSameBookIsTheSameBytes() throws IOException {
    byte[] once = Files.readAllBytes(book("book.docx"));

    byte[] again = Files.readAllBytes(book("book.docx"));

    assertThat(again).isEqualTo(once);
  }

  @Test
  void anotherKindOfFileIsRefused() {
    int code = console.run("guidance", "book", "--out", folder.resolve("book.pdf").toString());

    assertThat(code).isEqualTo(ExitCode.USAGE.code());
    assertThat(console.err())
        .contains("The book is a Word file (.docx) or a web page (.html); “book.pdf” is neither.");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path missing = folder.resolve("none");

    int code = console.run("guidance", "book", "--out", missing.resolve("book.docx").toString());

    assertThat(code).isEqualTo(ExitCode.NOT_WRITTEN.code());
    assertThat(console.err()).contains("There is no folder " + missing + " to write the book to.");
  }
}
