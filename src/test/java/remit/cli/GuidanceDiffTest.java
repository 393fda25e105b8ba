package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.Folders;
import remit.PackEdit;
import remit.SmallPack;

/** What a change of the guidance says and does, before it is made. */
class GuidanceDiffTest {
  private static final Path EXAMPLE = Path.of("test-data/examples/gastroenterology-letter.json");
  private static final Path DISCHARGE = Path.of("test-data/letters/d-002.txt");
  private static final String ITEMS = "items.csv";
  private static final String ROW = "re-referral-after-interval";

  @TempDir Path folder;

  private final Console console = new Console();
  private Path old;
  private Path changed;

  @BeforeEach
  void copy() throws IOException {
    old = folder.resolve("old");
    changed = folder.resolve("new");
    SmallPack.in(old);
    SmallPack.in(changed);
  }

  /** Takes all words of the guidance, as a letter needs them. */
  private void takeAllWords() throws IOException {
    old = folder.resolve("all-old");
    changed = folder.resolve("all-new");
    Folders.copy(Path.of("rules", "sefton"), old);
    Folders.copy(Path.of("rules", "sefton"), changed);
  }

  private int diff(Path from, Path to, Object... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "guidance";
    arguments[1] = "diff";
    arguments[2] = from.toString();
    arguments[3] = to.toString();
    for (int i = 0; i < more.length; i++) {
      arguments[i + 4] = more[i].toString();
    }
    return console.run(arguments);
  }

  private String flat() {
    return console.out().replaceAll("\\s+", " ");
  }

  /** The example as it might have come on each of these days, a line each; empty for no day. */
  private Path received(String... days) throws IOException {
    JsonMapper mapper = new JsonMapper();
    StringBuilder lines = new StringBuilder();
    for (String day : days) {
      ObjectNode request = (ObjectNode) mapper.readTree(EXAMPLE.toFile());
      request.put("received", day);
      request.put("id", "ON-" + day);
      if (day.isEmpty()) {
        request.remove("received");
      }
      lines.append(request).append('\n');
    }
    return Files.writeString(folder.resolve("requests.jsonl"), lines);
  }

  @Test
  void aPackChangesNothingWhereItIsTheSame() throws IOException {
    int code = diff(old, changed, "--on", received("2024-12-10"));

    assertThat(code).isEqualTo(ExitCode.DONE.code());
    assertThat(flat())
        .isEqualTo(
            "Nothing changes from %s to %s. Of 1 document none would be answered differently. "
                .formatted(old, changed));
  }

  @Test
  void theSecretaryEndsARowAndSeesWhichLettersChangeFromTheDayAfter() throws IOException {
    PackEdit.cell(changed, ITEMS, ROW, "until", "31/03/2026");

    int code = diff(old, changed, "--on", received("2026-03-31", "2026-04-01"));

    assertThat(code).isEqualTo(ExitCode.DONE.code());
    assertThat(flat())
        .contains(
            "items.csv, row 2 (re-referral-after-interval): until is now 31 March 2026; it was empty.")
        .contains(
            "Of 2 documents 1 would be answered differently; nothing would newly be declined.")
        .contains("Would no longer be declined: 1 ask 1. ")
        .contains("requests.jsonl, line 2 · ON-2026-04-01 · as of 1 April 2026")
        .contains("Asked “re-refer her to us in three years for surveillance”")
        .contains(
            "Was decline (re-referral after an interval; reasons not-essential, specialist): Row 2 of"
                + " the guidance (re-referral-after-interval)")
        .contains(
            "Now review (re-referral after an interval): Row re-referral-after-interval does not"
                + " hold on the day of receipt; it holds 1 August 2024 to 31 March 2026.")
        .doesNotContain("line 1", "WIDENS");
  }

  @Test
  void whatBecomesADeclineComesFirstAndEndsWithItsOwnCode() throws IOException {
    PackEdit.cell(old, ITEMS, ROW, "until", "2026-03-31");
    PackEdit.cell(changed, ITEMS, "fit-note-after-hospital", "until", "2025-12-31");

    int code = diff(old, changed, "--on", received("2026-03-31", "2026-04-01"));

    assertThat(code).isEqualTo(ExitCode.LOOK_AGAIN.code());
    assertThat(flat())
        .contains(
            "Of 2 documents 2 would be answered differently; in 1 of them something would now be"
                + " declined.")
        .containsSubsequence(
            "WIDENS: would now be declined: 1 ask",
            "line 2",
            "Would no longer be declined: 2 asks",
            "line 1",
            "line 2");
  }

