package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code remit classify}, from arguments to exit code. */
class ClassifyTest {
  private static final String EXAMPLE = "test-data/examples/gastroenterology-letter.json";

  @TempDir Path folder;

  private final Console console = new Console();

  @Test
  void aJsonLineHoldsEverythingThatAMachineNeeds() throws IOException {
    int code = console.run("classify", EXAMPLE, "--format", "jsonl");

    assertThat(code).isEqualTo(0);
    JsonNode line = console.lines().get(0);
    assertThat(line.path("status").asText()).isEqualTo("assessed");
    assertThat(line.path("request").asText()).isEqualTo("REQ-1");
    assertThat(line.at("/guidance/hash").asText()).hasSize(64);
    JsonNode ask = line.at("/asks/0");
    assertThat(ask.path("outcome").asText()).isEqualTo("decline");
    assertThat(ask.at("/reasons/1").asText()).isEqualTo("specialist");
    assertThat(ask.at("/source/row").asText()).isEqualTo("re-referral-after-interval");
    assertThat(ask.at("/source/quote").asText()).startsWith("Being asked to re-refer");
    assertThat(ask.path("wouldChange")).isNotEmpty();
    assertThat(ask.path("countsAsContact").asBoolean()).isFalse();
  }

  @Test
  void peopleAreShownWhyAndOnWhatWords() {
    console.run("classify", EXAMPLE);

    assertThat(console.out())
        .contains("DECLINE: re-referral after an interval", "Source", "Would change");
    assertThat(console.err()).contains("1 in, 1 out: 1 assessed");
  }

