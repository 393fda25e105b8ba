package remit.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remit.cli.ReadingMain;

/** Documents that another process reads, and what becomes of those that it cannot. */
@Isolated // it looks at the child processes of this one
class ReadingProcessTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String BROKE_OFF =
      "The reading of the file broke off each time it was tried; a person must open it.";

  @Test
  void aDocumentThatTakesTooLongIsLeftToAPersonAndTheNextIsRead() throws IOException {
    try (ReadingProcess reading = start(Duration.ofSeconds(2), 256)) {
      Document slow = reading.read("slow.pdf", Poison.ofTime());
      Document next = reading.read(Samples.pdf().name(), Samples.pdf().bytes());

      assertThat(slow.unread())
          .containsExactly("The file took longer than 2 seconds to read; a person must open it.");
      assertThat(slow.parts()).isEmpty();
      assertThat(next).isEqualTo(here(Samples.pdf()));
      assertThat(reading.counts()).isEqualTo(new ReadingCounts(0, 2, 0, 0, 1, 0));
    }
  }

  @Test
  void aDocumentThatTakesTooMuchMemoryIsLeftToAPersonAndTheNextIsRead() throws IOException {
    try (ReadingProcess reading = start(LONG, 128)) {
      Document large = reading.read("large.pdf", Poison.ofMemory());
      Document next = reading.read(Samples.word().name(), Samples.word().bytes());

      assertThat(large.unread())
          .containsExactly(
              "The file needs more memory to be read than any letter; a person must open it.");
      assertThat(next).isEqualTo(here(Samples.word()));
      assertThat(reading.counts()).isEqualTo(new ReadingCounts(0, 2, 0, 1, 0, 0));
    }
  }

  @Test
  void aDocumentWhoseProcessIsKilledIsReadByAnother() throws IOException {
    byte[] pdf = Poison.ofSomeTime();
    try (ReadingProcess reading = start(LONG, 512)) {
      reading.read("page.html", "<p>Please bleed her.".getBytes(UTF_8));
      CompletableFuture<Document> read =
          CompletableFuture.supplyAsync(() -> reading.read("a.pdf", pdf));
      busy().destroyForcibly();

      assertThat(read.join()).isEqualTo(DocumentReader.read("a.pdf", pdf));
      assertThat(reading.counts()).isEqualTo(new ReadingCounts(0, 2, 1, 0, 0, 0));
    }
  }

  @Test
  void aDocumentOfWhichTwoProcessesDieIsLeftToAPersonAndTheNextIsRead() throws IOException {
    try (ReadingProcess reading = ReadingProcess.start(Mischief.class, limits(LONG, 128))) {
      Document deadly = reading.read("die.pdf", Samples.pdf().bytes());
      Document next = reading.read(Samples.pdf().name(), Samples.pdf().bytes());

      assertThat(deadly.unread()).containsExactly(BROKE_OFF);
      assertThat(next).isEqualTo(here(Samples.pdf()));
      assertThat(reading.counts()).isEqualTo(new ReadingCounts(0, 2, 2, 0, 0, 0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"endless.pdf", "negative.pdf", "no-json.pdf"})
  void anAnswerThatIsNoneIsTakenForACrash(String name) throws IOException {
    try (ReadingProcess reading = ReadingProcess.start(Mischief.class, limits(LONG, 128))) {
      Document document = reading.read(name, Samples.pdf().bytes());

      assertThat(document.unread()).containsExactly(BROKE_OFF);
      assertThat(reading.counts().crashes()).isEqualTo(2);
    }
  }

  @Test
  void aProcessThatIsAskedToEndIsNotTheDocumentsDoing() throws IOException {
    try (ReadingProcess reading = ReadingProcess.start(Mischief.class, limits(LONG, 128))) {
      Document document = reading.read("asked-to-end.pdf", Samples.pdf().bytes());

      assertThat(document.unread()).containsExactly(BROKE_OFF);
      assertThat(reading.counts().crashes()).as("after three that do not count: two").isEqualTo(2);
    }
  }

  @Test
  void aProcessGivesWayToAFreshOneAfterItsShare() throws IOException {
    try (ReadingProcess reading =
        ReadingProcess.start(ReadingMain.class, new ReadingLimits(LONG, 128, 10, 1))) {
      for (int i = 0; i < 35; i++) {
        assertThat(reading.read(Samples.pdf().name(), Samples.pdf().bytes()))
            .isEqualTo(here(Samples.pdf()));
      }

      assertThat(reading.counts()).isEqualTo(new ReadingCounts(0, 35, 0, 0, 0, 3));
    }
  }

  @Test
  void manyThreadsEachGetTheirOwnDocument() throws IOException {
    byte[][] pages =
        IntStream.range(0, 200)
            .mapToObj(i -> ("<p>Please bleed patient number " + i).getBytes(UTF_8))
            .toArray(byte[][]::new);
    Map<Integer, Document> read = new ConcurrentHashMap<>();
    try (ReadingProcess reading =
        ReadingProcess.start(ReadingMain.class, new ReadingLimits(LONG, 128, 25, 2))) {
      IntStream.range(0, pages.length)
          .parallel()
          .forEach(i -> read.put(i, reading.read("page.html", pages[i])));
    }

    assertThat(read).hasSize(pages.length);
    read.forEach(
        (i, document) ->
            assertThat(document).isEqualTo(DocumentReader.read("page.html", pages[i])));
  }

  @Test
  void plainWordsAndWhatIsLargerThanAnyFileAreReadHere() throws IOException {
    try (ReadingProcess reading = start(LONG, 64)) {
      Document plain = reading.read("letter.txt", Samples.plainText().bytes());
      Document tooLarge = reading.read("a.pdf", new byte[Bounds.MOST_BYTES + 1]);

      assertThat(plain).isEqualTo(here(Samples.plainText()));
      assertThat(tooLarge.unread()).containsExactly("The file is larger than 64 MB.");
      assertThat(reading.counts()).isEqualTo(new ReadingCounts(2, 0, 0, 0, 0, 0));
    }
  }

  @Test
  void closingEndsTheProcessesAndWhoeverWaits() throws Exception {
    ReadingProcess reading = start(LONG, 256);
    reading.read("page.html", "<p>Please bleed her.".getBytes(UTF_8));
    byte[] slow = Poison.ofTime();
    CompletableFuture<Document> read =
        CompletableFuture.supplyAsync(() -> reading.read("slow.pdf", slow));
    ProcessHandle busy = busy();

    reading.close();

    assertThatExceptionOfType(java.util.concurrent.ExecutionException.class)
        .isThrownBy(() -> read.get(10, TimeUnit.SECONDS))
        .withCauseInstanceOf(IllegalStateException.class);
    busy.onExit().get(10, TimeUnit.SECONDS);
    assertThatIllegalStateException()
        .isThrownBy(() -> reading.read("page.html", "<p>x".getBytes(UTF_8)));
  }

  @Test
  void whereNoProcessStartsTheDocumentIsNotBlamed() {
    try (ReadingProcess reading = ReadingProcess.start(String.class, limits(LONG, 64))) {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> reading.read("page.html", "<p>x".getBytes(UTF_8)))
          .withMessage("The process that reads documents cannot be started.");
    }
  }

  @Test
  void limitsThatAllowNothingAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReadingLimits(Duration.ZERO, 512, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReadingLimits(LONG, 0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReadingLimits(LONG, 512, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReadingLimits(LONG, 512, 1, 0));
  }

  private static ReadingProcess start(Duration most, int megabytes) {
    return ReadingProcess.start(ReadingMain.class, limits(most, megabytes));
  }

  private static ReadingLimits limits(Duration most, int megabytes) {
    return new ReadingLimits(most, megabytes, 1_000, 1);
  }

  private static Document here(Samples.Sample sample) {
    return DocumentReader.read(sample.name(), sample.bytes());
  }

  /** The child process that works: both have been idle, and one is not any more. */
  private static ProcessHandle busy() {
    Map<ProcessHandle, Duration> before = new HashMap<>();
    while (true) {
      for (ProcessHandle child : ProcessHandle.current().children().toList()) {
        Duration now = child.info().totalCpuDuration().orElse(Duration.ZERO);
        Duration then = before.putIfAbsent(child, now);
        if (then != null && now.minus(then).toMillis() > 200) {
          return child;
        }
      }
      Thread.onSpinWait();
    }
  }
}
