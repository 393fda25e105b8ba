package remit.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import remit.guidance.Days;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.GuidanceReader;
import remit.guidance.Item;
import remit.guidance.Limit;
import remit.guidance.Outcome;
import remit.practice.Practice;
import remit.practice.PracticeFaultsException;
import remit.practice.PracticeReader;
import remit.request.Request;
import remit.request.Sign;
import remit.request.Value;

/** What may never turn anything into a decline, over many random requests. */
class SafetyTest {
  private static final long SEED = 20241203;
  private static final int REQUESTS = 3_000;
  private static final int LEAST_DECLINES = 300;

  private static Guidance guidance;
  private static Practice practice;
  private static Triage triage;

  @BeforeAll
  static void load()
      throws IOException, GuidanceFaultsException, PracticeFaultsException, PolicyFaultsException {
    guidance = GuidanceReader.read(Path.of("rules", "sefton"));
    List<String> coverable = new ArrayList<>(guidance.categories().keySet());
    practice =
        PracticeReader.read(
            Path.of("rules", "example-practice.yaml"), guidance.actions().keySet(), coverable);
    triage = Triage.of(guidance, Path.of("rules", "policy"));
  }

  @Test
  void theRandomRequestsHoldEnoughDeclinesForTheOtherTestsToMeanSomething() {
    Requests requests = new Requests(guidance, SEED);

    int declines = 0;
    for (int i = 0; i < REQUESTS; i++) {
      declines += outcome(triage, requests.next()) == Outcome.DECLINE ? 1 : 0;
    }

    assertThat(declines).as("seed %d", SEED).isGreaterThan(LEAST_DECLINES);
  }

  @Test
  void addingADangerSignNeverTurnsAnythingIntoADecline() {
    Requests requests = new Requests(guidance, SEED);
    List<String> signs =
        guidance.signs().values().stream()
            .filter(sign -> sign.categories().isEmpty())
            .map(sign -> sign.id())
            .toList();
    for (int i = 0; i < REQUESTS; i++) {
      Request before = requests.next();

      Request after =
          Requests.withSigns(before, List.of(new Sign(signs.get(i % signs.size()), null)));

      assertThat(outcome(triage, after))
          .as("request %d of seed %d", i, SEED)
          .isNotEqualTo(Outcome.DECLINE);
    }
  }

  @Test
  void forgettingAFactNeverTurnsAnythingIntoADecline() {
    Requests requests = new Requests(guidance, SEED);
    int tried = 0;
    for (int i = 0; i < REQUESTS / 4; i++) {
      Request before = requests.next();
      if (outcome(triage, before) == Outcome.DECLINE) {
        continue;
      }

      for (Request after : Requests.eachWithoutOneFact(before)) {
        tried++;
        assertThat(outcome(triage, after))
            .as("request %d of seed %d: %s, from %s", i, SEED, after, before)
            .isNotEqualTo(Outcome.DECLINE);
      }
    }
    assertThat(tried).isGreaterThan(REQUESTS);
  }

  @Test
  void removingARowNeverTurnsAnythingIntoADecline() throws IOException, PolicyFaultsException {
    for (Item removed : guidance.items()) {
      List<Item> rest = new ArrayList<>(guidance.items());
      rest.remove(removed);
      Triage without = Triage.of(with(rest, guidance.inForce()), null);
      Requests requests = new Requests(guidance, SEED + removed.row());
      for (int i = 0; i < 200; i++) {
        Request request = requests.about(removed);
        if (outcome(triage, request) != Outcome.DECLINE) {
          assertThat(outcome(without, request))
              .as("request %d without row %s", i, removed.id())
              .isNotEqualTo(Outcome.DECLINE);
        }
      }
    }
  }

