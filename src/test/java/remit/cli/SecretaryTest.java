package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.Folders;

/** The LMC's secretary edits the guidance in a spreadsheet program and nothing else. */
class SecretaryTest {
  private static final String REQUEST =
      """
      {"id":"%s","channel":"letter","received":"%s","sender":{"kind":"secondary-care"},
      "patients":[{"name":"Ms Ann Example","nhsNumber":"9990000018"}],"read":"whole",
      "dangerSigns":[],"values":[],
      "asks":[{"quote":"please do this for us","work":"%s","relation":"related",
      "agreedBeforehand":false}]}
      """;

  @TempDir Path folder;
  private Path old;
  private Path edited;
  private Excel excel;

  @BeforeEach
  void openTheGuidanceInASpreadsheet() throws IOException {
    old = folder.resolve("old");
    edited = folder.resolve("new");
    Folders.copy(Path.of("rules", "sefton"), old);
    excel = new Excel(folder.resolve("guidance.xlsx"));
    run(ExitCode.DONE, "guidance", "export", at(excel.file()), "--rules", at(old));
  }

  private static String at(Path path) {
    return path.toString();
  }

  private Console run(ExitCode expected, String... arguments) {
    Console console = new Console();
    int code = console.run(arguments);
    assertThat(code).as(console.out() + console.err()).isEqualTo(expected.code());
    return console;
  }