  @Test
  void withoutDocumentsTheCodeSaysNothing() throws IOException {
    PackEdit.cell(old, ITEMS, ROW, "until", "2026-03-31");

    int code = diff(old, changed);

    assertThat(code).isEqualTo(ExitCode.DONE.code());
    assertThat(flat()).contains("1 change in 1 part.").doesNotContain("document");
  }

  @Test
  void aDayIsPutInPlaceOfTheDaysOfReceipt() throws IOException {
    PackEdit.cell(changed, ITEMS, ROW, "until", "2026-03-31");

    diff(old, changed, "--as-of", "01/04/2026", "--on", received("2024-12-10", ""));

    assertThat(flat())
        .contains("Of 2 documents 2 would be answered differently")
        .contains("line 1 · ON-2024-12-10 · as of 1 April 2026")
        .doesNotContain("no day of receipt");
  }

  @Test
  void documentsWithoutADayAreCounted() throws IOException {
    diff(old, changed, "--on", received("", "2024-12-10"));

    assertThat(flat())
        .contains(
            "1 document has no day of receipt, and without a day nothing is declined: name one with"
                + " --as-of.");
  }

  @Test
  void aLetterIsReadWithThePhrasesOfEachPack() throws IOException {
    takeAllWords();
    PackEdit.change(
        changed.resolve("phrases.csv"),
        rows -> rows.removeIf(row -> row.get(0).matches(".*(fit note|med 3).*")));

    int narrower = diff(old, changed, "--as-of", "2024-12-10", "--on", DISCHARGE);
    String lost = flat();
    int wider = diff(changed, old, "--as-of", "2024-12-10", "--on", DISCHARGE);
    String found = flat().substring(lost.length());

    assertThat(narrower).isEqualTo(ExitCode.DONE.code());
    assertThat(lost)
        .contains("Would no longer be found in the document: 1 ask")
        .contains("Asked “3 | MED3 - 6/52 from d/c (teaching assistant) | on request” Was decline")
        .contains("Now not found in the document");
    assertThat(wider).isEqualTo(ExitCode.LOOK_AGAIN.code());
    assertThat(found)
        .contains("WIDENS: would now be declined: 1 ask")
        .contains("Was not found in the document Now decline (a fit note after hospital care;");
  }

  @Test
  void anAskThatIsNewlyFoundAndNotDeclinedIsToldApart() throws IOException {
    takeAllWords();
    PackEdit.change(
        old.resolve("phrases.csv"),
        rows -> rows.removeIf(row -> row.get(0).matches(".*(fit note|med 3).*")));
    for (Path pack : new Path[] {old, changed}) {
      PackEdit.cell(pack, ITEMS, "fit-note-after-hospital", "until", "2024-11-30");
    }

    int code = diff(old, changed, "--as-of", "2024-12-10", "--on", DISCHARGE);

    assertThat(code).isEqualTo(ExitCode.DONE.code());
    assertThat(flat())
        .contains("Would newly be found in the document: 1 ask")
        .contains("Was not found in the document Now review");
  }

  @Test
  void anotherOutcomeAnotherRowAndOtherReasonsAreToldApart() throws IOException {
    for (String heading :
        new String[] {"action", "reasons", "reply", "patient message", "next step"}) {
      PackEdit.cell(old, ITEMS, ROW, heading, "");
      PackEdit.cell(changed, ITEMS, ROW, heading, "");
    }
    PackEdit.cell(old, ITEMS, ROW, "outcome", "accept");
    PackEdit.cell(changed, ITEMS, ROW, "outcome", "review");
    PackEdit.cell(changed, ITEMS, "fit-note-after-hospital", "id", "fit-note-after-a-stay");
    Path renamed = folder.resolve("renamed");
    Folders.copy(old, renamed);
    PackEdit.cell(renamed, ITEMS, "fit-note-after-hospital", "reasons", "not-essential");

    diff(old, changed, "--on", received("2024-12-10"));
    String rows = flat();
    diff(old, renamed, "--on", received("2024-12-10"));
    String reasons = flat().substring(rows.length());

    assertThat(rows)
        .containsSubsequence(
            "Would have another outcome: 1 ask",
            "Was accept (re-referral after an interval): Row 2",
            "Now review (re-referral after an interval): Row 2",
            "Would be decided by another row or counted elsewhere: 1 ask",
            "Row 3 of the guidance (fit-note-after-hospital)",
            "Row 3 of the guidance (fit-note-after-a-stay)");
    assertThat(reasons)
        .containsSubsequence(
            "Would be given other reasons: 1 ask",
            "Was decline (a fit note after hospital care; reasons specialist)",
            "Now decline (a fit note after hospital care; reasons not-essential)");
  }