  @Test
  void aDayBeforeTheGuidanceLeavesTheDecisionToAPerson() throws IOException {
    console.run("classify", EXAMPLE, "--format", "jsonl", "--as-of", "31/07/2024");

    assertThat(console.lines().get(0).at("/asks/0/outcome").asText()).isEqualTo("review");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"asks\":[ | ends in the middle",
        "{\"asks\":[],\"asks\":[]} | stands twice",
        "{\"asks\":[],\"values\":[{\"name\":\"k\",\"number\":NaN}]} | not a number",
        "{\"asks\":[{\"quote\":\"x\",\"episode\":\"opration\"}]} | Perhaps: operation",
        "{\"asks\":[],\"chanel\":\"letter\"} | Perhaps: channel",
        "`` | empty",
      })
  void whatCannotBeReadIsSaidPlainlyAndTheRestIsDecided(String text, String message)
      throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), text);

    int code = console.run("classify", bad.toString(), EXAMPLE, "--format", "jsonl");

    assertThat(code).isEqualTo(ExitCode.SOME_UNREAD.code());
    assertThat(console.lines()).hasSize(2);
    assertThat(console.lines().get(0).path("status").asText()).isEqualTo("could-not-read");
    assertThat(console.lines().get(0).path("notices").toString()).contains(message);
    assertThat(console.lines().get(1).path("status").asText()).isEqualTo("assessed");
  }

  @Test
  void aFolderAMissingFileAndTooManyAsksAreAnsweredToo() throws IOException {
    String ask = "{\"quote\":\"x\"}";
    Path many =
        Files.writeString(
            folder.resolve("many.json"),
            "{\"asks\":[" + String.join(",", java.util.Collections.nCopies(100_000, ask)) + "]}");

    int code =
        console.run(
            "classify",
            Files.createDirectory(folder.resolve("empty")).toString(),
            "nothing.json",
            many.toString(),
            "--format",
            "jsonl");

    assertThat(code).isEqualTo(ExitCode.SOME_UNREAD.code());
    assertThat(console.lines())
        .extracting(line -> line.path("notices").toString())
        .satisfiesExactly(
            first -> assertThat(first).contains("holds no file"),
            second -> assertThat(second).contains("no such file"),
            third -> assertThat(third).contains("100000 entries"));
  }

  @Test
  void windows1252IsRefusedInJsonButReadInCsv() throws IOException {
    byte[] json = "{\"asks\":[{\"quote\":\"café\"}]}".getBytes("windows-1252");
    byte[] csv = "request;quote;work\r\nR1;café;other\r\n".getBytes("windows-1252");
    Path jsonFile = Files.write(folder.resolve("a.json"), json);
    Path csvFile = Files.write(folder.resolve("a.csv"), csv);

    console.run("classify", jsonFile.toString(), csvFile.toString(), "--format", "jsonl");

    assertThat(console.lines().get(0).path("notices").toString()).contains("UTF-8");
    assertThat(console.lines().get(1).at("/asks/0/quote").asText()).isEqualTo("café");
  }

  @Test
  void aBrokenLineDoesNotKeepTheNextFromBeingDecided() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"), "nonsense\n\n{\"asks\":[{\"quote\":\"x\"}]}\n");

    console.run("classify", file.toString(), "--format", "jsonl");

    assertThat(console.lines())
        .extracting(line -> line.path("place").asText())
        .isEqualTo(Arrays.asList("line 1", "line 3"));
    assertThat(console.lines().get(1).path("status").asText()).isEqualTo("assessed");
  }

  @Test
  void standardInputIsReadAsJsonOrCsv() throws IOException {
    console.runWith("{\"asks\":[{\"quote\":\"x\"}]}", "classify", "-", "--format", "jsonl");
    console.runWith("request,quote\nR1,y\n", "classify", "-", "--format", "jsonl");

    assertThat(console.lines())
        .extracting(line -> line.at("/asks/0/quote").asText())
        .containsExactly("x", "y");
  }

  @Test
  void repliesAreWrittenOnceAndNeverOver() {
    String[] arguments = {"reply", EXAMPLE, "--out", folder.toString(), "--dated", "2024-12-12"};

    int first = console.run(arguments);
    int second = console.run(arguments);

    assertThat(first).isEqualTo(0);
    assertThat(folder.resolve("0001/letter.docx")).exists();
    assertThat(folder.resolve("0001/draft.eml")).content().contains("X-Unsent: 1");
    assertThat(folder.resolve("0001/letter.txt")).content().contains("12 December 2024");
    assertThat(second).isEqualTo(ExitCode.NOT_WRITTEN.code());
  }

  @ParameterizedTest
  @CsvSource({
    "gastroenterology-letter.json, 1, decline decline",
    "morning.json, 2, redirect review",
    "afternoon.jsonl, 3, decline invoice",
    "day.csv, 2, decline review review"
  })
  void everyFormOfRequestHasAnExample(String file, int documents, String outcomes)
      throws IOException {
    int code = console.run("classify", "test-data/examples/" + file, "--format", "jsonl");

    assertThat(code).as(console.err()).isZero();
    assertThat(console.lines()).hasSize(documents);
    assertThat(
            console.lines().stream()
                .flatMap(line -> line.path("asks").findValuesAsText("outcome").stream()))
        .containsExactly(outcomes.split(" "));
  }

  @Test
  void asManyAnswersComeOutAsDocumentsWentIn() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("classify", "--format", "json"));
    try (Stream<Path> files = Files.walk(Path.of("test-data"))) {
      files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
    }

    console.run(arguments.toArray(String[]::new));

    JsonNode documents = new JsonMapper().readTree(console.out());
    assertThat(documents.size()).isGreaterThan(800);
    assertThat(console.err())
        .contains("%d in, %d out:".formatted(documents.size(), documents.size()));
  }

  @Test
  void theLettersStandOnThePracticesOwnLetterhead() throws IOException {
    Path practice = folder.resolve("practice.yaml");
    Files.writeString(
        practice,
        Files.readString(Path.of("rules", "example-practice.yaml")) + "letterhead: head.docx\n");
    try (XWPFDocument head = new XWPFDocument();
        OutputStream out = Files.newOutputStream(folder.resolve("head.docx"))) {
      head.createParagraph().createRun().setText("Marshside Lane's own letterhead");
      head.write(out);
    }
    Path drafts = folder.resolve("drafts");

    int code =
        console.run(
            "reply", EXAMPLE, "--practice", practice.toString(), "--out", drafts.toString());

    assertThat(code).as(console.err()).isZero();
    try (XWPFDocument letter =
        new XWPFDocument(Files.newInputStream(drafts.resolve("0001/letter.docx")))) {
      assertThat(letter.getParagraphs().get(0).getText())
          .isEqualTo("Marshside Lane's own letterhead");
      assertThat(letter.getParagraphs()).hasSizeGreaterThan(10);
    }
  }
}
