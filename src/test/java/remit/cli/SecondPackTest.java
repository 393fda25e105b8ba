package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.Folders;

/** Another LMC's pack, with its own works, rows and words, runs without a change of the program. */
class SecondPackTest {
  private static final Path PACKS = Path.of("test-data", "packs");
  private static final Path PACK = PACKS.resolve("westmarsh");
  private static final Path LETTERS = PACKS.resolve("westmarsh-letters");
  private static final int LETTER_COUNT = 12;

  @TempDir Path folder;

  private final Console console = new Console();

  private int run(Path pack, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--rules",
            pack.toString(),
            "--practice",
            PACKS.resolve("westmarsh-practice.yaml").toString()));
    return console.run(all.toArray(String[]::new));
  }

  private static String[] letters(String... others) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(others));
    try (Stream<Path> files = Files.list(LETTERS)) {
      files.map(Path::toString).filter(f -> f.endsWith(".txt")).sorted().forEach(arguments::add);
    }
    assertThat(arguments).hasSize(others.length + LETTER_COUNT);
    return arguments.toArray(String[]::new);
  }

  @Test
  void itsRequestsAreDecidedByItsOwnRows() throws IOException {
    int code =
        run(
            PACK,
            "classify",
            PACKS.resolve("westmarsh-requests.jsonl").toString(),
            "--format",
            "jsonl");

    assertThat(code).as(console.err()).isZero();
    Map<String, String> answers = new LinkedHashMap<>();
    for (JsonNode line : console.lines()) {
      JsonNode ask = line.at("/asks/0");
      answers.put(
          line.path("request").asText(),
          ask.path("category").asText() + " " + ask.path("outcome").asText());
    }
    assertThat(answers)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "W-1", "clinic-bloods decline",
                "W-2", "sick-lines accept",
                "W-3", "hearing review",
                "W-4", "anything-else review",
                "W-5", "sick-lines review",
                "W-6", "clinic-bloods review"));
  }

  @Test
  void itsLettersAreReadAndDecidedAsItsLabelsSay() {
    int code = run(PACK, "evaluate", LETTERS.toString());

    assertThat(code).as(console.err()).isZero();
    assertThat(console.out())
        .containsPattern("(?m)^documents +" + LETTER_COUNT + "$")
        .containsPattern("(?m)^category\\+outcome F1 +100 %$")
        .containsPattern("(?m)^unsafe declines +0$")
        .containsPattern("(?m)^without an ask, clean +1 of 1$");
  }

  @Test
  void itsRepliesAreInItsOwnWords() throws IOException {
    int code = run(PACK, letters("reply", "--out", folder.toString(), "--dated", "2025-01-15"));

    assertThat(code).as(console.err()).isZero();
    assertThat(folder.resolve("0001/letter.txt"))
        .content()
        .contains("By the Westmarsh charter we hand this back to you:", "15 January 2025")
        .contains("This is not in our contract", "Nobody in Westmarsh pays for this")
        .contains("About: Mr Aled Pretend, NHS number 999 000 0018");
    assertThat(folder.resolve("0001/patient.txt"))
        .content()
        .contains("taking blood for the clinic");
    assertThat(folder.resolve("0008/letter.txt")).content().contains("handed over by voice");
    assertThat(folder.resolve("0012/letter.txt")).content().contains("pausing new platforms");
    List<String> written = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(txt|csv|eml)")).toList()) {
        written.add(Files.readString(file));
      }
    }
    assertThat(written)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContainIgnoringCase("Sefton")
                    .doesNotContain("un-resourced", "GMS/PMS", "Thank you for your understanding"));
  }

  @Test
  void itsAnswersToLettersNameItsOwnWorkRowsAndCategoriesOnly() throws IOException {
    int code = run(PACK, letters("classify", "--format", "jsonl"));

    assertThat(code).as(console.err()).isZero();
    assertThat(console.lines()).hasSize(LETTER_COUNT);
    for (JsonNode line : console.lines()) {
      assertThat(line.at("/guidance/pack").asText()).isEqualTo("westmarsh");
      assertThat(line.path("asks").toString())
          .doesNotContain("re-referral", "phlebotomy", "unresourced", "does not know the work");
    }
  }

  @Test
  void withoutKindsOfWorkItIsReadLessFinelyButDeclinesNothingMore() throws IOException {
    Path pack = folder.resolve("pack");
    Folders.copy(PACK, pack);
    Path works = pack.resolve("works.csv");
    Files.writeString(
        works, Files.readString(works).replaceAll("(?m)^([^,]*,[^,]*),[^,]*,", "$1,"));

    int code = run(pack, "evaluate", LETTERS.toString());

    assertThat(code).as(console.err()).isZero();
    assertThat(console.out())
        .containsPattern("(?m)^unsafe declines +0$")
        .containsPattern("(?m)^declines not allowed +0$")
        .containsPattern("(?m)^silent misses +0 of 11$");
  }

  @Test
  void aKindThatIsUnknownOrGivenTwiceIsAFaultOfItsCell() throws IOException {
    Path pack = folder.resolve("pack");
    Folders.copy(PACK, pack);
    Path works = pack.resolve("works.csv");
    Files.writeString(
        works,
        Files.readString(works)
            .replace("sick-line,give a sick line,fit-note", "sick-line,give a sick line,fit-notes")
            .replace(
                "send-on,send the patient on,refer,", "send-on,send the patient on,re-refer,"));
    Files.delete(pack.resolve("replies/letter.txt"));

    int code = run(pack, "evaluate", LETTERS.toString());

    assertThat(code).isEqualTo(ExitCode.GUIDANCE_FAULTY.code());
    assertThat(console.err())
        .contains(
            "works.csv, row 4, column “kind”: “fit-notes” is not a known kind of work. Perhaps:"
                + " fit-note.",
            "works.csv, row 7, column “kind”: “re-refer” is the kind of an earlier row.",
            "replies/letter.txt: the file is missing: every reply stands in one of these frames.");
  }
}
