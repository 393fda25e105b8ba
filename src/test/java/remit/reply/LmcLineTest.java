package remit.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import remit.request.Funding;
import remit.request.Nation;
import remit.request.Sender;
import remit.request.SenderKind;

class LmcLineTest {
  @Test
  void theLinesHoldWhatTheLmcCountsAndNothingOfThePatient() {
    Draft draft =
        new Sample()
            .asks("onward-referral", "refer Ella to ENT", "not-essential", "specialist")
            .asks("secondary-care-phlebotomy", "bloods for Ella", "not-commissioned")
            .draft();

    String csv = LmcLine.csv(draft.lmcLines());

    assertThat(csv)
        .isEqualTo(
            "received,channel,sender kind,specialty,organisation,category,outcome,reasons,row,"
                + "guidance version\r\n"
                + "2024-12-02,letter,secondary-care,gastroenterology,Coastal Hospital,"
                + "onward-referral,decline,not-essential;specialist,onward-referral,2024.12.1\r\n"
                + "2024-12-02,letter,secondary-care,gastroenterology,Coastal Hospital,"
                + "secondary-care-phlebotomy,decline,not-commissioned,secondary-care-phlebotomy,"
                + "2024.12.1\r\n")
        .doesNotContain("Ella", "Quillfeather", "999000", "1961", "bloods for");
  }

  @ParameterizedTest
  @EnumSource(names = {"PATIENT", "EMPLOYER", "SCHOOL", "SOLICITOR", "SUPPLIER"})
  void theOrganisationOfThoseWhoAreNoProviderIsNotTheLmcsToKnow(SenderKind kind) {
    Draft draft =
        new Sample()
            .from(kind)
            .asksForAbsence("short-absence-sick-note", "a sick note", 5, "not-essential")
            .draft();

    assertThat(LmcLine.csv(draft.lmcLines())).doesNotContain("Shoreline");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\t=1+1", "\u200b=1+1"})
  void aCellIsNeverAFormula(String organisation) {
    Sender sender =
        new Sender(
            SenderKind.SECONDARY_CARE,
            null,
            organisation,
            null,
            Nation.ENGLAND,
            Funding.NHS,
            null,
            List.of());

    Draft draft =
        new Sample().from(sender).asks("onward-referral", "refer to ENT", "specialist").draft();

    assertThat(LmcLine.csv(draft.lmcLines())).containsPattern(",\"?'[=+@-]");
  }
}
