package remit.trial;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.SmallPack;
import remit.guidance.Draft;
import remit.guidance.GuidanceFaultsException;
import remit.triage.PolicyFaultsException;

/** What the LMC is warned of in a pack that has no fault. */
class WarningsTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

  @TempDir Path folder;

  private SmallPack pack;

  @BeforeEach
  void copy() throws IOException {
    pack = SmallPack.in(folder.resolve("pack")).withCases();
  }

  private List<String> warnings(Warning.Kind kind)
      throws IOException, GuidanceFaultsException, PolicyFaultsException {
    return warnings(kind, TODAY);
  }

  private List<String> warnings(Warning.Kind kind, LocalDate today)
      throws IOException, GuidanceFaultsException, PolicyFaultsException {
    return Warnings.of(Draft.of(pack.folder()), Path.of("rules", "policy"), today).stream()
        .filter(warning -> warning.kind() == kind)
        .map(Warning::words)
        .toList();
  }

  @Test
  void rowsOfSeftonNeitherContradictEachOtherNorStandIdle() throws Exception {
    assertThat(warnings(Warning.Kind.CONTRADICTION)).isEmpty();
    assertThat(warnings(Warning.Kind.IDLE_ROW)).isEmpty();
    assertThat(warnings(Warning.Kind.UNTRIED)).isEmpty();
  }

  @Test
  void twoRowsThatContradictEachOtherAreShownWithARequestThatBothFit() throws Exception {
    pack.set("items.csv", "repeat-by-patient", Map.of("prescribing", "", "until", "2025-03-31"));

    assertThat(warnings(Warning.Kind.CONTRADICTION))
        .contains(
            "items.csv, rows 23 and 38: repeat-by-patient (accept) and dementia-shared-care-new"
                + " (decline) both fit, for instance, a request received on 1 August 2024 with work"
                + " prescribe; sender patient; subject donepezil; shared care new; prescribing"
                + " hospital-only. From 1 August 2024 to 31 March 2025 a person decides such"
                + " requests.");
  }

  @Test
  void aContradictionNamesEverySpanOfDaysOnWhichItIsOne() throws Exception {
    pack.add(
        "items.csv",
        "new-data-sharing-agreement",
        Map.ofEntries(
            entry("id", "sharing-taken-on"),
            entry("outcome", "accept"),
            entry("reasons", ""),
            entry("reply", ""),
            entry("patient message", ""),
            entry("again from", ""),
            entry("until", "2026-12-31")));

    assertThat(warnings(Warning.Kind.CONTRADICTION))
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .contains("new-data-sharing-agreement (decline) and sharing-taken-on (accept)")
                    .endsWith(
                        " From 1 August 2024 to 28 February 2025, and from 1 May 2026 to 31 December"
                            + " 2026 a person decides such requests."));
  }

  @Test
  void rowsThatDisagreeOnDifferentDaysDoNotContradictEachOther() throws Exception {
    pack.set("items.csv", "vaccinate", Map.of("until", "2025-03-31"));
    pack.add(
        "items.csv",
        "vaccinate",
        Map.of("id", "vaccinate-later", "outcome", "review", "from", "2025-04-01", "until", ""));

    assertThat(warnings(Warning.Kind.CONTRADICTION)).isEmpty();
  }

  @Test
  void aRowOverWhichAnotherAlwaysWinsNeverDecides() throws Exception {
    pack.add(
        "items.csv",
        "psa-mgus-monitoring",
        Map.of("id", "psa-again", "category", "secondary-care-phlebotomy", "sender", "patient"));

    assertThat(warnings(Warning.Kind.IDLE_ROW))
        .containsExactly(
            "items.csv, row 68: psa-again never decides: wherever it fits, row 9"
                + " (psa-mgus-monitoring) fits too and wins over it.");
  }

  @Test
  void aRowThatDecidesForOneOfItsWorksOrOnSomeOfItsDaysIsNotIdle() throws Exception {
    pack.add(
        "items.csv",
        "psa-mgus-monitoring",
        Map.of(
            "id",
            "psa-again",
            "category",
            "secondary-care-phlebotomy",
            "work",
            "blood-test;monitor;vaccinate"));
    pack.add(
        "items.csv",
        "psa-mgus-monitoring",
        Map.of("id", "psa-earlier", "category", "onward-referral", "from", "2024-07-01"));
    pack.set("items.csv", "vaccinate", Map.of("subject", "not psa-mgus"));
    pack.change(
        "categories.csv",
        "psa-mgus-monitoring,PSA or MGUS monitoring,yes,",
        "psa-mgus-monitoring,PSA or MGUS monitoring,yes,onward-referral;");
    pack.change(
        "categories.csv",
        "secondary-care-phlebotomy,blood tests for secondary care,yes,",
        "secondary-care-phlebotomy,blood tests for secondary care,yes,onward-referral");

    assertThat(warnings(Warning.Kind.IDLE_ROW))
        .noneMatch(warning -> warning.contains("never decides"));
  }

  @Test
  void aRowThatAnotherAlwaysContradictsNeverDecides() throws Exception {
    pack.add(
        "items.csv",
        "vaccinate",
        Map.of(
            "id",
            "vaccinate-for-school",
            "sender",
            "school",
            "outcome",
            "defer",
            "reply",
            "defer"));

    assertThat(warnings(Warning.Kind.IDLE_ROW))
        .containsExactly(
            "items.csv, row 68: vaccinate-for-school never decides: wherever it fits, row 64"
                + " (vaccinate) fits too and leads to accept, so that a person decides.");
  }

  @Test
  void aRowThatLeadsToReviewDoesSoWhateverContradictsIt() throws Exception {
    pack.add(
        "items.csv",
        "vaccinate",
        Map.of("id", "vaccinate-for-school", "sender", "school", "outcome", "review"));

    assertThat(warnings(Warning.Kind.IDLE_ROW)).isEmpty();
  }

  @Test
  void aRowOutsideTheDaysOfThePackNeverDecides() throws Exception {
    pack.change(
        "guidance.yaml",
        "inForceFrom: 2021-12-17",
        "inForceFrom: 2021-12-17\ninForceUntil: 2025-12-31");
    pack.set("items.csv", "vaccinate", Map.of("from", "2026-01-01"));

    assertThat(warnings(Warning.Kind.IDLE_ROW))
        .containsExactly(
            "items.csv, row 64, column “from”: vaccinate never decides: it holds from 1 January 2026"
                + " on, but the guidance is in force from 17 December 2021 to 31 December 2025.");
  }

  @Test
  void aCellThatNothingMeetsIsNamed() throws Exception {
    pack.set("items.csv", "repeat-by-patient", Map.of("sender", "patient;not patient"));

    assertThat(warnings(Warning.Kind.IDLE_ROW))
        .containsExactly(
            "items.csv, row 23, column “sender”: repeat-by-patient never decides, for nothing meets"
                + " this cell: it shuts out all that it asks for.");
  }

  @Test
  void daysOnWhichADeclineHasNoReasonAreNamed() throws Exception {
    pack.set("reasons.csv", "sign-up-frozen", Map.of("until", "2024-12-31"));
    pack.set("items.csv", "new-data-sharing-agreement", Map.of("reasons", "sign-up-frozen"));

    assertThat(warnings(Warning.Kind.IDLE_ROW))
        .contains(
            "items.csv, row 53, column “reasons”: new-data-sharing-agreement: none of its reasons may"
                + " be given from 1 January 2025 to 28 February 2025, and from 1 May 2026 on; on"
                + " these days a person decides.");
  }

  @Test
  void aWorkThatNoRowAnswersIsAGapOnTheDaysOnWhichNoneDoes() throws Exception {
    pack.set("items.csv", "vaccinate", Map.of("until", "2025-03-31", "again from", "2025-05-01"));
    pack.add(
        "works.csv",
        "vaccinate",
        Map.of("id", "travel-clinic", "label", "run a travel clinic", "kind", ""));

    assertThat(warnings(Warning.Kind.GAP))
        .contains(
            "works.csv, row 27: no row answers the work vaccinate (vaccinate) from 1 April 2025 to 30"
                + " April 2025.",
            "works.csv, row 31: no row answers the work travel-clinic (run a travel clinic).")
        .noneMatch(warning -> warning.contains("(something else)"));
  }

  @Test
  void rowsPastTheirDayForReviewAreListedTogether() throws Exception {
    pack.set("items.csv", "vaccinate", Map.of("review by", "2025-01-14"));
    pack.set("items.csv", "postnatal-check", Map.of("review by", "2025-01-14"));
    pack.set("items.csv", "update-record", Map.of("review by", "2025-01-15"));
    pack.set("items.csv", "short-absence-sick-note-2021", Map.of("review by", "2025-01-14"));
    pack.set("reasons.csv", "specialist", Map.of("review by", "2024-12-31"));

    assertThat(warnings(Warning.Kind.OVERDUE))
        .containsExactly(
            "items.csv: 2 rows were to be looked at again by 14 January 2025: 64 (vaccinate), 65"
                + " (postnatal-check).",
            "reasons.csv: one row was to be looked at again by 31 December 2024: 5 (specialist).");
  }

  @Test
  void aPackPastItsDayForReviewIsNamed() throws Exception {
    assertThat(warnings(Warning.Kind.OVERDUE, LocalDate.of(2027, 3, 31))).isEmpty();
    assertThat(warnings(Warning.Kind.OVERDUE, LocalDate.of(2027, 4, 1)))
        .contains(
            "guidance.yaml, column “reviewBy”: the guidance was to be looked at again by 31 March"
                + " 2027.")
        .contains(
            "items.csv: all 59 rows that have not ended were to be looked at again by 31 March"
                + " 2027.");
  }

  @Test
  void rowsThatTheLmcHasNotVerifiedAreListedOnALineForEachTable() throws Exception {
    List<String> before = warnings(Warning.Kind.UNVERIFIED);
    pack.set("reasons.csv", "treating-team", Map.of("verified", "yes"));

    assertThat(before)
        .hasSize(2)
        .contains("reasons.csv: one row: 6 (treating-team).")
        .anyMatch(
            warning -> warning.startsWith("items.csv: 22 rows: 4 (fit-note-unrelated-period), 5"));
    assertThat(warnings(Warning.Kind.UNVERIFIED)).hasSize(1);
  }

  @Test
  void aRowWithoutExamplesIsNamedWithTheKindsThatItLacks() throws Exception {
    pack.save(
        "cases.csv",
        pack.rows("cases.csv").stream()
            .filter(row -> !"vaccinate".equals(row.get("item")) || "hit".equals(row.get("kind")))
            .toList());

    assertThat(warnings(Warning.Kind.UNTRIED))
        .containsExactly(
            "items.csv, row 64: vaccinate has no near-miss, no danger among the cases.");
  }

  @Test
  void aPackWithoutExamplesIsToldOnce() throws Exception {
    Files.delete(pack.folder().resolve("cases.csv"));

    assertThat(warnings(Warning.Kind.UNTRIED))
        .containsExactly(
            "cases.csv: the guidance has no examples of its own, so nothing shows that its rows"
                + " decide as they should.");
  }
}
