package remit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.request.Ask;
import remit.request.Request;
import remit.request.Sign;
import remit.request.Value;

/** What a whole letter does to the dangers that its sentences name. */
class DangerInLettersTest {
  private static final String FILLER =
      """
      Thank you for seeing him with his daughter.

      He walks to the shops and sleeps well.

      His tablets are unchanged.

      We will write to him with a date.
      """;

  private static Guidance guidance;
  private static Reader reader;

  @BeforeAll
  static void load() throws IOException, GuidanceFaultsException {
    guidance = Letters.guidance();
    reader = new Reader(guidance);
  }

  private static Request letter(String words) {
    return reader
        .read(Letters.letter("Coastal Hospital NHS Trust", words + "\n\n" + FILLER), null)
        .request();
  }

  private static Reading mail(String subject, String words) {
    return reader.read(Letters.mail(subject, words), null);
  }

  private static List<String> signs(String words) {
    return Objects.requireNonNull(letter(words).dangerSigns()).stream().map(Sign::sign).toList();
  }

  private static List<String> beyond(String words) {
    return Objects.requireNonNull(letter(words).values()).stream()
        .filter(
            value ->
                guidance.limits().stream()
                    .anyMatch(limit -> limit.speaksOf(value) && limit.isPassedBy(value)))
        .map(Value::name)
        .toList();
  }

  @Test
  void signDoesNotCrossTheMarkBetweenTwoEntries() {
    assertThat(signs("Calf; swollen ankles for years.")).doesNotContain("dvt-pe");
    assertThat(signs("Calf swollen and hot since Sunday.")).contains("dvt-pe");
  }

  @Test
  void boxThatIsNotTickedSaysNothing() {
    assertThat(signs("[ ] chest pain today\n[x] routine review")).isEmpty();
    assertThat(signs("[x] chest pain today\n[ ] routine review")).contains("acs-chest-pain");
  }

  @Test
  void illnessOfAnAdmissionThatIsOverIsPast() {
    assertThat(
            signs(
                "Admitted 1 December, discharged 5 December. Rigors and mottled skin."
                    + " Treated with antibiotics."))
        .isEmpty();
    assertThat(signs("Discharged 5 December. Rigors again since last night.")).contains("sepsis");
  }

  @Test
  void illnessThatTheLetterRulesOutIsSettled() {
    assertThat(signs("Calf swollen after the operation. Doppler normal, no DVT."))
        .doesNotContain("dvt-pe");
    assertThat(signs("She came with a craggy breast lump. The biopsy was benign."))
        .doesNotContain("suspected-cancer");
  }

  @Test
  void bareNameNeedsNewsBesideIt() {
    assertThat(signs("Myeloma screen and folate sent.")).doesNotContain("suspected-cancer");
    assertThat(signs("The scan shows probable myeloma.")).contains("suspected-cancer");
  }

  @Test
  void illnessThatCameBackIsNotOverBecauseItWas() {
    assertThat(signs("Calf swollen in October, DVT ruled out. Her calf is hot and swollen today."))
        .contains("dvt-pe");
    assertThat(signs("The urosepsis was treated in May. Rigors and mottled skin since yesterday."))
        .contains("sepsis");
  }

  @Test
  void automaticAnswerHoldsNoDangerButShowsTheWords() {
    Reading reading =
        mail(
            "Automatic reply: bloods", "I am on leave. Chest pain clinic is closed.\nUrgent: 999.");

    assertThat(reading.request().dangerSigns()).isEmpty();
    assertThat(reading.lines())
        .extracting(Reading.Line::reading)
        .anyMatch(meaning -> meaning.startsWith("danger sign urgent-language: mentioned"));
  }

  @Test
  void letterThatSpeaksOfAutomaticAnswersIsStillALetter() {
    assertThat(signs("She has crushing chest pain today. This mailbox is not monitored."))
        .contains("acs-chest-pain");
    assertThat(signs("Crushing chest pain today.\n\nThis is an automatically generated email."))
        .contains("acs-chest-pain");
    assertThat(
            mail(
                    "Ada Testcase",
                    "Out of office bag. Crushing chest pain today, NHS no 999 000 0018")
                .request()
                .dangerSigns())
        .extracting(Sign::sign)
        .contains("acs-chest-pain");
  }

