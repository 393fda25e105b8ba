package remit.current;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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

/** How long it takes to make a changed pack of Sefton's size ready, once its files are at rest. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 10)
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class ReloadBenchmark {
  /** A changed row leaves what was learnt from examples as it is; a changed example does not. */
  @Param({"items.csv", "examples.csv"})
  public String changed = "";

  private Places places = new Places(null, Path.of("."), Path.of("."), null);
  private InUse inUse;

  /** Makes a copy that may be changed. */
  @Setup
  public void copy() throws Exception {
    Path home = Path.of(System.getProperty("remit.home", "."));
    Path pack = Files.createTempDirectory("remit-reload").resolve("pack");
    Folders.copy(home.resolve("rules/sefton"), pack);
    places = new Places(null, pack, home.resolve("rules/example-practice.yaml"), null);
    inUse = places.read();
    inUse.reader();
    Path file = pack.resolve(changed);
    String text = Files.readString(file);
    int last = text.strip().lastIndexOf('\n');
    Files.write(file, text.substring(0, last + 1).getBytes(StandardCharsets.UTF_8));
  }

  /** Reads the pack and makes its rules and words ready. */
  @Benchmark
  public InUse reload() throws Exception {
    return places.readAfter(inUse);
  }
}
