package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A practice that tightens for itself, in a folder beside its file. */
class OwnRulesTest {
  private static final String EXAMPLE = "test-data/examples/gastroenterology-letter.json";
  private static final String HEADINGS = "id,title,category,work,sender,outcome,from\n";

  @TempDir Path folder;

  private final Console console = new Console();
  private Path practice;
  private Path own;

  @BeforeEach
  void copy() throws IOException {
    practice =
        Files.copy(Path.of("rules", "example-practice.yaml"), folder.resolve("practice.yaml"));
    own = Files.createDirectory(folder.resolve("local"));
    items(
        "local-surveillance,a re-referral for surveillance,other-work,re-refer,secondary-care,accept,2024-11-01");
  }

  private void items(String rows) throws IOException {
    Files.writeString(own.resolve("items.csv"), HEADINGS + rows + "\n");
  }

  private int classify(String file, String format) {
    return console.run("classify", file, "--practice", practice.toString(), "--format", format);
  }

  @Test
  void thePracticesOwnRowDecidesAndIsNamedByItsIdAndFile() throws IOException {
    int code = classify(EXAMPLE, "jsonl");

    JsonNode answer = console.lines().get(0);
    assertThat(code).as(console.err()).isZero();
    assertThat(answer.at("/asks/0/outcome").asText()).isEqualTo("accept");
    assertThat(answer.at("/asks/0/because/0/finding").asText()).isEqualTo("own-row");
    assertThat(answer.at("/asks/0/because/0/row").asText()).isEqualTo("local-surveillance");
    assertThat(answer.at("/asks/0/reply").isNull()).isTrue();
    assertThat(answer.at("/asks/1/outcome").asText()).isEqualTo("decline");
    assertThat(answer.at("/guidance/own").asText()).hasSize(64);
  }

  @Test
  void aPersonReadsWhichRowOfWhichFileDecided() {
    int code = classify(EXAMPLE, "text");

    assertThat(code).as(console.err()).isZero();
    assertThat(console.out().replaceAll("\\s+", " "))
        .contains("1. ACCEPT: re-referral after an interval")
        .contains(
            "Why Row 2 of the practice's own local/items.csv (local-surveillance): a re-referral for"
                + " surveillance. It fits: sender secondary-care. Row 2 of the guidance")
        .contains(
            "Would change decline, if the practice's own row local-surveillance did not fit.");
  }

  @Test
  void withoutTheFolderTheGuidanceDecidesAlone() throws IOException {
    Files.delete(own.resolve("items.csv"));
    Files.delete(own);

    int code = classify(EXAMPLE, "jsonl");

    assertThat(code).as(console.err()).isZero();
    assertThat(console.lines().get(0).at("/asks/0/outcome").asText()).isEqualTo("decline");
    assertThat(console.lines().get(0).at("/guidance/own").isNull()).isTrue();
  }

  @Test
  void theirWordsOfDangerHoldALetter() throws IOException {
    Files.delete(own.resolve("items.csv"));
    Path letter = Path.of("test-data/examples/discharge-letter.txt");
    Files.writeString(
        own.resolve("danger-phrases.csv"),
        "words,sign,counts\nlaparoscopic cholecystectomy,urgent-language,always\n");

    int code = classify(letter.toString(), "jsonl");

    JsonNode ask = console.lines().get(0).at("/asks/0");
    assertThat(code).as(console.err()).isZero();
    assertThat(ask.path("outcome").asText()).isEqualTo("review");
    assertThat(ask.at("/because/0/finding").asText()).isEqualTo("danger-sign");
  }

  @Test
  void aFaultInAnOwnRowIsToldAndNothingIsDecided() throws IOException {
    items("local-mine,ours,other-work,re-refer,secondary-care,decline,2024-11-01");

    int code = classify(EXAMPLE, "jsonl");

    assertThat(code).isEqualTo(ExitCode.GUIDANCE_FAULTY.code());
    assertThat(console.out()).isEmpty();
    assertThat(console.err())
        .contains("The guidance has a fault, so nothing was decided:")
        .contains(
            "local/items.csv, row 2, column “outcome”: a practice's own row may only make an answer"
                + " more cautious, so “decline” is not for it. Perhaps: review, or accept.");
  }

  @Test
  void noLetterIsWrittenForWorkThatThePracticeTakesOn() throws IOException {
    items(
        "local-re-refer,ours,other-work,re-refer,,accept,2024-11-01\n"
            + "local-fit-note,ours too,other-work,fit-note,,review,2024-11-01");

    int code =
        console.run(
            "reply",
            EXAMPLE,
            "--practice",
            practice.toString(),
            "--out",
            folder.resolve("out").toString());

    assertThat(code).as(console.err()).isZero();
    assertThat(console.out()).contains("0 drafts in");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void evaluateGoesByThemToo() throws IOException {
    items("local-mine,ours,other-work,re-refer,secondary-care,decline,2024-11-01");

    int code = console.run("evaluate", "test-data/letters", "--practice", practice.toString());

    assertThat(code).isEqualTo(ExitCode.GUIDANCE_FAULTY.code());
    assertThat(console.err()).contains("local/items.csv, row 2");
  }
}
