package remit.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import remit.guidance.Condition;
import remit.guidance.Days;
import remit.guidance.Guidance;
import remit.guidance.GuidanceReader;
import remit.guidance.Item;
import remit.guidance.Outcome;
import remit.guidance.OwnRules;
import remit.guidance.Source;
import remit.guidance.Validity;
import remit.practice.Practice;
import remit.practice.PracticeReader;
import remit.request.Fact;
import remit.request.Request;
import remit.request.Sign;

/** A practice's own rows make answers more cautious, and nothing else. */
class OwnRowsTest {
  private static final long SEED = 20241204;
  private static final int OVERLAYS = 40;
  private static final int REQUESTS = 250;
  private static final int LEAST_CHANGED = 200;

  private static Guidance guidance;
  private static Practice practice;
  private static Triage triage;

  @BeforeAll
  static void load() throws Exception {
    guidance = GuidanceReader.read(Path.of("rules", "sefton"));
    practice =
        PracticeReader.read(
            Path.of("rules", "example-practice.yaml"),
            guidance.actions().keySet(),
            guidance.categories().keySet());
    triage = Triage.of(guidance, Path.of("rules", "policy"));
  }

  private static Triage with(Item... rows) {
    return triage.under(guidance.with(new OwnRules(List.of(rows), List.of(), "hash")));
  }

  private static Item row(String id, String work, Map<Fact, Condition> wants, Outcome outcome) {
    return row(id, Set.of(work), wants, outcome, Validity.ALWAYS);
  }

  private static Item row(
      String id,
      Set<String> works,
      Map<Fact, Condition> wants,
      Outcome outcome,
      Validity validity) {
    return new Item(
        id,
        2,
        "work that we look at ourselves",
        guidance.fallback(),
        works,
        wants,
        outcome,
        null,
        false,
        List.of(),
        null,
        null,
        "work",
        "Pass it to Dr Example.",
        new Source("local/items.csv", "", "work that we look at ourselves", false),
        validity,
        null);
  }

  private static Decision decide(Triage by, Request request) {
    return by.assess(request, practice, null).decisions().get(0);
  }