  private void bringBack() {
    run(ExitCode.DONE, "guidance", "import", at(excel.file()), "--out", at(edited));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path request(String id, String received, String work) throws IOException {
    return file(id + ".json", REQUEST.formatted(id, received, work).replace("\n", ""));
  }

  /** The outcome of the first ask and the row that decided it. */
  private String decided(Path pack, Path document) throws IOException {
    Console console =
        run(ExitCode.DONE, "classify", "--format", "jsonl", "--rules", at(pack), at(document));
    ObjectNode ask = (ObjectNode) console.lines().get(0).at("/asks/0");
    return ask.path("outcome").asText() + " " + ask.at("/source/row").asText();
  }

  private static String flat(Console console) {
    return console.out().replaceAll("\\s+", " ");
  }

  @Test
  void aNewPhraseIsFoundInLetters() throws Exception {
    Path letter =
        file(
            "letter.txt",
            """
            Coastal Hospital NHS Trust
            Department of Gastroenterology

            2 December 2024

            Dear Doctor

            Re: Mrs Gwen Mockup, NHS number 999 000 0077

            I reviewed her in clinic. Kindly boomerang her in three years.

            Yours sincerely

            Dr B Invented
            Consultant Gastroenterologist
            """);
    excel.add("phrases", Map.of("words", "boomerang", "work", "re-refer"));

    bringBack();

    Console diff = run(ExitCode.DONE, "guidance", "diff", at(old), at(edited), "--on", at(letter));
    assertThat(flat(diff))
        .contains("phrases.csv", "words “boomerang”, work “re-refer”")
        .contains("Of 1 document 1 would be answered differently; nothing would newly be declined.")
        .contains("Now review (re-referral after an interval; row 2 (re-referral-after-interval))");
    assertThat(decided(old, letter)).isEqualTo("review ");
    assertThat(decided(edited, letter)).isEqualTo("review re-referral-after-interval");
  }

  @Test
  void aKindOfWorkWithAnEndDateIsAnsweredUntilThen() throws Exception {
    excel.add("works", Map.of("id", "laminate", "label", "laminate leaflets", "clinician", "no"));
    excel.add(
        "items",
        Map.ofEntries(
            Map.entry("id", "laminating"),
            Map.entry("title", "laminating a hospital's leaflets"),
            Map.entry("category", "other-work"),
            Map.entry("work", "laminate"),
            Map.entry("sender", "any-provider"),
            Map.entry("outcome", "decline"),
            Map.entry("reasons", "not-essential"),
            Map.entry("reply", "decline"),
            Map.entry("document", "collective-action-toolkit"),
            Map.entry("heading", "Action 3"),
            Map.entry("quote", "not an essential service as per our GMS/PMS contract"),
            Map.entry("from", "01/12/2024"),
            Map.entry("until", "31/12/2025"),
            Map.entry("verified", "yes")));

    bringBack();

    assertThat(decided(edited, request("first", "2024-12-01", "laminate")))
        .isEqualTo("decline laminating");
    assertThat(decided(edited, request("last", "2025-12-31", "laminate")))
        .isEqualTo("decline laminating");
    assertThat(decided(edited, request("before", "2024-11-30", "laminate"))).startsWith("review");
    assertThat(decided(edited, request("after", "2026-01-01", "laminate"))).startsWith("review");
    Console check = run(ExitCode.LOOK_AGAIN, "guidance", "check", at(edited));
    assertThat(flat(check))
        .contains("no row answers the work laminate (laminate leaflets) from 1 January 2026 on")
        .contains("laminating");
    Console test = run(ExitCode.LOOK_AGAIN, "guidance", "test", at(edited), "--cases-only");
    assertThat(test.out()).contains("(laminating): laminating a hospital's leaflets.");
  }

  @Test
  void anEndedRowShowsWhichPastLettersChangeAndIsUndone() throws Exception {
    excel.write("items", "onward-referral", "until", LocalDate.of(2026, 3, 31));
    Path past =
        file(
            "past.jsonl",
            Files.readString(request("march", "2026-03-31", "refer"))
                + "\n"
                + Files.readString(request("april", "2026-04-01", "refer"))
                + "\n");

    bringBack();

    Console diff = run(ExitCode.DONE, "guidance", "diff", at(old), at(edited), "--on", at(past));
    assertThat(flat(diff))
        .contains("(onward-referral): until is now 31 March 2026; it was empty.")
        .contains(
            "Of 2 documents 1 would be answered differently; nothing would newly be declined.")
        .contains("april")
        .doesNotContain("march ");
    Console test = run(ExitCode.DONE, "guidance", "test", at(edited), "--cases-only");
    assertThat(test.out()).contains("come out as expected.");
    excel.write("items", "onward-referral", "until", "");
    run(ExitCode.DONE, "guidance", "import", at(excel.file()), "--rules", at(edited));
    Console undone = run(ExitCode.DONE, "guidance", "diff", at(old), at(edited), "--on", at(past));
    assertThat(flat(undone)).contains("Nothing changes from").doesNotContain("WIDENS");
  }

  @Test
  void aNewReasonWithItsSourceStandsInTheLetter() throws Exception {
    excel.add(
        "reasons",
        Map.of(
            "id",
            "safe-maximum",
            "kind",
            "reason",
            "wording",
            "We have reached the safe maximum of contacts",
            "true when",
            "always",
            "document",
            "collective-action-toolkit",
            "heading",
            "Action 1",
            "quote",
            "Divert patients to local urgent care settings once daily max",
            "from",
            "2024-08-01",
            "verified",
            "yes"));
    excel.write("items", "onward-referral", "reasons", "not-essential;specialist;safe-maximum");

    bringBack();

    Path asked = request("ask", "2024-12-02", "refer");
    Path drafts = folder.resolve("drafts");
    run(
        ExitCode.DONE,
        "reply",
        "--rules",
        at(edited),
        "--as-of",
        "2024-12-02",
        "--out",
        at(drafts),
        at(asked));
    String letter = Files.readString(drafts.resolve("0001").resolve("letter.txt"));
    assertThat(letter.replaceAll("\\s+", " "))
        .contains("We have reached the safe maximum of contacts");
    Console test = run(ExitCode.LOOK_AGAIN, "guidance", "test", at(edited), "--cases-only");
    assertThat(flat(test))
        .contains("expected the reasons not-essential; specialist, got not-essential; specialist;")
        .contains("safe-maximum");
  }

  @Test
  void whatWasEditedIsPublishedInstalledAndTakenBack() throws Exception {
    excel.write("items", "onward-referral", "until", LocalDate.of(2026, 3, 31));
    excel.edit(
        book ->
            book.getSheet("guidance")
                .forEach(
                    row -> {
                      if (row.getCell(0) != null
                          && row.getCell(0).getStringCellValue().equals("version")) {
                        row.getCell(1).setCellValue("2026.4");
                      }
                    }));
    bringBack();
    Path keys = folder.resolve("keys");
    Path pack = folder.resolve("sefton-2026.4.zip");
    String[] store = {"--store", at(folder.resolve("store"))};
    Path april = request("april", "2026-04-01", "refer");

    run(ExitCode.DONE, "guidance", "key", "--out", at(keys));
    run(
        ExitCode.DONE,
        "guidance",
        "pack",
        at(edited),
        "--key",
        at(keys.resolve("lmc.key")),
        "--out",
        at(pack),
        "--approved-by",
        "Dr A Smith",
        "--approved-by",
        "Mrs B Jones");
    run(
        ExitCode.DONE,
        "guidance",
        "trust",
        at(keys.resolve("lmc.pub")),
        "--pack",
        "sefton",
        store[0],
        store[1]);
    run(ExitCode.DONE, "guidance", "install", at(pack), store[0], store[1]);

    Console installed =
        run(ExitCode.DONE, "classify", "--format", "jsonl", store[0], store[1], at(april));
    assertThat(installed.lines().get(0).at("/guidance/version").asText()).isEqualTo("2026.4");
    assertThat(installed.lines().get(0).at("/asks/0/outcome").asText()).isEqualTo("review");
    run(ExitCode.DONE, "guidance", "undo", store[0], store[1]);
    Console undone =
        run(ExitCode.DONE, "classify", "--format", "jsonl", store[0], store[1], at(april));
    assertThat(undone.lines().get(0).at("/asks/0/outcome").asText()).isEqualTo("decline");
  }
}
