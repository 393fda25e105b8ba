package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remit.Folders;
import remit.PackEdit;

/** On which days the guidance leads to what. */
class GuidanceTimelineTest {
  private static final Path EXAMPLE = Path.of("test-data/examples/gastroenterology-letter.json");
  private static final String CATEGORY = "re-referral-after-interval";

  @TempDir Path folder;

  private final Console console = new Console();
  private Path pack;

  @BeforeEach
  void copy() throws IOException {
    pack = folder.resolve("pack");
    Folders.copy(Path.of("rules", "sefton"), pack);
  }

  private String timeline(int expected, Object... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "guidance";
    arguments[1] = "timeline";
    for (int i = 0; i < more.length; i++) {
      arguments[i + 2] = more[i].toString();
    }
    arguments[more.length + 2] = "--rules";
    arguments[more.length + 3] = pack.toString();
    int code = console.run(arguments);
    assertThat(code).as(console.err()).isEqualTo(expected);
    return console.out().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {CATEGORY, "1"})
  void theRowsOfACategoryAreShownWithTheirSpansOfDays(String category) {
    String shown = timeline(0, category);

    assertThat(shown)
        .startsWith("Row 2: re-referral after an interval (re-referral-after-interval)")
        .contains("until 31 July 2024: the row does not hold: review, unless another row fits.")
        .contains(
            "from 1 August 2024 to 28 February 2025: decline; reasons that may be given “The task(s)"
                + " is not an essential service as per our GMS/PMS contract”, “This work is more"
                + " appropriately provided by yourself as a specialist”; letter “Work that this"
                + " practice is unable to undertake” (decline), in which “dispute” may stand.")
        .contains("from 1 March 2025: decline; ")
        .endsWith("in which “pressures” may stand. ");
  }

  @Test
  void aRowWithoutAReasonToGiveIsAReviewOnThoseDays() throws IOException {
    PackEdit.cell(pack, "reasons.csv", "not-essential", "until", "2026-03-31");
    PackEdit.cell(pack, "items.csv", CATEGORY, "reasons", "not-essential");

    String shown = timeline(0, CATEGORY);

    assertThat(shown)
        .contains("from 1 March 2025 to 31 March 2026: decline; ")
        .contains("from 1 April 2026: review: none of the row's reasons may be given.");
  }

  @Test
  void aRowOutlivesThePackOnlyAsAReview() throws IOException {
    Path head = pack.resolve("guidance.yaml");
    Files.writeString(head, Files.readString(head) + "\ninForceUntil: 2026-12-31\n");

    String shown = timeline(0, CATEGORY);

    assertThat(shown)
        .contains("from 1 March 2025 to 31 December 2026: decline; ")
        .contains("from 1 January 2027: review: the guidance as a whole is not in force.");
  }

  @Test
  void aRequestIsShownWithItsAnswerInEverySpan() throws IOException {
    PackEdit.cell(pack, "items.csv", CATEGORY, "until", "2026-03-31");

    String shown = timeline(0, CATEGORY, "--on", EXAMPLE);

    assertThat(shown)
        .contains(EXAMPLE + " · REQ-1: “re-refer her to us in three years for surveillance”")
        .contains(
            "until 31 July 2024: review: Row re-referral-after-interval does not hold on the day of"
                + " receipt; it holds 1 August 2024 to 31 March 2026.")
        .contains(
            "from 1 March 2025 to 31 March 2026: decline, row 2 (re-referral-after-interval): reasons")
        .contains("from 1 April 2026: review: Row re-referral-after-interval does not hold")
        .doesNotContain("MED3");
  }

  @Test
  void theServiceRegisterAndAgreementsTurnAnswersToo() throws IOException {
    Path practice =
        Files.writeString(
            folder.resolve("practice.yaml"),
            Files.readString(Path.of("rules/example-practice.yaml"))
                .replace(
                    "services: []",
                    """
                    services:
                      - name: Recalls
                        kind: lqc
                        covers: [re-referral-after-interval]
                        from: 2025-06-01
                        until: 2025-06-30
                    """));

    String shown = timeline(0, CATEGORY, "--practice", practice, "--on", EXAMPLE);

    assertThat(shown)
        .contains("from 1 March 2025 to 31 May 2025: decline, ")
        .contains("from 1 June 2025 to 30 June 2025: accept, row 2 (re-referral-after-interval): ")
        .contains("from 1 July 2025: decline, ");
  }

  @Test
  void aLetterIsReadAndShown() {
    String shown = timeline(0, "2", "--on", "test-data/letters/d-002.txt");

    assertThat(shown)
        .contains("d-002.txt: “3 | MED3 - 6/52 from d/c (teaching assistant) | on request”")
        .contains("until 31 July 2024: review: ")
        .contains("from 1 August 2024")
        .contains(": decline, row 3 (fit-note-after-hospital): reasons “");
  }

  @Test
  void aDocumentThatNothingOfTheCategoryConcernsIsCounted() {
    String shown = timeline(0, "nhse-pilot", "--on", EXAMPLE);

    assertThat(shown)
        .isEqualTo("Of 1 document none has an ask that “nhse-pilot” would answer on any day. ");
  }

  @Test
  void whatCannotBeReadIsTold() {
    timeline(ExitCode.SOME_UNREAD.code(), CATEGORY, "--on", folder.resolve("nothing.json"));

    assertThat(console.err()).contains("nothing.json could not be read: There is no such file.");
  }

  @Test
  void anUnknownCategoryIsRefusedWithWhatWasPerhapsMeant() {
    timeline(ExitCode.USAGE.code(), "re-referral-after-intervall");

    assertThat(console.err())
        .contains("“re-referral-after-intervall” is neither a category nor a row of the guidance.")
        .contains("Perhaps: re-referral-after-interval.");
  }
}
