package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.Folders;
import remit.SmallPack;

/** A pack is tried on its cases and on documents that people have sorted. */
class GuidanceTestCommandTest {
  private static final Path EXAMPLES = Path.of("test-data", "examples");

  @TempDir Path folder;
  private Path pack;

  @BeforeEach
  void makePack() throws IOException {
    pack = SmallPack.in(folder.resolve("pack")).withCases().folder();
  }

  private Console test(ExitCode expected, String... more) {
    Console console = new Console();
    String[] arguments = new String[more.length + 4];
    arguments[0] = "guidance";
    arguments[1] = "test";
    arguments[2] = pack.toString();
    arguments[3] = "--cases-only";
    System.arraycopy(more, 0, arguments, 4, more.length);
    int code = console.run(arguments);
    assertThat(code).as(console.out() + console.err()).isEqualTo(expected.code());
    return console;
  }

  private void sort(String into, String example) throws IOException {
    Path to = folder.resolve("sorted").resolve(into);
    Files.createDirectories(to);
    Files.copy(EXAMPLES.resolve(example), to.resolve(example));
  }

  private Console testSorted(ExitCode expected, String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "--on";
    arguments[1] = folder.resolve("sorted").toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return test(expected, arguments);
  }

  @Test
  void documentsInFoldersNamedByOutcomeAndRowComeOutAsSorted() throws Exception {
    sort("decline", "gastroenterology-letter.json");
    sort("decline/re-referral-after-interval", "gastroenterology-letter.json");

    Console console = testSorted(ExitCode.DONE);

    assertThat(console.out())
        .contains("Cases: 471 of 471 come out as expected.")
        .contains("sorted: 2 of 2 come out as expected.");
  }

  @Test
  void aDocumentThatComesOutOtherwiseIsToldWithWhyAndWhyNot() throws Exception {
    sort("accept/vaccinate", "gastroenterology-letter.json");

    Console console = testSorted(ExitCode.LOOK_AGAIN);

    assertThat(console.out())
        .contains(
            "gastroenterology-letter.json: expected accept, got decline; expected the row"
                + " vaccinate, got ")
        .contains("(vaccinate) did not apply: ")
        .contains("sorted: 0 of 1 come out as expected.");
  }

  @Test
  void aFolderThatIsNamedOtherwiseIsRefusedWithTheNearestName() throws Exception {
    sort("decine", "gastroenterology-letter.json");

    Console console = testSorted(ExitCode.USAGE);

    assertThat(console.err())
        .contains("is not the name of an outcome")
        .contains("Perhaps: decline.");
  }

  @Test
  void aLetterWithoutADayIsDecidedAsOfTheDayThatIsNamed() throws Exception {
    pack = Path.of("rules", "sefton");
    Path into = folder.resolve("sorted/no-request");
    Files.createDirectories(into);
    Files.writeString(
        into.resolve("letter.txt"),
        "Dear Dr\n\nHer blood pressure was 120/80. She remains well.\n\nYours sincerely\nDr B"
            + " Invented\nConsultant Cardiologist\n");

    Console undated = testSorted(ExitCode.USAGE);
    Console dated = testSorted(ExitCode.DONE, "--as-of", "2024-12-03");

    assertThat(undated.err()).contains("letter.txt has no day of receipt: give one with --as-of");
    assertThat(dated.out()).contains("sorted: 1 of 1 come out as expected.");
  }

  @Test
  void aFaultInACaseIsToldByTheCheckAndStopsNoDecision() throws Exception {
    new SmallPack(pack)
        .set("cases.csv", "re-referral-after-interval-hit", Map.of("outcome", "declin"));
    Console checked = new Console();
    Console classified = new Console();

    int check = checked.run("guidance", "check", pack.toString());
    int classify =
        classified.run(
            "classify",
            "--rules",
            pack.toString(),
            EXAMPLES.resolve("gastroenterology-letter.json").toString());

    assertThat(check).isEqualTo(ExitCode.GUIDANCE_FAULTY.code());
    assertThat(checked.err())
        .contains("cases.csv, row 2, column “outcome”")
        .contains("Perhaps: decline");
    assertThat(classify).isEqualTo(ExitCode.DONE.code());
    assertThat(classified.out()).contains("DECLINE: re-referral after an interval");
  }

  @Test
  void proposedCasesHoldNothingThatASpreadsheetProgramWouldCompute() throws Exception {
    pack = folder.resolve("westmarsh");
    Folders.copy(Path.of("test-data", "packs", "westmarsh"), pack);
    Files.writeString(
        pack.resolve("reasons.csv"),
        "sum,paragraph,Please add up =1+1 for each of us today,always,charter,5. What we may say,This is"
            + " not in our contract.,2025-01-01,,,,yes,,\n",
        StandardOpenOption.APPEND);
    Files.writeString(
        pack.resolve("replies/give-back.txt"),
        "\n{{#sum}}{{sum}}{{/sum}}\n",
        StandardOpenOption.APPEND);
    Path out = folder.resolve("proposed.csv");

    test(ExitCode.LOOK_AGAIN, "--propose", out.toString());

    assertThat(Files.readAllLines(out)).hasSizeGreaterThan(10);
    assertThat(Files.readString(out))
        .contains(",'=1+1 for each of us today,")
        .doesNotContainPattern("(^|,|\\n)\"?[=+@＝＋＠-]");
  }
}