  @Test
  void subjectOfAMailHoldsDangerToo() {
    Reading reading =
        mail("Urgent - chest pain today, Ada Testcase", "Please take her bloods for our clinic.");

    assertThat(reading.request().dangerSigns())
        .extracting(Sign::sign)
        .contains("urgent-language", "acs-chest-pain");
    assertThat(mail("Bloods, Ada Testcase", "Please take them.").request().dangerSigns()).isEmpty();
  }

  @Test
  void askThatStandsOnlyInTheSubjectIsFound() {
    Reading reading = mail("Please repeat U&E for Ada Testcase in 2 weeks", "Many thanks, Ann");

    assertThat(reading.request().asks()).extracting(Ask::work).containsExactly("blood-test");
    assertThat(mail("Ada Testcase", "Many thanks, Ann").request().asks()).isEmpty();
  }

  @Test
  void courseSuppliedWholeIsNoGap() {
    assertThat(beyond("Dalteparin 5000 units daily 10/7 supplied, sharps bin given.")).isEmpty();
    assertThat(beyond("Only 3 days of apixaban left.")).contains("supply-left");
  }

  @Test
  void valueThatHasFallenCountsAsItIsNow() {
    assertThat(beyond("Potassium 7.1 -> 4.2.")).isEmpty();
    assertThat(beyond("Potassium 7.1 today.")).contains("potassium");
  }

  @Test
  void childBreathesFasterThanAnAdult() {
    assertThat(beyond("DOB 02/03/2021. RR 28, playing.")).isEmpty();
    assertThat(beyond("RR 28 today.")).contains("respiratory-rate");
  }

  @Test
  void pressuresUnderTheirHeadingAreRead() {
    assertThat(beyond("BP today as follows\n\n10.10 218/124\n\n10.35 211/119"))
        .contains("systolic");
  }

  @Test
  void wordsOfWrappedLinesAreFoundAtTheirOwnPlaces() {
    assertThat(
            letter("At  the   clinic\n      today he had crushing chest pain, and pallor.")
                .dangerSigns())
        .extracting(Sign::quote)
        .contains("crushing chest");
    assertThat(signs("He  has   no  cough,\n      chest pain   or   palpitations.")).isEmpty();
  }

  @Test
  void severalThingsThatAreAllNotThereAreNoSign() {
    assertThat(signs("There was no fever, breathlessness or chest pain.")).isEmpty();
    assertThat(signs("There was no fever but he has crushing chest pain.")).isNotEmpty();
    assertThat(signs("chest pain NO / rash that does not fade NO / harming yourself NO")).isEmpty();
    assertThat(signs("chest pain NO / rash that does not fade YES, now / cough NO")).isNotEmpty();
  }

  @Test
  void questionnaireThatScoredNothingIsNoSign() {
    assertThat(signs("She scored 0 on question 9 (thoughts of being better off dead).")).isEmpty();
    assertThat(signs("She scored 2 on question 9 (thoughts of being better off dead)."))
        .contains("suicide-self-harm");
  }

  @Test
  void wayOnWhichAPatientCameIsNoSignButInALetterThatSendsHimBack() {
    String came = "Thank you for your urgent suspected cancer referral.";

    assertThat(signs(came + " He is well.")).isEmpty();
    assertThat(
            reader
                .read(
                    Letters.letter(
                        "Coastal Hospital NHS Trust",
                        came + " We are unable to accept the referral and have rejected it."),
                    null)
                .request()
                .dangerSigns())
        .extracting(Sign::sign)
        .contains("suspected-cancer");
  }

  @Test
  void questionOfAFormIsNoSignWhenItIsAnsweredNo() {
    assertThat(signs("Do you have chest pain or thoughts of harming yourself?\nNo to all"))
        .isEmpty();
    assertThat(
            signs("Do you have chest pain or thoughts of harming yourself?\nYes, chest pain now"))
        .isNotEmpty();
  }
}
