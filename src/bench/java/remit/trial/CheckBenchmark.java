package remit.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
import remit.Folders;
import remit.SmallPack;
import remit.guidance.Case;
import remit.guidance.Draft;
import remit.guidance.Guidance;
import remit.triage.Assessment;
import remit.triage.Triage;

/**
 * How long a check takes, from the files to the warnings, each time in a fresh process as the
 * command is. More rows than the guidance has are its own again for other kinds of work; one row
 * contradicts others.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class CheckBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

  /** How many rows. */
  @Param({"66", "500", "5000"})
  public int rows;

  private Path folder;
  private Path policy;

  /** Writes a pack with so many rows. */
  @Setup
  public void write() throws Exception {
    Path home = Path.of(System.getProperty("remit.home", "."));
    policy = home.resolve("rules/policy");
    folder = Files.createTempDirectory("remit-check").resolve("pack");
    Folders.copy(home.resolve("rules/sefton"), folder);
    SmallPack pack = new SmallPack(folder);
    pack.set("items.csv", "repeat-by-patient", Map.of("prescribing", ""));
    List<Map<String, String>> items = pack.rows("items.csv");
    List<Map<String, String>> works = pack.rows("works.csv");
    int itemsOfOne = items.size();
    int worksOfOne = works.size();
    for (int copy = 1; items.size() < rows; copy++) {
      String again = "-" + copy;
      for (Map<String, String> work : List.copyOf(works.subList(0, worksOfOne))) {
        works.add(changed(work, again, List.of("id", "includes"), Map.of("kind", "")));
      }
      for (Map<String, String> item : List.copyOf(items.subList(0, itemsOfOne))) {
        if (items.size() < rows) {
          items.add(changed(item, again, List.of("id", "work"), Map.of()));
        }
      }
    }
    pack.save("items.csv", items);
    pack.save("works.csv", works);
  }

  private static Map<String, String> changed(
      Map<String, String> row, String again, List<String> ofIds, Map<String, String> others) {
    Map<String, String> changed = new LinkedHashMap<>(row);
    for (String heading : ofIds) {
      changed.put(
          heading,
          Arrays.stream(row.getOrDefault(heading, "").split(";", -1))
              .map(id -> id.isEmpty() ? id : id + again)
              .collect(Collectors.joining(";")));
    }
    changed.putAll(others);
    return changed;
  }

  /** Reads and checks a pack. */
  @Benchmark
  public List<Warning> checked() throws Exception {
    return Warnings.of(Draft.of(folder), policy, TODAY);
  }

  /** Reads and checks it, then makes its rules and decides a first request. */
  @Benchmark
  public List<Object> checkedAndBuilt() throws Exception {
    List<Object> made = new ArrayList<>();
    Draft draft = Draft.of(folder);
    made.addAll(Warnings.of(draft, policy, TODAY));
    made.add(decided(draft));
    return made;
  }

  private Assessment decided(Draft draft) throws Exception {
    Guidance guidance = draft.guidance();
    for (Case subject : draft.cases()) {
      if (subject.request() != null) {
        return Triage.of(guidance, policy)
            .assess(
                subject.request(),
                Exhibit.practice(guidance, subject.received(), subject.capacity()),
                subject.received());
      }
    }
    throw new IllegalStateException("no case to decide");
  }
}
