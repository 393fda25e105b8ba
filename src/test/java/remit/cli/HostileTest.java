package remit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.current.InUse;
import remit.request.RequestReader;

/**
 * Malformed mails, JSON, CSV and awkward strings of public test suites: each gets one answer, soon,
 * and in little memory.
 */
class HostileTest {
  private static final Path ARCHIVE =
      Path.of("..", "shared", "hostile", "mail-json-csv-text.tar.gz");
  private static final Duration MOST_FOR_ONE = Duration.ofSeconds(10);
  private static final int LEAST_FILES = 1_000;

  @TempDir Path folder;

  @BeforeEach
  void unpack() throws IOException {
    Assumptions.assumeTrue(
        Files.isRegularFile(ARCHIVE),
        "There is no " + ARCHIVE + " beside the project: no hostile file was read.");
    try (InputStream in = Files.newInputStream(ARCHIVE);
        TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        assertThat(file).startsWithRaw(folder);
        if (entry.isFile()) {
          Files.createDirectories(file.getParent());
          Files.copy(tar, file);
        }
      }
    }
  }

  @Test
  void eachFileGetsExactlyOneAnswerWithoutAStackTraceInHalfAGigabyte() throws Exception {
    Path out = folder.resolve(".out");
    Path err = folder.resolve(".err");
    Process remit =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "remit.cli.Main",
                "classify",
                folder.toString(),
                "--format",
                "jsonl")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();

    boolean ended = remit.waitFor(120, TimeUnit.SECONDS);
    remit.destroyForcibly();

    assertThat(ended).as("ended within two minutes").isTrue();
    assertThat(Files.readString(err))
        .doesNotContain("Exception", "Error", "\tat ", "Remit itself failed");
    assertThat(remit.exitValue()).isEqualTo(ExitCode.SOME_UNREAD.code());
    Set<String> statuses = Set.of("assessed", "no-request", "could-not-read");
    List<String> answered = new ArrayList<>();
    for (String line : Files.readAllLines(out, UTF_8)) {
      JsonNode answer = new JsonMapper().readTree(line);
      answered.add(answer.path("file").asText());
      assertThat(statuses).contains(answer.path("status").asText());
      assertThat(answer.path("notices").toString())
          .doesNotContain("Exception", "Remit itself failed", "\tat ");
    }
    assertThat(answered).containsExactlyInAnyOrderElementsOf(files());
  }

  @Test
  void noFileKeepsTheOthersWaiting() throws Exception {
    Surroundings around =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(java.io.OutputStream.nullOutputStream(), false, UTF_8),
            new PrintStream(java.io.OutputStream.nullOutputStream(), false, UTF_8),
            false);
    Bearings bearings = new Bearings();
    InUse inUse = bearings.inUse(around);
    Batch batch = new Batch(new RequestReader(), () -> inUse, null, around);
    List<String> slow = new ArrayList<>();
    long[] before = {System.nanoTime()};

    batch.run(
        files(),
        answer -> {
          long now = System.nanoTime();
          if (now - before[0] > MOST_FOR_ONE.toNanos()) {
            slow.add(answer.name());
          }
          before[0] = now;
        });

    assertThat(slow).isEmpty();
  }

  private List<String> files() throws IOException {
    List<String> found;
    try (Stream<Path> walk = Files.walk(folder)) {
      found =
          walk.filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .map(Path::toString)
              .toList();
    }
    assertThat(new HashSet<>(found)).hasSizeGreaterThan(LEAST_FILES);
    return found;
  }
}
