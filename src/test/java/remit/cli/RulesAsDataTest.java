package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.Folders;

/** What an LMC changes in its pack takes effect at the next start, without a build. */
class RulesAsDataTest {
  private static final String EXAMPLE = "test-data/examples/gastroenterology-letter.json";

  @TempDir Path folder;

  private final Console console = new Console();
  private Path pack;

  @BeforeEach
  void copy() throws IOException {
    pack = folder.resolve("pack");
    Folders.copy(Path.of("rules", "sefton"), pack);
  }

  private void change(String file, String old, String changed) throws IOException {
    String text = Files.readString(pack.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(pack.resolve(file), text.replace(old, changed));
  }

  private JsonNode firstAsk(String file) throws IOException {
    int code = console.run("classify", file, "--rules", pack.toString(), "--format", "jsonl");
    assertThat(code).as(console.err()).isZero();
    return console.lines().get(0).at("/asks/0");
  }

  @Test
  void aRowEndsOnTheDayWrittenIntoIt() throws IOException {
    String row =
        "\"Being asked to re-refer after an interval; e.g. for endoscopy, echocardiogram\"";
    change("items.csv", row + ",2024-08-01,,", row + ",2024-08-01,2024-12-09,");

    JsonNode ask = firstAsk(EXAMPLE);

    assertThat(ask.path("outcome").asText()).isEqualTo("review");
    assertThat(ask.path("because").toString()).contains("9 December 2024");
  }

  @Test
  void anOutcomeIsChangedInItsCell() throws IOException {
    change(
        "items.csv",
        "decline,unresourced-work,,not-essential;specialist,decline,patient-declined,asking the hospital",
        "accept,,,,,,asking the hospital");

    assertThat(firstAsk(EXAMPLE).path("outcome").asText()).isEqualTo("accept");
  }

  @Test
  void anotherReasonIsGivenInTheLetter() throws IOException {
    String words = "This work is more appropriately provided by yourself as a specialist";
    change("reasons.csv", words, "You are the specialist");
    change("sources/collective-action-toolkit.txt", words, "You are the specialist");

    int code =
        console.run(
            "reply",
            EXAMPLE,
            "--rules",
            pack.toString(),
            "--out",
            folder.resolve("out").toString());

    assertThat(code).as(console.err()).isZero();
    assertThat(folder.resolve("out/0001/letter.txt")).content().contains("You are the specialist");
  }

  @Test
  void aKindOfWorkIsAddedFromKnownFacts() throws IOException {
    Files.writeString(
        pack.resolve("works.csv"),
        "ear-wax,remove ear wax,no,,,,Ear syringing before an audiology appointment\n",
        java.nio.file.StandardOpenOption.APPEND);
    Files.writeString(
        pack.resolve("sources/provisional-notes.txt"),
        "\nEar wax\n\nRemoval of ear wax before an audiology appointment is not for the practice.\n",
        java.nio.file.StandardOpenOption.APPEND);
    List<String> headings =
        List.of(Files.readAllLines(pack.resolve("items.csv")).get(0).split(",", -1));
    String row =
        row(
            headings,
            "id",
            "ear-wax-before-audiology",
            "title",
            "ear wax removal before audiology",
            "category",
            "other-work",
            "work",
            "ear-wax",
            "sender",
            "any-provider",
            "outcome",
            "decline",
            "action",
            "unresourced-work",
            "reasons",
            "not-essential",
            "reply",
            "decline",
            "patient message",
            "patient-declined",
            "patient wording",
            "taking out ear wax",
            "document",
            "provisional-notes",
            "heading",
            "Ear wax",
            "quote",
            "Removal of ear wax before an audiology appointment is not for the practice.",
            "from",
            "2024-11-01",
            "until",
            "2025-03-31",
            "verified",
            "no");
    Files.writeString(
        pack.resolve("items.csv"), row + "\n", java.nio.file.StandardOpenOption.APPEND);
    Path request =
        Files.writeString(
            folder.resolve("request.json"),
            Files.readString(Path.of(EXAMPLE)).replace("\"re-refer\"", "\"ear-wax\""));

    JsonNode ask = firstAsk(request.toString());

    assertThat(ask.path("outcome").asText()).as(ask.toString()).isEqualTo("decline");
    assertThat(ask.at("/source/row").asText()).isEqualTo("ear-wax-before-audiology");
  }

  private static String row(List<String> headings, String... cells) {
    String[] row = new String[headings.size()];
    java.util.Arrays.fill(row, "");
    for (int i = 0; i < cells.length; i += 2) {
      assertThat(headings).contains(cells[i]);
      row[headings.indexOf(cells[i])] = cells[i + 1];
    }
    return String.join(",", row);
  }
}
