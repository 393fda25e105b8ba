package remit.comparison;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
import remit.Folders;
import remit.PackEdit;
import remit.guidance.GuidanceReader;
import remit.request.Request;
import remit.triage.Cases;
import remit.triage.Triage;

/**
 * What a changed pack does to 10,000 requests, those of all cases over and over: both answers, the
 * changes, and the letters of those that are answered the same. Reading files is not in it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class ReplayBenchmark {
  private static final int REQUESTS = 10_000;
  private static final int THREADS = 2;

  private List<Request> requests;
  private Replay replay;
  private ExecutorService threads;

  /** Reads the guidance, and the same with a row that ends and a reason in other words. */
  @Setup
  public void read() throws Exception {
    Cases cases = Cases.read();
    requests = cases.requests();
    Path folder = Files.createTempDirectory("remit-bench").resolve("pack");
    Folders.copy(Path.of(System.getProperty("remit.home", "."), "rules", "sefton"), folder);
    PackEdit.cell(folder, "items.csv", "onward-referral", "until", "2024-11-30");
    PackEdit.cell(folder, "reasons.csv", "specialist", "wording", "You are the specialist");
    replay =
        new Replay(
            Triage.of(cases.guidance(), Cases.policy()),
            Triage.of(GuidanceReader.read(folder), Cases.policy()),
            cases.practice(),
            null);
    threads = Executors.newFixedThreadPool(THREADS);
  }

  /** Ends the threads. */
  @TearDown
  public void end() {
    threads.shutdownNow();
  }

  private int changes(int from, int to) {
    int changes = 0;
    for (int i = from; i < to; i++) {
      changes += replay.of(requests.get(i % requests.size())).changes().size();
    }
    return changes;
  }

  /** The replay on one thread. */
  @Benchmark
  public int replayOnOneThread() {
    return changes(0, REQUESTS);
  }

  /** The replay on two threads. */
  @Benchmark
  public int replayOnTwoThreads() throws Exception {
    List<Callable<Integer>> halves = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int part = i;
      halves.add(() -> changes(REQUESTS * part / THREADS, REQUESTS * (part + 1) / THREADS));
    }
    int changes = 0;
    for (Future<Integer> half : threads.invokeAll(halves)) {
      changes += half.get();
    }
    return changes;
  }
}
