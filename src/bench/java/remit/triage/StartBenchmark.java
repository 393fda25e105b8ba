package remit.triage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The whole process from the command line to its end, for one request. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 15)
public class StartBenchmark {
  private static final String EXAMPLE = "test-data/examples/gastroenterology-letter.json";

  /** As users start it. */
  @Benchmark
  public int classifyOneRequest() throws IOException, InterruptedException {
    return run("./remit", "classify", EXAMPLE);
  }

  /** The same without the archive of classes. */
  @Benchmark
  public int classifyOneRequestWithoutArchive() throws IOException, InterruptedException {
    return run(
        "java",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dremit.home=" + Cases.home(),
        "-jar",
        "target/remit.jar",
        "classify",
        EXAMPLE);
  }

  /** A Java program that does nothing but name itself: the least that a start costs here. */
  @Benchmark
  public int javaAlone() throws IOException, InterruptedException {
    return run("java", "-version");
  }

  private static int run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(Cases.home().toFile())
            .redirectErrorStream(true)
            .start();
    byte[] said = process.getInputStream().readAllBytes();
    int code = process.waitFor();
    if (code != 0 || said.length == 0) {
      throw new IllegalStateException("exit %d: %s".formatted(code, new String(said, UTF_8)));
    }
    return code;
  }
}
