package remit.triage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.drools.model.Model;
import org.kie.api.runtime.KieSession;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Work;

/**
 * Rules built from rows, each time in a fresh process as at a start, and the memory that a loaded
 * guidance keeps. More rows than the guidance has are its own again for other kinds of work.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class RuleBookBenchmark {
  /** How many rows. */
  @Param({"50", "500", "5000"})
  public int rows;

  private Guidance guidance;
  private List<Model> policy;

  /** The memory kept, reported beside the time. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Memory {
    /** Kilobytes that the guidance, its rules and one session keep. */
    public long kilobytes;
  }

  /** Makes the guidance with so many rows. */
  @Setup
  public void read() throws Exception {
    guidance = withRows(Cases.readGuidance(), rows);
    policy = PolicyModels.load(Cases.policy()).models();
  }

  private static Guidance withRows(Guidance one, int rows) {
    List<Item> items = new ArrayList<>();
    Map<String, Work> works = new LinkedHashMap<>(one.works());
    for (int i = 0; i < rows; i++) {
      Item item = one.items().get(i % one.items().size());
      String again = i < one.items().size() ? "" : "-" + i / one.items().size();
      item.works().forEach(work -> works.put(work + again, one.works().get(work)));
      Set<String> itemWorks = new HashSet<>();
      item.works().forEach(work -> itemWorks.add(work + again));
      items.add(
          new Item(
              item.id() + again,
              i,
              item.title(),
              item.category(),
              itemWorks,
              item.conditions(),
              item.outcome(),
              item.action(),
              item.despiteDanger(),
              item.reasons(),
              item.reply(),
              item.patientMessage(),
              item.patientWording(),
              item.nextStep(),
              item.source(),
              item.validity(),
              item.reviewBy()));
    }
    return new Guidance(
        one.pack(),
        one.title(),
        one.version(),
        one.publisher(),
        one.status(),
        one.hash(),
        one.inForce(),
        one.reviewBy(),
        one.fallback(),
        one.categories(),
        works,
        one.subjects(),
        one.signs(),
        one.limits(),
        one.actions(),
        one.reasons(),
        one.replies(),
        items,
        one.phrases(),
        one.own());
  }

  /** Builds the rules and the first session, with the policy beside the rows. */
  @Benchmark
  public KieSession built() {
    return session();
  }

  private KieSession session() {
    return session(guidance);
  }

  private KieSession session(Guidance of) {
    List<Model> models = new ArrayList<>(policy);
    models.add(RowRules.of(of));
    return RuleBook.of(of, of.inForce().first(), models).rules().newKieSession();
  }

  /** Reads the guidance, builds, and counts what stays in memory. */
  @Benchmark
  public Object kept(Memory memory) throws Exception {
    session().dispose(); // so that classes and other things loaded once are not counted
    long before = used();
    Guidance read = withRows(Cases.readGuidance(), rows);
    KieSession session = session(read);
    memory.kilobytes = (used() - before) / 1024;
    return List.of(read, session);
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
