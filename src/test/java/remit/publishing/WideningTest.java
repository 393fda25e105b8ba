package remit.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remit.guidance.Condition;
import remit.guidance.Days;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.GuidanceReader;
import remit.guidance.Item;
import remit.guidance.Outcome;
import remit.guidance.Validity;
import remit.request.Fact;

/** Which changes count as widening, in the words that the LMC reads. */
class WideningTest {
  private static final long SEED = 20261125;

  @TempDir Path folder;
  private Lmc lmc;
  private Guidance before;

  @BeforeEach
  void read() throws Exception {
    lmc = new Lmc(folder);
    before = GuidanceReader.read(lmc.guidance);
  }

  private List<String> widening() throws IOException, GuidanceFaultsException {
    return Widening.between(before, GuidanceReader.read(lmc.guidance));
  }

  @Test
  void theSameGuidanceWidensNothing() throws Exception {
    assertThat(widening()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "items.csv | any-provider;patient,,,,,,,,no,1.. | any-provider;patient,,,,,,,,,1.. | no longer asks about “missed appointment”",
        "items.csv | ,no,1..,, | ,no,0..,, | may fit more by “interval days”: 0 or more, before it was 1 or more",
        "items.csv | re-refer,any-provider;patient | re-refer,any-provider;patient;employer | may fit more by “sender”",
        "items.csv | 2024-08-01,,,,yes | 2024-07-01,,,,yes | holds on more days: from 1 July 2024, before it was from 1 August 2024",
        "items.csv | nhse-pilot,join-pilot | nhse-pilot,join-pilot;other | is about more work: other",
        "danger-signs.csv | suspected-cancer,suspected cancer,, | suspected-cancer,suspected cancer,psa-mgus-monitoring, | Danger sign “suspected cancer” stops less: psa-mgus-monitoring, before it was everything.",
        "danger-phrases.csv | urgently,urgent-language,, | very urgently,urgent-language,, | 1 danger phrase is gone or changed: “urgently” (urgent-language).",
        "limits.csv | haemoglobin,g/L,80, | haemoglobin,g/L,70, | The limit of haemoglobin (g/L)",
        "limits.csv | potassium,mmol/L,,6.0 | potassium,mmol/L,,6.5 | The limit of potassium (mmol/L)",
        "categories.csv | re-referral-after-interval;onward-referral | onward-referral | wins over other categories than before: onward-referral, before it was onward-referral, re-referral-after-interval.",
        "categories.csv | a fit note after hospital care,yes | a fit note after hospital care,no | no longer needs a known patient",
        "phrases.csv | re refer*,re-refer | re refer* [back],re-refer | phrases are new, changed or gone, and may let more be read",
        "reasons.csv | yourself as a specialist,sender-is-provider | yourself as a specialist,always | Reason “specialist” is true in other cases: always, before it was sender-is-provider.",
        "subjects.csv | donepezil,donepezil,drug; | donepezil,donepezil,drug;test; | 1 subject is new, changed or gone: donepezil.",
        "works.csv | icb;nhse;supplier;employer | nhse;supplier;employer | 1 work is read in other words than before",
        "guidance.yaml | inForceFrom: 2021-12-17 | inForceFrom: 2021-01-01 | The pack as a whole holds on more days",
      })
  void aChangeByWhichMoreMightBeDeclinedIsSaid(
      String file, String old, String changed, String sentence) throws Exception {
    lmc.change(file, old, changed);

    assertThat(widening()).anySatisfy(said -> assertThat(said).contains(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "items.csv | ,no,1..,, | ,no,30..,,",
        "items.csv | 2024-08-01,,,,yes | 2024-09-01,,,,yes",
        "items.csv | re-referral after an interval | referral again after an interval",
        "danger-phrases.csv | urgently,urgent-language,, | urgently,urgent-language,always,",
        "limits.csv | haemoglobin,g/L,80, | haemoglobin,g/L,90,",
        "guidance.yaml | reviewBy: 2027-03-31 | reviewBy: 2027-04-30",
        "replies/letter.txt | Yours | With kind regards",
        "categories.csv | a fit note after hospital care | fit notes after hospital care",
      })
  void aChangeThatIsNarrowerOrOnlyWordsWidensNothing(String file, String old, String changed)
      throws Exception {
    lmc.change(file, old, changed);

    assertThat(widening()).isEmpty();
  }

  @Test
  void aThousandNewExamplesAreOneSentence() {
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      changes.add("with “please do number " + i + "”");
    }
    List<String> found = new ArrayList<>();

    Widening.addCounted(found, changes, "example is new", "examples are new");

    assertThat(found)
        .containsExactly(
            "1000 examples are new: with “please do number 0”; with “please do number 1”; with"
                + " “please do number 2”; ….");
  }

