package remit.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static remit.reply.Sample.GUIDANCE;
import static remit.reply.Sample.LETTER_DATE;
import static remit.reply.Sample.PATIENT;
import static remit.reply.Sample.PRACTICE;
import static remit.reply.Sample.flat;
import static remit.reply.Sample.letterOf;
import static remit.reply.Sample.messageOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import remit.guidance.Outcome;
import remit.request.Funding;
import remit.request.Nation;
import remit.request.PatientInformed;
import remit.request.Sender;
import remit.request.SenderKind;

class RepliesTest {
  private static final PatientInformed TOLD =
      new PatientInformed("Jane Sample", LocalDate.of(2024, 12, 2), "by telephone");
  private static final String HAVE_INFORMED = "We have informed the patient";
  private static final String DISPUTE = "the present dispute between general practice";

  @Test
  void aDeclineOfOneAskKeepsTheWordingOfRecord() {
    Sample sample =
        new Sample()
            .asks(
                "psa-mgus-monitoring",
                "Please could the practice check\nhis PSA every six months.",
                "not-essential",
                "not-commissioned",
                "not-funded",
                "specialist")
            .informed(TOLD);

    String letter = sample.letter();

    assertThat(letter)
        .contains(
            "I refer to your request for this practice to undertake “Please could the practice"
                + " check his PSA every six months”. I enclose a copy of your request. We are unable"
                + " to undertake this work for one or more of the following reasons:"
                + " - The task(s) is not an essential service as per our GMS/PMS contract"
                + " - This work has not been commissioned by our ICB"
                + " - This work has not been funded as a national or local enhanced service"
                + " - This work is more appropriately provided by yourself as a specialist"
                + " You will be aware of the current pressures on general practice, and the present"
                + " dispute between general practice and the Dept of Health over the imposition of"
                + " an inadequate GP contract 24/25. We are unable to undertake un-resourced or"
                + " inappropriate work that is outside our contractual responsibility, and which"
                + " might compromise our core duty of care to patients."
                + " We have informed the patient that this work is not the responsibility of the"
                + " practice, and we would be grateful if you would contact them directly to provide"
                + " the service. The patient was informed on 2 December 2024 by Jane Sample"
                + " (by telephone). Thank you for your understanding.");
  }

  @Test
  void withoutARecordTheLetterAsksTheSenderToTellThePatient() {
    String letter = phlebotomy().letter();

    assertThat(letter)
        .doesNotContain(HAVE_INFORMED)
        .contains(
            "We would be grateful if you would inform the patient that this work is not the"
                + " responsibility of the practice, and contact them directly to provide the"
                + " service.");
  }

  @Test
  void aRecordLaterThanTheLetterIsNotYetTrue() {
    Draft draft =
        phlebotomy()
            .informed(new PatientInformed("Jane Sample", LETTER_DATE.plusDays(1), "by letter"))
            .draft();

    assertThat(letterOf(draft).text()).doesNotContain(HAVE_INFORMED);
    assertThat(draft.notes()).anyMatch(note -> note.contains("only after the date of the letter"));
  }

  @Test
  void theDisputeIsSpokenOfOnItsLastDayAndNotOnTheNext() {
    Draft last = phlebotomy().draft(LocalDate.of(2025, 2, 28));
    Draft next = phlebotomy().draft(LocalDate.of(2025, 3, 1));

    assertThat(flat(letterOf(last).text())).contains(DISPUTE);
    assertThat(flat(letterOf(next).text()))
        .doesNotContain("dispute")
        .contains("You will be aware of the current pressures on general practice. We are unable");
  }

  @Test
  void beforeTheCollectiveActionNeitherParagraphIsPrinted() {
    Draft draft =
        new Sample()
            .asksForAbsence(
                "short-absence-sick-note-2021", "a note for 20 days", 20, "not-essential")
            .draft(LocalDate.of(2022, 1, 10));

    assertThat(flat(letterOf(draft).text()))
        .doesNotContain("You will be aware")
        .contains("GMS/PMS contract We are unable to undertake un-resourced");
  }

  @Test
  void aPatientIsWrittenToAsAPatient() {
    Draft draft =
        new Sample()
            .from(SenderKind.PATIENT)
            .asks("prescribing-asked-by-patient", "the gel from the clinic", "treating-team")
            .informed(TOLD)
            .draft();

    assertThat(flat(letterOf(draft).text()))
        .startsWith("Marshside Lane Surgery")
        .contains("Dear Ella Quillfeather", "ring NHS 111", "ring 999")
        .doesNotContain("dispute", "pressures", "specialist", "informed the patient")
        .doesNotContain("inform the patient", "contact them directly", "NHS number");
    assertThat(draft.toPatient()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"EMPLOYER", "SCHOOL"})
  void anEmployerAndASchoolHearOfSelfCertificationAndTheReasonOnly(SenderKind kind) {
    String letter =
        new Sample()
            .from(kind)
            .asksForAbsence("short-absence-sick-note", "a sick note", 5, "not-essential")
            .informed(TOLD)
            .letter();

    assertThat(letter)
        .contains("self-certification", "not an essential service", "Re: Ella Quillfeather")
        .doesNotContain("provide the service", "patient", "dispute", "un-resourced", "specialist")
        .doesNotContain("date of birth", "999 000 0018");
  }

