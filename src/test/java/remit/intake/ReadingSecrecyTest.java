package remit.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import remit.cli.ReadingMain;

/** What a process that reads documents knows of others, shows of documents, and leaves behind. */
@Isolated // it looks at the child processes of this one
class ReadingSecrecyTest {
  private static final String CANARY = "Zebedee Canarybird 999 000 0018";
  private static final Duration MOST = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void noWordOfADocumentReachesAFileAnArgumentOrAnErrorMessage() throws Exception {
    Path errors = folder.resolve("errors");
    Path temporary = java.nio.file.Files.createDirectory(folder.resolve("temporary"));
    ProcessBuilder command =
        ReadingCommand.of(ReadingMain.class, 128).redirectError(errors.toFile());
    command.command().add(1, "-Djava.io.tmpdir=" + temporary);
    ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1);
    ReadingChild child = ReadingChild.start(command, alarms);
    child.awaitReady();

    for (Samples.Sample sample : withCanary()) {
      assertThat(child.read(CANARY + sample.name(), sample.bytes(), MOST)).isNotNull();
    }
    for (ProcessHandle process : ProcessHandle.current().children().toList()) {
      assertThat(String.join(" ", process.info().arguments().orElse(new String[0])))
          .doesNotContain("Canarybird");
      Path environment = Path.of("/proc", String.valueOf(process.pid()), "environ");
      if (java.nio.file.Files.isReadable(environment)) {
        assertThat(java.nio.file.Files.readString(environment, ISO_8859_1))
            .doesNotContain("Canarybird", "HOME=", "PATH=");
      }
    }
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> child.read(CANARY, Poison.ofMemory(), MOST));

    assertThat(child.end()).isEqualTo(ReadingFailure.OUT_OF_MEMORY);
    alarms.shutdownNow();
    assertThat(java.nio.file.Files.readString(errors, ISO_8859_1)).doesNotContain("Canarybird");
    try (Stream<Path> left = java.nio.file.Files.walk(temporary)) {
      for (Path file : left.filter(java.nio.file.Files::isRegularFile).toList()) {
        assertThat(java.nio.file.Files.readString(file, ISO_8859_1)).doesNotContain("Canarybird");
      }
    }
  }

  @Test
  void theSurroundingsOfThisProcessAreNotHandedOn() {
    assertThat(System.getenv()).isNotEmpty();

    assertThat(ReadingCommand.of(ReadingMain.class, 64).environment().keySet())
        .isSubsetOf("LANG", "LC_ALL", "LC_CTYPE", "TZ", "SystemRoot", "windir", "TEMP", "TMP");
  }

  @Test
  void theErrorMessagesOfAProcessGoNowhere() {
    assertThat(ReadingCommand.of(ReadingMain.class, 64).redirectError())
        .isEqualTo(ProcessBuilder.Redirect.DISCARD);
  }

  @Test
  void noProcessOutlivesTheOneThatGivesTheDocuments() throws Exception {
    Process giver =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "remit.intake.Giver")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said = giver.inputReader();
    assertThat(said.readLine()).isEqualTo("ready");
    List<ProcessHandle> readers = giver.children().toList();

    giver.destroyForcibly().waitFor();

    assertThat(readers).as("one that reads, one that waits").hasSize(2);
    for (ProcessHandle reader : readers) {
      reader.onExit().get(20, TimeUnit.SECONDS);
      assertThat(reader.isAlive()).isFalse();
    }
  }

  /** Documents of every kind, whole and cut, each with words that must not be seen elsewhere. */
  private static List<Samples.Sample> withCanary() throws IOException {
    byte[] pdf = Files.pdf(CANARY, "Please bleed her.");
    byte[] word = Files.docx(CANARY, "Please bleed her.");
    byte[] mail =
        Mails.mixed(
            Mails.words(CANARY),
            Mails.file("application/pdf", CANARY + ".pdf", pdf),
            Mails.file("application/msword", CANARY + ".docx", word));
    return Stream.of(
            new Samples.Sample(".pdf", pdf),
            new Samples.Sample(".docx", word),
            new Samples.Sample(".eml", mail),
            new Samples.Sample(".html", ("<p>" + CANARY + "<table>").getBytes(ISO_8859_1)),
            new Samples.Sample(".rtf", ("{\\rtf1 " + CANARY + "}").getBytes(ISO_8859_1)),
            new Samples.Sample(
                ".pdf",
                ("%PDF-1.4\n1 0 obj <</" + CANARY + " (" + CANARY + ")").getBytes(ISO_8859_1)),
            new Samples.Sample(
                ".json", ("{\"resourceType\":\"Bundle\",\"" + CANARY + "\":").getBytes(ISO_8859_1)))
        .flatMap(
            whole ->
                Stream.of(
                    whole,
                    new Samples.Sample(
                        whole.name(),
                        java.util.Arrays.copyOf(whole.bytes(), whole.bytes().length * 2 / 3))))
        .toList();
  }
}