  @Test
  void everyRowThatWithholdsWorkIsSaidWhereThereIsNoPackBefore() {
    long withholding =
        before.items().stream().filter(item -> item.outcome().withholdsWork()).count();

    assertThat(Widening.ofAll(before)).hasSize((int) withholding).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void anAcceptRowThatIsGoneOrLosesItsWayPastDangerIsSaid() {
    int checked = 0;
    for (Item item : before.items()) {
      if (!item.outcome().withholdsWork()) {
        checked++;
        assertThat(between(item, null)).as(item.id()).anyMatch(s -> s.contains("and is gone"));
        if (item.despiteDanger()) {
          assertThat(between(item, with(item, item.conditions(), item.validity(), false)))
              .anyMatch(s -> s.contains("no longer stands despite a danger sign"));
        }
      }
    }
    assertThat(checked).isGreaterThan(10);
  }

  @Test
  void whateverLoosensARowThatWithholdsWorkOrTightensOneThatDoesNotIsSaid() {
    Random random = new Random(SEED);
    List<Fact> facts = List.of(Fact.values());
    int checked = 0;
    for (int i = 0; i < 400; i++) {
      Item item = before.items().get(random.nextInt(before.items().size()));
      Map<Fact, Condition> conditions = new EnumMap<>(Fact.class);
      conditions.putAll(item.conditions());
      Validity validity = item.validity();
      boolean loosen = item.outcome().withholdsWork();
      Fact fact = facts.get(random.nextInt(facts.size()));
      if (random.nextInt(4) == 0) {
        Days days = item.validity().spans().get(0);
        validity =
            new Validity(
                List.of(
                    loosen
                        ? new Days(days.first().minusDays(1), days.last())
                        : new Days(days.first().plusDays(1), days.last())));
      } else if (loosen ? conditions.remove(fact) == null : !tighten(conditions, fact)) {
        continue;
      }
      checked++;

      List<String> said = between(item, with(item, conditions, validity, item.despiteDanger()));

      assertThat(said)
          .as("seed %d, change %d of row %s by %s", SEED, i, item.id(), fact)
          .anyMatch(s -> s.contains("“" + item.id() + "”"));
    }
    assertThat(checked).isGreaterThan(100);
  }

  private static boolean tighten(Map<Fact, Condition> conditions, Fact fact) {
    return fact.kind() == Fact.Kind.YES_NO
        && conditions.putIfAbsent(fact, new Condition.YesNo(true)) == null;
  }

  @Test
  void aRowThatWithholdsLessIsSaidWhereAnotherWithholdsTheSameWork() {
    Item first =
        before.items().stream()
            .filter(item -> item.outcome() == Outcome.DECLINE)
            .filter(item -> !rivals(item).isEmpty())
            .findFirst()
            .orElseThrow();

    List<String> said = between(first, null);

    assertThat(said)
        .contains(
            "%s is gone, so row “%s” (%s) may decide more alone."
                .formatted(
                    Widening.name(first),
                    rivals(first).get(0).id(),
                    rivals(first).get(0).outcome().id()));
  }

  private List<Item> rivals(Item item) {
    return before.items().stream()
        .filter(other -> other.outcome().withholdsWork() && !other.id().equals(item.id()))
        .filter(other -> other.overlaps(item))
        .toList();
  }

  private List<String> between(Item old, @org.jspecify.annotations.Nullable Item changed) {
    List<Item> after = new ArrayList<>(before.items());
    after.remove(old);
    if (changed != null) {
      after.add(changed);
    }
    return new RowWidening(before.items(), after).sentences();
  }

  private static Item with(
      Item item, Map<Fact, Condition> conditions, Validity validity, boolean despiteDanger) {
    return new Item(
        item.id(),
        item.row(),
        item.title(),
        item.category(),
        item.works(),
        conditions,
        item.outcome(),
        item.action(),
        despiteDanger,
        item.reasons(),
        item.reply(),
        item.patientMessage(),
        item.patientWording(),
        item.nextStep(),
        item.source(),
        validity,
        item.reviewBy());
  }

  @Test
  void aConditionIsNarrowerOnlyWhereThatIsSure() {
    Condition drug = new Condition.Choice(Set.of("drug"), Set.of(), Set.of("donepezil"), "drug");
    Condition test = new Condition.Choice(Set.of("test"), Set.of(), Set.of("donepezil"), "test");
    Condition notBlood =
        new Condition.Choice(Set.of(), Set.of("blood"), Set.of("donepezil"), "not blood");

    // One of several subjects may be a drug and another a test: the lists of single ones say
    // little.
    assertThat(Reach.isWithin(test, drug, Fact.SUBJECT)).isFalse();
    assertThat(Reach.isWithin(drug, notBlood, Fact.SUBJECT)).isFalse();
    assertThat(Reach.isWithin(drug, drug, Fact.SUBJECT)).isTrue();
    assertThat(
            Reach.isWithin(new Condition.Range(2, 5), new Condition.Range(1, 5), Fact.ABSENCE_DAYS))
        .isTrue();
    assertThat(
            Reach.isWithin(new Condition.YesNo(true), new Condition.YesNo(false), Fact.ADVICE_ONLY))
        .isFalse();
  }
}