  @Test
  void anEnglishHospitalIsRemindedOfTheStandardContractInTheWordsOfRecord() {
    String letter = rejected(Sample.HOSPITAL).letter();

    assertThat(letter)
        .contains(
            "I am providing the necessary and relevant information for an appropriate request for"
                + " a secondary care service, which conforms with the NHS Standard Contract 2024/25"
                + " Service Conditions. This referral is not a request for clinical advice so please"
                + " do not reject this referral & offer clinical advice in its place as it may"
                + " result in unnecessary delay or harm to the patient. More information about the"
                + " collective action being taken by GP practices and the challenges they face can"
                + " be found at: https://www.bma.org.uk/GPsOnYourSide https://rebuildgp.co.uk");
  }

  @Test
  void aWelshHospitalGetsNoWordsOfTheStandardContract() {
    String letter =
        rejected(hospital(SenderKind.SECONDARY_CARE, Nation.WALES, Funding.NHS)).letter();

    assertThat(letter)
        .doesNotContain("Standard Contract")
        .contains(
            "a secondary care service. This referral is not a request for clinical advice so");
  }

  @Test
  void aPrivateHospitalGetsNoWordsOfTheStandardContract() {
    Sample asPrivate = rejected(hospital(SenderKind.PRIVATE, Nation.ENGLAND, Funding.PRIVATE));
    Sample paidPrivately =
        rejected(hospital(SenderKind.SECONDARY_CARE, Nation.ENGLAND, Funding.PRIVATE));

    assertThat(asPrivate.letter()).doesNotContain("Standard Contract");
    assertThat(paidPrivately.letter()).doesNotContain("Standard Contract");
  }

  @Test
  void asksWithTheSameReasonsShareThem() {
    String letter =
        new Sample()
            .asks("onward-referral", "refer to ENT", "not-essential", "specialist")
            .asks("investigation-follow-up", "chase the biopsy", "not-essential", "specialist")
            .letter();

    assertThat(letter)
        .contains("the following: - “refer to ENT” - “chase the biopsy” I enclose a copy")
        .containsOnlyOnce("not an essential service");
  }

  @Test
  void asksWithDifferentReasonsKeepTheirOwn() {
    String letter =
        new Sample()
            .asks("onward-referral", "refer to ENT", "not-essential", "specialist")
            .asks("secondary-care-phlebotomy", "check the U&E", "not-commissioned")
            .letter();

    assertThat(letter)
        .contains(
            "“refer to ENT”. I enclose a copy of your request. We are unable to undertake this work"
                + " for one or more of the following reasons:"
                + " - The task(s) is not an essential service as per our GMS/PMS contract"
                + " - This work is more appropriately provided by yourself as a specialist"
                + " I also refer to your request for this practice to undertake “check the U&E”. We"
                + " are unable to undertake this work for one or more of the following reasons:"
                + " - This work has not been commissioned by our ICB You will be aware")
        .containsOnlyOnce("I enclose")
        .containsOnlyOnce("You will be aware");
  }

  @Test
  void severalRepliesMakeOneLetterWithAHeadingForEach() {
    Draft draft =
        new Sample()
            .asks("onward-referral", "refer to ENT", "not-essential", "specialist")
            .asksForForm("referral-proforma-demand", "use our form", "local-form-not-contractual")
            .draft();

    assertThat(letterOf(draft).title()).isEqualTo("Your request to this practice");
    assertThat(flat(letterOf(draft).text()))
        .contains("Work that this practice is unable to undertake I refer")
        .contains("Our referral: forms and information I refer")
        .containsOnlyOnce("Thank you for your understanding")
        .containsOnlyOnce("I enclose");
    assertThat(flat(messageOf(draft).text())).contains("We referred you to Coastal Hospital");
  }

  @Test
  void informationIsRefusedWithoutAWordAboutForms() {
    String letter =
        new Sample()
            .asks("referral-information-demand", "attach her weight", "not-own-assessment")
            .letter();

    assertThat(letter)
        .contains("specialists can contact patients themselves to request further information")
        .contains("not part of the GP practice's own assessment")
        .doesNotContain("proforma", "not contractual", "memory clinic");
  }

  @Test
  void aLocalFormIsRefusedWithTheTwoThatAreUsed() {
    String letter =
        new Sample()
            .asksForForm("referral-proforma-demand", "use our form", "local-form-not-contractual")
            .letter();

    assertThat(letter)
        .contains("Urgent Suspected Cancer (2WW)", "memory clinic referral proforma")
        .doesNotContain("own assessment");
  }

