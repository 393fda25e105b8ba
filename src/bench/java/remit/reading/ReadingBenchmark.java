package remit.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import remit.guidance.GuidanceFaultsException;
import remit.guidance.GuidanceReader;
import remit.intake.Document;
import remit.intake.DocumentReader;
import remit.intake.Part;

/** Letters read a second, and how the time grows with the size of one. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class ReadingBenchmark {
  private static final String SENTENCES =
      "Please could you arrange weekly FBC and LFTs for this lady. She was well today. "
          + "Refer her back in two years.\n";

  private final List<Document> letters = new ArrayList<>();
  private Reader reader;
  private Document grown;
  private int next;

  /** How many times the same three sentences stand in one letter. */
  @Param({"100", "200", "400", "800"})
  public int times;

  /** Reads the guidance and the letters. */
  @Setup
  public void load() throws IOException, GuidanceFaultsException {
    reader = new Reader(GuidanceReader.read(Path.of("rules", "sefton")));
    try (Stream<Path> files = Files.list(Path.of("test-data", "letters"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        letters.add(DocumentReader.read(file.getFileName().toString(), Files.readAllBytes(file)));
      }
    }
    grown =
        new Document(
            null,
            null,
            null,
            null,
            Document.Kind.FILE,
            List.of(new Part(Part.Kind.FILE, "", SENTENCES.repeat(times))),
            List.of());
  }

  /** One of the letters, in turn. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public Reading letter() {
    next = (next + 1) % letters.size();
    return reader.read(letters.get(next), null);
  }

  /** One long letter. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public Reading longLetter() {
    return reader.read(grown, null);
  }
}
