package remit.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/** The time to read awkward documents of 64 kB, and of two, four and eight times that. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class GrowthBenchmark {
  private static final int BYTES = 64 << 10;

  /** How many times 64 kB. */
  @Param({"1", "2", "4", "8"})
  private int times;

  /** What the document is made of. */
  @Param({"LONG_LINE", "QUOTES", "HEADERS", "BOUNDARIES", "BRACKETS", "OPEN_TAGS", "RTF_GROUPS"})
  private Shape shape;

  private String name;
  private byte[] document;

  /** Documents that ask much of a reader. */
  public enum Shape {
    /** One line without an end. */
    LONG_LINE("a.eml", "Subject: x\n\n", "word "),
    /** Nothing but quotes. */
    QUOTES("a.eml", "Subject: x\n\n", ">> word\n> word\n"),
    /** Nothing but headers. */
    HEADERS("a.eml", "", "X-Word: word\n"),
    /** Lines that are almost the boundary of a part. */
    BOUNDARIES("a.eml", "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n", "--bb\n"),
    /** Tags that never become one. */
    BRACKETS("a.html", "", "<"),
    /** Tags that are never closed. */
    OPEN_TAGS("a.html", "", "<div><b>"),
    /** Groups in a rich text document. */
    RTF_GROUPS("a.rtf", "{\\rtf1 ", "{a}");

    private final String name;
    private final String head;
    private final String rest;

    Shape(String name, String head, String rest) {
      this.name = name;
      this.head = head;
      this.rest = rest;
    }
  }

  /** Makes the document. */
  @Setup
  public void make() {
    name = shape.name;
    document =
        (shape.head + shape.rest.repeat(times * BYTES / shape.rest.length())).getBytes(UTF_8);
  }

  /** Reads it. */
  @Benchmark
  public Document read() {
    return DocumentReader.read(name, document);
  }
}