  @Test
  void anyOwnRowsLeaveAnyAnswerAsItIsOrMakeItMoreCautious() {
    Random random = new Random(SEED);
    int accepted = 0;
    int reviewed = 0;
    for (int o = 0; o < OVERLAYS; o++) {
      Item[] rows = new Item[1 + random.nextInt(4)];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = anyRow(i, random);
      }
      Triage tightened = with(rows);
      Requests requests = new Requests(guidance, SEED + o);
      for (int r = 0; r < REQUESTS; r++) {
        Item near = guidance.items().get(random.nextInt(guidance.items().size()));
        Request request = requests.about(random.nextInt(4) == 0 ? near : alike(rows[0], near));

        Decision before = decide(triage, request);
        Decision after = decide(tightened, request);

        String which = "request %d, overlay %d of seed %d: %s".formatted(r, o, SEED, request);
        assertThat(before.outcome().isMoreCautiousThan(after.outcome())).as(which).isFalse();
        if (after.outcome() == before.outcome()) {
          assertThat(after.reasons()).as(which).isEqualTo(before.reasons());
          assertThat(after.reply()).as(which).isEqualTo(before.reply());
        } else {
          assertThat(after.outcome()).as(which).isIn(Outcome.REVIEW, Outcome.ACCEPT);
          assertThat(after.because()).as(which).anyMatch(b -> b.finding().startsWith("own-row"));
          assertThat(after.reply()).as(which).isNull();
          accepted += after.outcome() == Outcome.ACCEPT ? 1 : 0;
          reviewed += after.outcome() == Outcome.REVIEW ? 1 : 0;
        }
        assertThat(after.item()).as(which).isEqualTo(before.item());
        assertThat(after.category()).as(which).isEqualTo(before.category());
      }
    }
    assertThat(accepted).as("accepted, seed %d", SEED).isGreaterThan(LEAST_CHANGED);
    assertThat(reviewed).as("reviewed, seed %d", SEED).isGreaterThan(LEAST_CHANGED);
  }

  /** A row of the guidance that shares a work with an own row, so that both may fit. */
  private static Item alike(Item own, Item otherwise) {
    return guidance.items().stream()
        .filter(item -> !java.util.Collections.disjoint(item.works(), own.works()))
        .findAny()
        .orElse(otherwise);
  }

  /** Any works, some conditions of some rows of the guidance, any days. */
  private static Item anyRow(int number, Random random) {
    List<Item> items = guidance.items();
    Set<String> works = new TreeSet<>(items.get(random.nextInt(items.size())).works());
    Map<Fact, Condition> wants = new EnumMap<>(Fact.class);
    for (int i = random.nextInt(3); i > 0; i--) {
      List<Map.Entry<Fact, Condition>> all =
          new ArrayList<>(items.get(random.nextInt(items.size())).conditions().entrySet());
      if (!all.isEmpty()) {
        Map.Entry<Fact, Condition> one = all.get(random.nextInt(all.size()));
        wants.put(one.getKey(), one.getValue());
      }
    }
    LocalDate from = LocalDate.of(2024, 8, 1).plusDays(random.nextInt(200));
    Validity validity =
        random.nextBoolean()
            ? Validity.ALWAYS
            : new Validity(List.of(new Days(from, from.plusDays(random.nextInt(400)))));
    Outcome outcome = random.nextBoolean() ? Outcome.REVIEW : Outcome.ACCEPT;
    return row("local-" + number, works, wants, outcome, validity);
  }

  @Test
  void workThatThePracticeTakesOnIsAcceptedAndTheRowIsNamed() {
    Triage tightened = with(row("local-mine", "re-refer", Map.of(), Outcome.ACCEPT));

    Decision decision = decide(tightened, Requests.reReferral());

    assertThat(decide(triage, Requests.reReferral()).outcome()).isEqualTo(Outcome.DECLINE);
    assertThat(decision.outcome()).isEqualTo(Outcome.ACCEPT);
    assertThat(decision.reasons()).isEmpty();
    assertThat(decision.because().get(0))
        .isEqualTo(
            new Because(
                "own-row",
                "Row 2 of the practice's own local/items.csv (local-mine): work that we look at"
                    + " ourselves. Pass it to Dr Example.",
                "local-mine"));
    assertThat(decision.wouldChange())
        .containsExactly("decline, if the practice's own row local-mine did not fit.");
  }

  @Test
  void aDangerSignHoldsWhatThePracticeTakesOn() {
    Triage tightened = with(row("local-mine", "re-refer", Map.of(), Outcome.ACCEPT));
    Request dangerous =
        Requests.withSigns(Requests.reReferral(), List.of(new Sign("sepsis", null)));

    Decision decision = decide(tightened, dangerous);

    assertThat(decision.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(decision.because().get(0).finding()).isEqualTo("danger-sign");
  }

  @Test
  void whatIsInDoubtStaysInDoubtHoweverMuchThePracticeWouldTakeOn() {
    Triage tightened = with(row("local-mine", "re-refer", Map.of(), Outcome.ACCEPT));
    int doubted = 0;
    for (Request less : Requests.eachWithoutOneFact(Requests.reReferral())) {
      if (decide(triage, less).outcome() != Outcome.REVIEW) {
        continue;
      }

      doubted++;
      assertThat(decide(tightened, less).outcome()).as("%s", less).isEqualTo(Outcome.REVIEW);
    }
    assertThat(doubted).isGreaterThan(5);
  }

  @Test
  void whereThePracticeWantsAPersonToLookAPersonLooks() {
    Map<Fact, Condition> wants = Map.of(Fact.MISSED_APPOINTMENT, new Condition.YesNo(false));
    Triage tightened = with(row("local-look", "re-refer", wants, Outcome.REVIEW));

    Decision decision = decide(tightened, Requests.reReferral());

    assertThat(decision.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(decision.because().get(0).row()).isEqualTo("local-look");
    assertThat(decision.because().get(0).says()).contains("It fits: missed appointment no.");
  }

  @Test
  void aPersonLooksWhereItIsOpenWhetherThePracticesOwnRowFits() {
    Map<Fact, Condition> wants = Map.of(Fact.ADVICE_ONLY, new Condition.YesNo(true));
    Triage tightened = with(row("local-look", "re-refer", wants, Outcome.ACCEPT));

    Decision decision = decide(tightened, Requests.reReferral());

    assertThat(decision.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(decision.because().get(0).finding()).isEqualTo("own-row-fact-missing");
    assertThat(decision.because().get(0).says())
        .startsWith("The request does not say ")
        .endsWith(", and row 2 of the practice's own local/items.csv (local-look) hangs on it.");
  }

  @Test
  void anOwnRowThatDoesNotFitOrNoLongerHoldsChangesNothing() {
    Map<Fact, Condition> others = Map.of(Fact.MISSED_APPOINTMENT, new Condition.YesNo(true));
    Validity past =
        new Validity(List.of(new Days(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 2))));
    Triage tightened =
        with(
            row("local-other", "re-refer", others, Outcome.REVIEW),
            row("local-past", Set.of("re-refer"), Map.of(), Outcome.REVIEW, past));

    Decision decision = decide(tightened, Requests.reReferral());

    assertThat(decision).isEqualTo(decide(triage, Requests.reReferral()));
  }
}
