package remit.intake;

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
import org.openjdk.jmh.annotations.Warmup;

/** Letters and mails a second, from bytes to texts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class IntakeBenchmark {
  private Samples.Sample text;
  private Samples.Sample word;
  private Samples.Sample pdf;
  private Samples.Sample mail;
  private Samples.Sample mailWithPdf;

  /** Makes the documents. */
  @Setup
  public void make() throws Exception {
    text = Samples.plainText();
    word = Samples.word();
    pdf = Samples.pdf();
    mail = Samples.mailWithoutFiles();
    mailWithPdf = Samples.mail();
  }

  private static Document read(Samples.Sample sample) {
    return DocumentReader.read(sample.name(), sample.bytes());
  }

  /** Letters in plain text. */
  @Benchmark
  public Document plainText() {
    return read(text);
  }

  /** Letters in Word. */
  @Benchmark
  public Document word() {
    return read(word);
  }

  /** Letters in PDF. */
  @Benchmark
  public Document pdf() {
    return read(pdf);
  }

  /** Mails in plain text. */
  @Benchmark
  public Document mail() {
    return read(mail);
  }

  /** Mails in two forms, with a mail and a PDF attached. */
  @Benchmark
  public Document mailWithPdf() {
    return read(mailWithPdf);
  }
}
