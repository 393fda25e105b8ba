package remit.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import remit.guidance.Guidance;
import remit.guidance.GuidanceReader;
import remit.practice.Practice;
import remit.practice.PracticeReader;
import remit.request.Request;
import remit.request.RequestReader;
import remit.triage.Assessment;
import remit.triage.Triage;

/** Decisions with their explanations, over the requests of all cases. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class TriageBenchmark {
  private static final int LEAST_REQUESTS = 200;

  private final List<Request> requests = new ArrayList<>();
  private Triage triage;
  private Practice practice;

  /** Where a thread stands in the stream of requests. */
  @State(Scope.Thread)
  public static class Position {
    private int next;
  }

  /** Reads guidance, practice and requests. */
  @Setup
  public void read() throws Exception {
    Path home = Path.of(System.getProperty("remit.home", "."));
    Guidance guidance = GuidanceReader.read(home.resolve("rules/sefton"));
    triage = Triage.of(guidance, home.resolve("rules/policy"));
    practice =
        PracticeReader.read(
            home.resolve("rules/example-practice.yaml"),
            guidance.actions().keySet(),
            guidance.categories().keySet());
    RequestReader reader = new RequestReader();
    try (Stream<Path> files = Files.walk(home.resolve("test-data/cases"))) {
      for (Path file : files.filter(f -> f.endsWith("request.json")).sorted().toList()) {
        reader.read(
            file,
            received -> {
              Request request = received.request();
              if (request != null && !request.asks().isEmpty()) {
                requests.add(request);
              }
            });
      }
    }
    if (requests.size() < LEAST_REQUESTS) {
      throw new IllegalStateException("only %d requests".formatted(requests.size()));
    }
  }

  private Assessment decide(Position position) {
    position.next = (position.next + 1) % requests.size();
    return triage.assess(requests.get(position.next), practice, null);
  }

  /** Decisions a second on one thread. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Threads(1)
  public Assessment decisionsOnOneThread(Position position) {
    return decide(position);
  }

  /** Decisions a second on two threads. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Threads(2)
  public Assessment decisionsOnTwoThreads(Position position) {
    return decide(position);
  }

  /** The time of single decisions. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  @Threads(1)
  public Assessment timeOfADecision(Position position) {
    return decide(position);
  }
}
