package remit.triage;

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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Whole decisions with their explanations, over the requests of all cases. */
@State(Scope.Benchmark)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class TriageBenchmark {
  private Cases cases;
  private Triage triage;

  /** Where a thread stands in the stream of requests. */
  @State(Scope.Thread)
  public static class Position {
    private int next;
  }

  /** Reads guidance, practice and requests. */
  @Setup
  public void read() throws Exception {
    cases = Cases.read();
    triage = Triage.of(cases.guidance(), Cases.policy());
  }

  private Assessment decide(Position position) {
    position.next = (position.next + 1) % cases.requests().size();
    return triage.assess(cases.requests().get(position.next), cases.practice(), null);
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
