package remit.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.RuleSetBuilder;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import remit.guidance.Subject;
import remit.guidance.Truth;
import remit.request.Ask;
import remit.request.Capacity;
import remit.request.Request;

/**
 * The same rows in several engines: which of them does an ask not rule out? Before anything is
 * measured, every engine must give the same rows for every ask of the cases.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class PeersBenchmark {
  /** Any day: rows match whether or not they hold on it. */
  private static final LocalDate DAY = LocalDate.of(2024, 12, 10);

  private static final String ASK = "ask";

  private record Asked(Request request, Ask ask) {}

  private final List<Asked> asks = new ArrayList<>();
  private final Map<String, List<ItemRow>> byWork = new HashMap<>();
  private Cases cases;
  private Triage triage;
  private RuleBook book;
  private KieSession kept;
  private StatefulSession evrete;
  private Rules easyRules;
  private DefaultRulesEngine easyEngine;
  private int next;

  /** Builds all engines and compares their answers. */
  @Setup
  public void build() throws Exception {
    cases = Cases.read();
    triage = Triage.of(cases.guidance(), Cases.policy());
    for (Request request : cases.requests()) {
      request.asks().forEach(ask -> asks.add(new Asked(request, ask)));
    }
    book = RuleBook.of(cases.guidance(), DAY, List.of(RowRules.of(cases.guidance())));
    kept = book.rules().newKieSession();
    List<ItemRow> rows = new ArrayList<>();
    for (var item : cases.guidance().items()) {
      ItemRow row = ItemRow.of(item, true, List.of());
      rows.add(row);
      item.works().forEach(work -> byWork.computeIfAbsent(work, w -> new ArrayList<>()).add(row));
    }
    evrete = evrete(rows).newStatefulSession();
    easyRules = easyRules(rows);
    easyEngine = new DefaultRulesEngine();
    int found = 0;
    for (Asked asked : asks) {
      List<String> expected = sorted(plainRows(asked));
      found += expected.size();
      requireSame("hand-written", expected, sorted(handWritten(asked)));
      requireSame("Drools", expected, sorted(ids(drools(asked))));
      requireSame("Drools, new session", expected, sorted(ids(droolsNewSession(asked))));
      requireSame("Evrete", expected, sorted(ids(evrete(asked))));
      requireSame("Easy Rules", expected, sorted(ids(easyRules(asked))));
    }
    if (found < asks.size() / 2) {
      throw new IllegalStateException("%d rows for %d asks".formatted(found, asks.size()));
    }
  }

  /** Ends the sessions. */
  @TearDown
  public void end() {
    kept.dispose();
    evrete.close();
  }

  private static void requireSame(String engine, List<String> expected, List<String> found) {
    if (!expected.equals(found)) {
      throw new IllegalStateException("%s: %s, not %s".formatted(engine, found, expected));
    }
  }

  private static List<String> sorted(List<String> ids) {
    return ids.stream().distinct().sorted().toList();
  }

  private static List<String> ids(Situation situation) {
    return situation.matches().stream().map(match -> match.row().item().id()).toList();
  }

  private Situation situation(Asked asked) {
    return new Situation(
        asked.request(), asked.ask(), cases.guidance(), cases.practice(), DAY, book.rows());
  }

  private Asked next() {
    next = (next + 1) % asks.size();
    return asks.get(next);
  }

  private static boolean fits(ItemRow row, Situation situation) {
    for (ItemRow.Test test : row.tests()) {
      if (test.of(situation) == Truth.NO) {
        return false;
      }
    }
    return true;
  }

  private static boolean fitsWork(ItemRow row, Situation situation) {
    return row.item().works().contains(situation.getWork()) && fits(row, situation);
  }

  private static Knowledge evrete(List<ItemRow> rows) {
    RuleSetBuilder<Knowledge> builder = new KnowledgeService().newKnowledge().builder();
    for (ItemRow row : rows) {
      builder =
          builder
              .newRule(row.item().id())
              .forEach("$ask", Situation.class)
              .where((Predicate<Object[]>) values -> fitsWork(row, (Situation) values[0]), "$ask")
              .execute(
                  context -> {
                    Situation situation = context.get("$ask");
                    situation.add(row.match(situation));
                  });
    }
    return builder.build();
  }

  private static Rules easyRules(List<ItemRow> rows) {
    Rules rules = new Rules();
    for (ItemRow row : rows) {
      rules.register(
          new RuleBuilder()
              .name(row.item().id())
              .when(facts -> fitsWork(row, facts.get(ASK)))
              .then(
                  facts -> {
                    Situation situation = facts.get(ASK);
                    situation.add(row.match(situation));
                  })
              .build());
    }
    return rules;
  }

  private @Nullable Capacity capacity() {
    return cases.practice().contacts() == null ? null : cases.practice().contacts().on(DAY);
  }

  private @Nullable Set<String> subjects(Ask ask) {
    if (ask.subject() == null || ask.subject().isEmpty()) {
      return null;
    }
    Set<String> ids = new HashSet<>(ask.subject());
    for (String id : ask.subject()) {
      Subject subject = cases.guidance().subjects().get(id);
      if (subject == null) {
        return null;
      }
      ids.addAll(subject.groups());
    }
    return ids;
  }

  private List<String> handWritten(Asked asked) {
    return HandWritten.rows(asked.request(), asked.ask(), subjects(asked.ask()), capacity());
  }

  private List<String> plainRows(Asked asked) {
    Situation situation = situation(asked);
    for (ItemRow row : byWork.getOrDefault(situation.getWork(), List.of())) {
      if (fits(row, situation)) {
        situation.add(row.match(situation));
      }
    }
    return ids(situation);
  }

  private Situation drools(Asked asked) {
    Situation situation = situation(asked);
    FactHandle handle = kept.insert(situation);
    kept.fireAllRules();
    kept.delete(handle);
    return situation;
  }

  private Situation droolsNewSession(Asked asked) {
    Situation situation = situation(asked);
    KieSession session = book.rules().newKieSession();
    session.insert(situation);
    session.fireAllRules();
    session.dispose();
    return situation;
  }

  private Situation evrete(Asked asked) {
    Situation situation = situation(asked);
    evrete.insert(situation);
    evrete.fire();
    evrete.clear();
    return situation;
  }

  private Situation easyRules(Asked asked) {
    Situation situation = situation(asked);
    Facts facts = new Facts();
    facts.put(ASK, situation);
    easyEngine.fire(easyRules, facts);
    return situation;
  }

  /** The limit: conditions typed in Java. */
  @Benchmark
  public List<String> handWritten() {
    return handWritten(next());
  }

  /** The rows, read by a loop in Java. */
  @Benchmark
  public List<String> rowsInPlainJava() {
    return plainRows(next());
  }

  /** The rows as Drools rules, in a session that is kept. */
  @Benchmark
  public Situation rowsInDrools() {
    return drools(next());
  }

  /** The rows as Drools rules, in a new session each time. */
  @Benchmark
  public Situation rowsInDroolsWithNewSessions() {
    return droolsNewSession(next());
  }

  /** The rows as Evrete rules, in a session that is kept. */
  @Benchmark
  public Situation rowsInEvrete() {
    return evrete(next());
  }

  /** The rows as Easy Rules. */
  @Benchmark
  public Situation rowsInEasyRules() {
    return easyRules(next());
  }

  /** What Remit does: the rows, the policy, the reasons and their explanation. */
  @Benchmark
  public Assessment wholeDecisions() {
    return triage.assess(next().request(), cases.practice(), null);
  }
}