  @Test
  void lettersInOtherWordsAreCountedAndNotListed() throws IOException {
    PackEdit.cell(changed, "reasons.csv", "specialist", "wording", "You are the specialist");

    int code = diff(old, changed, "--on", received("2024-12-10", "2024-12-11", "2020-01-01"));

    assertThat(code).isEqualTo(ExitCode.DONE.code());
    assertThat(flat())
        .contains("Of 3 documents none would be answered differently.")
        .contains("2 letters would be worded differently, with the same answers.")
        .doesNotContain("Asked");
  }

  @Test
  void theFrameOfTheLettersCountsAsTheirWording() throws IOException {
    Path frame = changed.resolve("replies/letter.txt");
    Files.writeString(frame, Files.readString(frame) + "\nThank you for reading this.\n");

    diff(old, changed, "--on", received("2024-12-10"));

    assertThat(flat())
        .contains("1 letter would be worded differently, with the same answers.")
        .contains(" is new: “Thank you for reading this.”.");
  }

  @Test
  void theListIsCutOffAndTheCountsAreWhole() throws IOException {
    PackEdit.cell(changed, ITEMS, ROW, "until", "2024-08-31");
    PackEdit.cell(changed, ITEMS, "onward-referral", "until", "2026-03-31");

    diff(
        old,
        changed,
        "--show",
        "1",
        "--on",
        received("2024-12-10", "2024-12-11", "2024-12-12", "2024-12-13"));

    assertThat(flat())
        .contains("And 1 more change in items.csv.")
        .contains("Would no longer be declined: 4 asks")
        .contains("line 1 ")
        .contains("And 3 more, which --show would list.")
        .doesNotContain("line 2");
  }

  @Test
  void whatCannotBeReadIsToldAndCounted() throws IOException {
    Path requests = received("2024-12-10");
    Files.writeString(requests, Files.readString(requests) + "{\"asks\": 3}\n");

    int code = diff(old, changed, "--on", requests);

    assertThat(code).isEqualTo(ExitCode.SOME_UNREAD.code());
    assertThat(flat())
        .contains("1 document could not be read: what the change does to it is unknown.");
    assertThat(console.err()).contains("requests.jsonl, line 2 could not be read: ");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    int code = diff(old, changed, "--on", folder.resolve("nowhere"));

    assertThat(code).isEqualTo(ExitCode.SOME_UNREAD.code());
    assertThat(console.err()).contains("nowhere could not be read: There is no such file.");
  }

  @Test
  void faultsNameThePackAndNothingIsCompared() throws IOException {
    PackEdit.cell(changed, ITEMS, ROW, "until", "31/02/2026");
    PackEdit.cell(changed, ITEMS, ROW, "outcome", "declin");

    int code = diff(old, changed, "--on", EXAMPLE);

    assertThat(code).isEqualTo(ExitCode.GUIDANCE_FAULTY.code());
    assertThat(console.err())
        .contains("The guidance in %s has 2 faults, so nothing was compared:".formatted(changed))
        .contains("items.csv, row 2, column “until”: “31/02/2026” is not a day.")
        .doesNotContain("Exception");
    assertThat(console.out()).isEmpty();
  }

  @Test
  void thePracticeMayNameARowThatOnlyOnePackHas() throws IOException {
    PackEdit.add(
        changed,
        ITEMS,
        ROW,
        Map.of("id", "re-referral-from-april", "from", "2026-04-01", "title", "from April"));
    PackEdit.cell(changed, ITEMS, ROW, "until", "2026-03-31");
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
                        covers: [re-referral-from-april]
                        from: 2026-04-01
                    """));

    int code =
        diff(old, changed, "--practice", practice, "--on", received("2026-03-31", "2026-04-01"));

    assertThat(code).as(console.err()).isEqualTo(ExitCode.DONE.code());
    assertThat(flat())
        .contains("Of 2 documents 1 would be answered differently")
        .contains("Now accept (re-referral after an interval; row 68 (re-referral-from-april)): ")
        .contains("Recalls");
  }

  @Test
  void aPracticeWithFaultsIsRefused() throws IOException {
    Path practice = Files.writeString(folder.resolve("practice.yaml"), "name: Surgery\n");

    int code = diff(old, changed, "--practice", practice, "--on", EXAMPLE);

    assertThat(code).isEqualTo(ExitCode.PRACTICE_FAULTY.code());
  }

  @Test
  void aNegativeNumberOfChangesIsRefused() {
    int code = diff(old, changed, "--show", "-1");

    assertThat(code).isEqualTo(ExitCode.USAGE.code());
    assertThat(console.err()).contains("--show takes how many changes to list, and not -1.");
  }
}
