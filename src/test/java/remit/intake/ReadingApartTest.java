package remit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import remit.cli.ReadingMain;

/** That a document is the same wherever it is read. */
class ReadingApartTest {
  private static final Path TEST_DATA = Path.of("test-data");
  private static final int LEAST_FILES = 1_500;
  private static final Duration MOST = Duration.ofSeconds(60);

  private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1);
  private ReadingChild child;

  @BeforeEach
  void start() throws IOException {
    child = ReadingChild.start(ReadingCommand.of(ReadingMain.class, 256), alarms);
    child.awaitReady();
  }

  @AfterEach
  void end() {
    child.kill();
    alarms.shutdownNow();
  }

  @Test
  void everyFileOfTheTestDataIsReadTheSame() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = java.nio.file.Files.walk(TEST_DATA)) {
      files = walk.filter(java.nio.file.Files::isRegularFile).toList();
    }
    List<Path> different = new ArrayList<>();

    for (Path file : files) {
      if (!isSame(String.valueOf(file.getFileName()), java.nio.file.Files.readAllBytes(file))) {
        different.add(file);
      }
    }

    assertThat(files).hasSizeGreaterThan(LEAST_FILES);
    assertThat(different).isEmpty();
  }

  @Test
  void everyKindOfDocumentIsReadTheSame() throws IOException {
    for (Samples.Sample sample : Samples.all()) {
      assertThat(isSame(sample.name(), sample.bytes())).as(sample.name()).isTrue();
      byte[] mail =
          Mails.mixed(
              Mails.words("Please see the letter."),
              Mails.file("application/octet-stream", sample.name(), sample.bytes()));
      assertThat(isSame("mail.eml", mail)).as("a mail with %s", sample.name()).isTrue();
    }
  }

  @Test
  void aNameThatIsNoneOfFilesIsTakenAsItIs() throws IOException {
    byte[] page = Samples.plainText().bytes();

    for (String name : List.of("", "..", "a\n\u0000b.html", "\uD83D.txt", "é".repeat(50_000))) {
      assertThat(isSame(name, page)).isTrue();
    }
  }

  private boolean isSame(String name, byte[] bytes) throws IOException {
    return child.read(name, bytes, MOST).equals(DocumentReader.read(name, bytes));
  }
}
