package remit.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Malformed files of public test suites, as files and in mails, read by processes of their own. */
class HostileApartTest {
  private static final Path ARCHIVE =
      Path.of("..", "shared", "hostile", "mail-json-csv-text.tar.gz");
  private static final int LEAST_FILES = 1_000;

  @TempDir Path folder;

  @Test
  void eachHasExactlyOneEndAndNoneEndsAProcess() throws Exception {
    Assumptions.assumeTrue(
        java.nio.file.Files.isRegularFile(ARCHIVE),
        "There is no " + ARCHIVE + " beside the project: no hostile file was read.");
    List<String> expected = new ArrayList<>();
    for (Path file : unpacked()) {
      expected.add("told " + file);
      expected.add("told " + file);
    }
    Process giver =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "remit.intake.ReadsFolder",
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();

    List<String> said = new String(giver.getInputStream().readAllBytes(), UTF_8).lines().toList();

    assertThat(giver.waitFor()).isZero();
    assertThat(said.subList(0, said.size() - 1)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(said.get(said.size() - 1)).contains("crashes=0", "outOfMemory=0", "overdue=0");
  }

  private List<Path> unpacked() throws IOException {
    List<Path> files = new ArrayList<>();
    try (InputStream in = java.nio.file.Files.newInputStream(ARCHIVE);
        TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        assertThat(file).startsWithRaw(folder);
        if (entry.isFile()) {
          java.nio.file.Files.createDirectories(file.getParent());
          java.nio.file.Files.copy(tar, file);
          files.add(file);
        }
      }
    }
    assertThat(files).hasSizeGreaterThan(LEAST_FILES);
    return files;
  }
}
