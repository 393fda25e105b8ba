package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import remit.Folders;

/** The rows in words, on the terminal. */
class GuidanceShowTest {
  private static final int WIDEST = 100;

  @TempDir Path pack;

  private final Console console = new Console();

  @BeforeEach
  void copy() throws IOException {
    Folders.copy(Path.of("rules", "sefton"), pack);
  }

  private String show(String... arguments) {
    String[] all = new String[arguments.length + 4];
    all[0] = "guidance";
    all[1] = "show";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    all[all.length - 2] = "--rules";
    all[all.length - 1] = pack.toString();
    int code = console.run(all);
    assertThat(code).as(console.err()).isZero();
    return console.out();
  }

  private String flat(String... arguments) {
    return show(arguments).replaceAll("\\s+", " ");
  }

  private void change(String file, String old, String changed) throws IOException {
    String text = Files.readString(pack.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(pack.resolve(file), text.replace(old, changed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"re-referral-after-interval", "1"})
  void aCategoryIsShownByItsIdOrItsNumber(String category) {
    assertThat(flat(category))
        .contains("1. re-referral after an interval (re-referral-after-interval)")
        .contains("Re-refer in some months or years that the provider could book itself.")
        .contains("Row 2: re-referral after an interval (re-referral-after-interval)")
        .contains("Work wanted to refer the patient back to the same service (re-refer)")
        .contains(
            "Applies if asked by any provider or the patient; no missed appointment; wanted after 1"
                + " day or more")
        .contains(
            "Cells sender any-provider or patient; missed appointment no; interval days 1 or more")
        .contains("Outcome Decline: the work is returned to the sender with reasons.")
        .contains("Reply “Work that this practice is unable to undertake” (decline)")
        .contains("To the patient “What we were asked to do for you” (patient-declined)")
        .contains("Sefton LMC Collective Action Toolkit, “Action 3”: “Being asked to re-refer")
        .contains("Holds from 1 August 2024; verified by the LMC; review by 31 March 2027")
        .contains("Also stopped by overdue cancer, Barrett's or aneurysm surveillance")
        .doesNotContain("Row 3:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "short-absence-sick-note | for an absence of 1 to 7 days",
        "short-absence-sick-note-2021 | the first day of the absence: 17 December 2021 to 26 January 2022",
        "postnatal-bp-monitoring | 0 to 5 weeks after the birth",
        "prescribing-vital-drug-in-supply | with 14 days or more of supply left",
        "dementia-shared-care-new | about donepezil, rivastigmine, galantamine or memantine; new shared care",
        "dementia-shared-care-new | not a drug that is already on repeat at the practice or the practice's own",
        "clinical-request-by-email | come as the words of an email",
        "referral-answered-with-advice | the practice had not asked for advice only; the referral was answered with advice",
        "prescribing-high-risk-drug | about any of the 76 in the group “high risk drug”, but not about donepezil",
        "update-record | Applies if in every case",
        "urgent-suspected-cancer-form | The practice does the work in spite of a danger sign.",
        "secondary-care-phlebotomy | Gives way to Row 9: PSA or MGUS monitoring, where both fit (psa-mgus-monitoring)",
        "fit-note-own-care | provisional: the LMC has not confirmed it",
      })
  void aRowSaysInWordsWhenItApplies(String row, String words) {
    assertThat(flat(row)).contains(words);
  }

  @Test
  void everyCategoryIsShownInTheOrderOfTheNumbersAndNoLineIsTooLong() {
    String all = show();

    assertThat(all.indexOf("\n7. following up"))
        .isGreaterThan(all.indexOf("\n6. prescribing that"))
        .isLessThan(all.indexOf("\n30. other work"));
    assertThat(all.lines().filter(line -> line.startsWith("Row "))).hasSize(66);
    assertThat(all.lines()).allMatch(line -> line.length() <= WIDEST);
  }

  @Test
  void aRowIsShownOnItsLastDay() {
    assertThat(show("referral-returned-as-advice", "--as-of", "2025-02-28"))
        .contains("referral-rejected-with-advice", "referral-answered-with-advice");
  }

  @Test
  void aRowThatHasEndedIsNotShownOnALaterDay() {
    assertThat(show("referral-returned-as-advice", "--as-of", "01/03/2025"))
        .contains("referral-rejected-with-advice")
        .doesNotContain("referral-answered-with-advice");
  }

  @Test
  void aCategoryOfWhichNothingHoldsSaysSo() {
    assertThat(show("nhse-pilot", "--as-of", "2025-03-01"))
        .isEqualToNormalizingNewlines("No row of “nhse-pilot” holds on 1 March 2025.\n");
  }

  @Test
  void anUnknownNameIsRefusedWithWhatWasPerhapsMeant() {
    int code = console.run("guidance", "show", "post-operative-chek", "--rules", pack.toString());

    assertThat(code).isEqualTo(ExitCode.USAGE.code());
    assertThat(console.err())
        .contains("“post-operative-chek” is neither a category nor a row of the guidance.")
        .contains("Perhaps: post-operative-check.");
  }

  @Test
  void aControlCharacterInACellNeverReachesTheTerminal() throws IOException {
    change("items.csv", ",re-referral after an interval,", ",re-referral\u001b[31m \u202eafter,");

    String shown = show("re-referral-after-interval");

    assertThat(shown).contains("Row 2: re-referral [31m after").doesNotContain("\u001b", "\u202e");
  }

  @Test
  void rowsArePrintedAsRules() {
    assertThat(show("psa-mgus-monitoring", "--drl"))
        .startsWith("package remit.rows")
        .contains("rule \"psa-mgus-monitoring / blood-test\"")
        .contains("rule \"psa-mgus-monitoring / monitor\"")
        .contains("mayBeAmong(Fact.SUBJECT, Set.of(\"psa-mgus\"))")
        .contains("$situation.found(\"psa-mgus-monitoring\");");
  }

  @Test
  void aPackWithFaultsIsNotShown() throws IOException {
    change("items.csv", "2024-08-01", "yesterday");

    int code = console.run("guidance", "show", "--rules", pack.toString());

    assertThat(code).isEqualTo(ExitCode.GUIDANCE_FAULTY.code());
    assertThat(console.err()).contains("“yesterday” is not a day").doesNotContain("Exception");
    assertThat(console.out().toLowerCase(Locale.ROOT)).doesNotContain("row 2");
  }
}
