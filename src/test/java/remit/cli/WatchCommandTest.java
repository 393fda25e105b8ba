package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import remit.Folders;

/** A practice clears its folder from the command line, and loses nothing when it is cut off. */
@Isolated // other tests look at the processes that this one starts
@Timeout(300)
class WatchCommandTest {
  private static final long SEED = 20241210;
  private static final int MAILS = 120;
  private static final int KILLS = 4;

  @TempDir Path folder;
  private Path room;

  @BeforeEach
  void openTheMailRoom() throws IOException {
    room = folder.resolve("room");
    Folders.copy(Path.of("test-data", "mailroom"), room);
  }

  private Console run(ExitCode expected, String... arguments) {
    Console console = new Console();
    int code = console.run(arguments);
    assertThat(code).as(console.out() + console.err()).isEqualTo(expected.code());
    return console;
  }

  private String settings() {
    return room.resolve("watch.yaml").toString();
  }

  private List<String> names(String of) throws IOException {
    try (Stream<Path> files = Files.list(room.resolve(of))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theExampleMailRoomIsClearedAndAccountedFor() throws Exception {
    Console watched = run(ExitCode.DONE, "watch", settings(), "--once");
    Console status = run(ExitCode.DONE, "status", settings(), "--waiting");
    Console audit = run(ExitCode.DONE, "audit", "verify", settings());

    assertThat(watched.out())
        .contains("       5 came in")
        .contains("       2 a draft is ready")
        .contains("In and ends agree. Nothing was sent.");
    assertThat(watched.err()).isEmpty();
    assertThat(status.out())
        .contains("Case 5 · scans and mails · urgent.eml")
        .contains("The document shows")
        .contains("suspected cancer");
    assertThat(audit.out()).startsWith("The audit is whole: ");
    assertThat(names("in")).isEmpty();
    assertThat(names("drafts")).hasSize(2);
  }

  @Test
  void theReportCountsWhatWasAskedAndNamesNoPatient() throws Exception {
    run(ExitCode.DONE, "watch", settings(), "--once");
    Path all = folder.resolve("all.csv");
    Path hidden = folder.resolve("hidden.csv");

    Console written = run(ExitCode.DONE, "report", settings(), "--out", all.toString());
    run(ExitCode.DONE, "report", settings(), "--hide-small", "--out", hidden.toString());
    Console again = run(ExitCode.NOT_WRITTEN, "report", settings(), "--out", all.toString());

    assertThat(written.out()).contains(" asks from ").contains("Nothing was sent.");
    assertThat(Files.readString(all))
        .startsWith("month,provider,category,outcome,reasons,asks\r\n")
        .contains(",Coastal Hospital NHS Trust,fit-note-after-hospital,decline,specialist,1\r\n")
        .doesNotContain("Quillfeather", "TESTCASE", "9990000018", "999 000 0018");
    assertThat(Files.readString(hidden)).contains("not-essential;specialist,<5\r\n");
    assertThat(again.err()).contains("There is already a file");
  }

  @Test
  void withoutSettingsItSaysWhereToBegin() {
    Console console = run(ExitCode.USAGE, "watch", folder.resolve("none.yaml").toString());

    assertThat(console.err())
        .contains("There is no file")
        .contains("Perhaps: copy test-data/mailroom/watch.yaml");
  }

  @Test
  void settingsWithFaultsAreRefusedWhole() throws Exception {
    Files.writeString(room.resolve("watch.yaml"), "id: a\npractice: practice.yaml\n");

    Console console = run(ExitCode.USAGE, "watch", settings());

    assertThat(console.err()).contains("have faults, so nothing was watched").contains("register");
    assertThat(room.resolve("register")).doesNotExist();
  }

  @Test
  void itEndsInGoodOrderWhenItIsStopped() throws Exception {
    Process child = child();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).startsWith("Watching.");
      for (int i = 0; i < 600 && !names("in").isEmpty(); i++) {
        Thread.sleep(100);
      }
      child.toHandle().destroy(); // the process itself would close the stream that is read

      assertThat(lines.lines().toList())
          .contains("       5 came in", "In and ends agree. Nothing was sent.");
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertThat(names("in")).isEmpty();
  }

  @Test
  void nothingIsLostOrDraftedTwiceWhenTheProgramIsKilledInTheMiddle() throws Exception {
    Random random = new Random(SEED);
    Set<String> came = new TreeSet<>(names("in"));
    came.addAll(addMails());

    for (int kill = 0; kill < KILLS; kill++) {
      Process child = child();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(lines.readLine()).as("seed %d", SEED).startsWith("Watching.");
        Thread.sleep(200 + random.nextInt(1_500));
      } finally {
        child.destroyForcibly().waitFor();
      }
    }
    Console rest = run(ExitCode.DONE, "watch", settings(), "--once");

    assertThat(rest.out())
        .as("seed %d", SEED)
        .contains("     %d came in".formatted(came.size()))
        .contains("       0 are copies of others")
        .contains("       0 are not decided yet")
        .contains("In and ends agree.");
    Set<String> moved = new TreeSet<>(names("done"));
    moved.addAll(names("needs-a-person"));
    assertThat(names("in")).isEmpty();
    assertThat(moved).isEqualTo(came);
    List<String> drafted = drafted();
    assertThat(drafted).hasSize(MAILS + 2).doesNotHaveDuplicates();
    run(ExitCode.DONE, "audit", "verify", settings());
  }

  /** Mails that each get a draft, under the names of which they are told apart. */
  private List<String> addMails() throws IOException {
    String mail = Files.readString(room.resolve("in/gastroenterology.eml"));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < MAILS; i++) {
      String name = "mail-%03d.eml".formatted(i);
      Path file = room.resolve("in").resolve(name);
      Files.writeString(file, mail.replace("<gastro-1@", "<more-" + i + "@"));
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
      names.add(name);
    }
    return names;
  }

  /** The ids of the drafts that lie in their folder. */
  private List<String> drafted() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String name : names("drafts")) {
      assertThat(name).endsWith(".eml");
      ids.add(
          Files.readString(room.resolve("drafts").resolve(name))
              .lines()
              .filter(line -> line.startsWith("Message-ID: "))
              .findFirst()
              .orElseThrow());
    }
    return ids;
  }

  private Process child() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dremit.home=" + Path.of("").toAbsolutePath(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "watch",
            settings())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
