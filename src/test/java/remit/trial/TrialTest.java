package remit.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.Folders;
import remit.guidance.Draft;

class TrialTest {
  private static final Path SEFTON = Path.of("rules", "sefton");
  private static final Path WESTMARSH = Path.of("test-data", "packs", "westmarsh");

  @TempDir Path folder;

  private static Trial trial(Path pack) throws Exception {
    return Trial.of(Draft.of(pack), Path.of("rules", "policy"));
  }

  private Path copy(Path pack) throws IOException {
    Path copy = folder.resolve("pack");
    Folders.copy(pack, copy);
    return copy;
  }

  /** A copy of Sefton's pack with these cases alone. */
  private Path withCases(String... rows) throws IOException {
    Path copy = copy(SEFTON);
    Files.writeString(copy.resolve("cases.csv"), String.join("\n", rows) + "\n");
    return copy;
  }

  @Test
  void theShippedCasesComeOutAsExpectedReachEachRowAndNoticeEachSlip() throws Exception {
    Trial trial = trial(SEFTON);

    List<CaseResult> results = trial.results();

    assertThat(results).hasSizeGreaterThan(300).allMatch(CaseResult::isPassed);
    assertThat(trial.unreached(results)).isEmpty();
    Trial.Slipped slipped = trial.slips();
    assertThat(slipped.unnoticed()).isEmpty();
    assertThat(slipped.noticed()).isGreaterThan(700);
  }

  @Test
  void aCaseThatFailsSaysWhyAndWhyNot() throws Exception {
    Path pack =
        withCases(
            "id,kind,item,text,received,work,sender,relation,outcome,decided by,reasons",
            "midwife,hit,onward-referral,,2024-12-02,refer,midwifery,unrelated,decline,"
                + "onward-referral,not-essential");

    CaseResult result = trial(pack).results().get(0);

    assertThat(result.differences())
        .containsExactly(
            "expected decline, got review",
            "expected the row onward-referral, got onward-referral-unrelated",
            "expected the reasons not-essential, got none");
    assertThat(result.why())
        .contains(
            "Row 11 (onward-referral) did not apply: relation is unrelated, the row is for"
                + " related.");
  }

  @Test
  void aRowForOtherSendersAnotherWorkOrOtherDaysSaysSo() throws Exception {
    Path pack =
        withCases(
            "id,kind,item,text,received,work,sender,outcome,decided by,reasons",
            "too-early,hit,vaccinate,,2024-07-01,vaccinate,,accept,vaccinate,",
            "other-work,hit,vaccinate,,2024-12-02,update-record,,accept,vaccinate,",
            "no-sender,hit,supply-records,,2024-12-02,supply-records,,accept,supply-records,",
            "employer,hit,supply-records,,2024-12-02,supply-records,employer,accept,"
                + "supply-records,");

    Map<String, String> why =
        trial(pack).results().stream()
            .collect(
                Collectors.toMap(
                    result -> result.subject().id(),
                    result -> result.why().get(result.why().size() - 1)));

    assertThat(why.get("too-early"))
        .isEqualTo(
            "Row 64 (vaccinate) did not apply: it does not hold on 1 July 2024, but from 1 August"
                + " 2024.");
    assertThat(why.get("other-work"))
        .isEqualTo(
            "Row 64 (vaccinate) did not apply: the work is to update the record, the row is for"
                + " work to vaccinate.");
    assertThat(why.get("no-sender"))
        .isEqualTo(
            "Row 63 (supply-records) did not apply: the request does not say who the sender is.");
    assertThat(why.get("employer"))
        .isEqualTo(
            "Row 63 (supply-records) did not apply: sender is employer, the row is for patient or"
                + " solicitor or other-provider.");
  }

  @Test
  void aLetterIsACaseTooAndItsAnswersWordsCanBeAskedFor() throws Exception {
    Path pack =
        withCases(
            "id,kind,item,text,received,work,outcome,decided by,reasons,letter says,letter does not"
                + " say",
            "letter,hit,onward-referral,\"Dear Dr\n\nI would be grateful if you would refer this"
                + " lady to dermatology.\n\nYours sincerely\nDr B Invented\nConsultant"
                + " Cardiologist\",2024-12-02,,review,,,,unable to undertake",
            "nothing,near-miss,,\"Dear Dr\n\nHer blood pressure was 120/80. She remains well.\n\n"
                + "Yours sincerely\nDr B Invented\nConsultant Cardiologist\",2024-12-02,,"
                + "no-request,,,,",
            "wrong,hit,vaccinate,,2024-12-02,vaccinate,accept,vaccinate,,unable to undertake,");

    List<CaseResult> results = trial(pack).results();

    assertThat(results.get(0).differences()).isEmpty();
    assertThat(results.get(1).differences()).isEmpty();
    assertThat(results.get(2).differences())
        .containsExactly("the letter does not say “unable to undertake”");
  }

  @Test
  void aSlipIsUnnoticedWithoutTheCaseThatNoticesIt() throws Exception {
    Path pack = copy(WESTMARSH);
    Files.writeString(
        pack.resolve("cases.csv"),
        """
        id,kind,item,text,received,work,outcome,decided by,reasons
        none,near-miss,,,2020-01-01,draw-blood,review,none,
        """);

    Trial.Slipped slipped = trial(pack).slips();

    assertThat(slipped.noticed()).isZero();
    assertThat(slipped.unnoticed()).hasSizeGreaterThan(50);
    assertThat(slipped.unnoticed())
        .extracting(Slip::heading)
        .contains("outcome", "from", "reasons", "true when");
  }

  @Test
  void theProposedCasesNoticeEverySlipThatChangesAnAnswer() throws Exception {
    Path pack = copy(WESTMARSH);
    List<Map<String, String>> proposed = trial(pack).proposals();
    List<String> headings = remit.guidance.CaseFacts.headings();
    StringBuilder table = new StringBuilder(String.join(",", headings));
    for (Map<String, String> row : proposed) {
      table.append('\n');
      table.append(
          headings.stream()
              .map(h -> '"' + row.getOrDefault(h, "").replace("\"", "\"\"") + '"')
              .collect(Collectors.joining(",")));
    }
    Files.writeString(pack.resolve("cases.csv"), table + "\n");

    Trial again = trial(pack);

    assertThat(again.results()).hasSameSizeAs(proposed).allMatch(CaseResult::isPassed);
    assertThat(again.unreached(again.results())).isEmpty();
    assertThat(again.slips().unnoticed()).isEmpty();
    assertThat(again.proposals()).isEmpty();
  }
}