  @Test
  void lapsingTheGuidanceLeavesNoDecline() throws IOException, PolicyFaultsException {
    Days past = new Days(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
    Triage lapsed = Triage.of(with(guidance.items(), past), null);
    Requests requests = new Requests(guidance, SEED);
    for (int i = 0; i < REQUESTS; i++) {
      assertThat(outcome(lapsed, requests.next())).isNotEqualTo(Outcome.DECLINE);
    }
  }

  @Test
  void theOrderOfRowsNeverChangesAnAnswer() throws IOException, PolicyFaultsException {
    List<Item> shuffled = new ArrayList<>(guidance.items());
    Collections.shuffle(shuffled, new Random(SEED));
    Triage other = Triage.of(with(shuffled, guidance.inForce()), null);
    Requests requests = new Requests(guidance, SEED);
    for (int i = 0; i < REQUESTS; i++) {
      Request request = requests.next();
      assertThat(decisions(other, request)).isEqualTo(decisions(triage, request));
    }
  }

  @Test
  void theOrderOfAsksNeverChangesAnAnswer() {
    Requests requests = new Requests(guidance, SEED);
    for (int i = 0; i < 300; i++) {
      Request request = Requests.joined(requests.next(), requests.next(), requests.next());
      Request reversed = Requests.reversed(request);

      List<Decision> back = new ArrayList<>(decisions(triage, reversed));
      Collections.reverse(back);

      assertThat(back).isEqualTo(decisions(triage, request));
    }
  }

  @Test
  void aKeptSessionAnswersLikeAFreshOneEvenAfterAnException()
      throws IOException, PolicyFaultsException {
    LocalDate day = LocalDate.of(2024, 12, 3);
    List<Model> rules = new ArrayList<>(PolicyModels.load(null).models());
    rules.add(RowRules.of(guidance));
    Sessions kept = new Sessions(RuleBook.of(guidance, day, rules));
    Requests requests = new Requests(guidance, SEED);
    for (int i = 0; i < 300; i++) {
      Request request = requests.next();
      if (i % 20 == 0) {
        assertThatThrownBy(() -> kept.decide(failing(day, kept.book())))
            .hasStackTraceContaining("on purpose");
      }

      Decision again = kept.decide(situation(request, guidance, day, kept.book()));
      Sessions fresh = new Sessions(RuleBook.of(guidance, day, rules));

      assertThat(again).isEqualTo(fresh.decide(situation(request, guidance, day, fresh.book())));
    }
  }

  @Test
  void twoThreadsOverTheSameSessionsAnswerLikeOne()
      throws ExecutionException, InterruptedException {
    Requests random = new Requests(guidance, SEED);
    List<Request> requests = Stream.generate(random::next).limit(REQUESTS).toList();
    List<List<Decision>> alone = requests.stream().map(r -> decisions(triage, r)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<List<List<Decision>>> all =
          () -> requests.stream().map(request -> decisions(triage, request)).toList();

      List<Future<List<List<Decision>>>> together = threads.invokeAll(List.of(all, all));

      for (Future<List<List<Decision>>> answers : together) {
        assertThat(answers.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** A situation at which the rules fail in the middle, for its limits can be read once only. */
  private static Situation failing(LocalDate day, RuleBook book) {
    List<Limit> limits =
        new AbstractList<>() {
          private int readings;

          @Override
          public Limit get(int index) {
            return guidance.limits().get(index);
          }

          @Override
          public int size() {
            return guidance.limits().size();
          }

          @Override
          public Iterator<Limit> iterator() {
            if (++readings > 1) {
              throw new IllegalStateException("on purpose");
            }
            return super.iterator();
          }
        };
    Value value = new Value("potassium", BigDecimal.valueOf(4), "mmol/L");
    return situation(
        Requests.withValues(Requests.reReferral(), List.of(value)),
        with(guidance.items(), guidance.inForce(), limits),
        day,
        book);
  }

  private static Situation situation(
      Request request, Guidance under, LocalDate day, RuleBook book) {
    return new Situation(request, request.asks().get(0), under, practice, day, book.rows());
  }

  private static List<Decision> decisions(Triage triage, Request request) {
    return triage.assess(request, practice, null).decisions();
  }

  private static Outcome outcome(Triage triage, Request request) {
    return decisions(triage, request).get(0).outcome();
  }

  private static Guidance with(List<Item> items, Days inForce) {
    return with(items, inForce, guidance.limits());
  }

  private static Guidance with(List<Item> items, Days inForce, List<Limit> limits) {
    return new Guidance(
        guidance.pack(),
        guidance.title(),
        guidance.version(),
        guidance.publisher(),
        guidance.status(),
        guidance.hash(),
        inForce,
        guidance.reviewBy(),
        guidance.fallback(),
        guidance.categories(),
        guidance.works(),
        guidance.subjects(),
        guidance.signs(),
        limits,
        guidance.actions(),
        guidance.reasons(),
        guidance.replies(),
        items,
        guidance.phrases(),
        guidance.own());
  }
}