  @Test
  void anEmailIsRedirectedToTheTelephoneWithAnUrgentRoute() {
    String letter = new Sample().asks("clinical-request-by-email", "visit him this week").letter();

    assertThat(letter)
        .contains("does not accept transfers of care by email")
        .contains("direct telephone contact with a practice clinician, on 01632 960101")
        .contains("If this is urgent, please telephone 01632 960101 now", "ring 999")
        .doesNotContain("enclose");
  }

  @Test
  void aDivertedPatientGetsTheLocalSettingsAndNoLetter() {
    Draft draft =
        new Sample()
            .from(SenderKind.PATIENT)
            .asks("same-day-at-the-maximum", "see me today")
            .draft();

    assertThat(draft.letter()).isNull();
    assertThat(draft.envelope()).isNotNull();
    assertThat(messageOf(draft).text())
        .contains("- Dunes Walk-in Centre", "- Any pharmacy", "NHS 111", "ring 999");
  }

  @Test
  void aSafeguardingReportIsInvoicedAndNeverDeclined() {
    Draft draft =
        new Sample()
            .from(SenderKind.SOCIAL_CARE)
            .asks("child-safeguarding-report", "a report for the conference")
            .draft();

    assertThat(flat(letterOf(draft).text()))
        .contains("without delay", "our fee is £75")
        .doesNotContain("unable");
    assertThat(draft.toPatient()).isNull();
  }

  @Test
  void aMessageToThePatientHoldsNoWordOfTheRequest() {
    Draft draft =
        new Sample()
            .asks("investigation-follow-up", "to exclude sarcoidosis", "specialist")
            .draft();

    assertThat(flat(messageOf(draft).text()))
        .contains("Dear Ella Quillfeather", "We were asked by Coastal Hospital")
        .contains("following up the result of a test", "asking Coastal Hospital to contact you")
        .doesNotContain("sarcoidosis");
  }

  @Test
  void anAskThatWaitsIsToldToThePersonAndNotToTheSender() {
    Draft draft =
        phlebotomy()
            .leaves(Outcome.REVIEW, "prescribing-high-risk-drug", "start prednisolone")
            .leaves(Outcome.ACCEPT, "update-record", "code her asthma")
            .draft();

    assertThat(draft.waiting()).isEqualTo(1);
    assertThat(draft.notes())
        .contains(
            "1 other ask of this document waits for a clinician; this draft does not answer it.");
    assertThat(letterOf(draft).text()).doesNotContain("prednisolone", "asthma", "clinician");
    assertThat(draft.lmcLines()).hasSize(1);
  }

  @Test
  void aDocumentWithNothingToReturnHasNoDraft() {
    Sample sample = new Sample().leaves(Outcome.REVIEW, "onward-referral", "refer to ENT");

    assertThat(Replies.compose(sample.assessment(), GUIDANCE, PRACTICE, LETTER_DATE)).isEmpty();
  }

  @Test
  void noLetterGoesToTwoPatients() {
    Sample sample = phlebotomy().about(PATIENT, PATIENT);

    assertThatThrownBy(sample::draft)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("one letter about 2 patients");
  }

  @Test
  void aReasonThatIsUntrueOfTheSenderIsNeverPrinted() {
    Sample sample =
        new Sample()
            .from(SenderKind.PATIENT)
            .asks("secondary-care-phlebotomy", "my bloods", "specialist");

    assertThatThrownBy(sample::draft)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reason specialist is untrue of this sender");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{signatory}}", "{{#asks}}", "<b>&amp;</b>", "** bold **", "- item"})
  void marksInTheSendersWordsStayWords(String words) {
    String letter =
        new Sample().asks("onward-referral", "please " + words + " refer", "specialist").letter();

    assertThat(letter).contains("“please " + words + " refer”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dementia-notice", "data-sharing-notice"})
  void aNoticeIsThereForAPersonToComplete(String id) {
    Letter notice = Replies.notice(id, GUIDANCE, PRACTICE, LETTER_DATE);

    assertThat(notice.text()).contains("Marshside Lane Surgery", "3 December 2024", "Dr Ann");
    assertThat(notice.heading()).isNotEmpty();
  }

  @Test
  void aNoticeThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Replies.notice("farewell", GUIDANCE, PRACTICE, LETTER_DATE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the guidance has no reply text farewell");
  }

  private static Sample phlebotomy() {
    return new Sample().asks("secondary-care-phlebotomy", "check the U&E", "not-commissioned");
  }

  private static Sample rejected(Sender sender) {
    return new Sample()
        .from(sender)
        .asks(
            "referral-rejected-with-advice",
            "follow the headache pathway",
            "referral-was-no-advice-request");
  }

  private static Sender hospital(SenderKind kind, Nation nation, Funding funding) {
    return new Sender(
        kind, "neurology", "Ysbyty Enghraifft", null, nation, funding, null, List.of());
  }
}
