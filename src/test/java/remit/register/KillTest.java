package remit.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static remit.register.Samples.NOON;
import static remit.register.Samples.PRACTICE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What another program stored before it was killed is all there, and nothing is there twice. */
@Isolated // other tests look at the processes that this one starts
@Timeout(120)
class KillTest {
  private static final long SEED = 5;
  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void nothingThatWasStoredIsLostAndNothingIsDecidedTwice() throws Exception {
    Random random = new Random(SEED);
    Map<Integer, Long> stored = new HashMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      stored.putAll(storedBeforeKilled(stored.size() + 1, 200 + random.nextInt(50)));
    }

    assertThat(stored).as("seed %d", SEED).hasSizeGreaterThanOrEqualTo(200 * KILLS);
    try (Register register = Register.open(folder, PRACTICE)) {
      stored.forEach(
          (letter, number) ->
              assertThat(register.cases().bytes(number))
                  .as("seed %d, case %d", SEED, number)
                  .hasValue(KilledChild.letter(letter).bytes()));
      stored.forEach(
          (letter, number) ->
              assertThat(register.take(KilledChild.letter(letter), NOON))
                  .as("seed %d, letter %d", SEED, letter)
                  .isEqualTo(new Taken(Taken.Outcome.KNOWN, number)));
      try (Queue queue =
          register.work((file, bytes) -> Samples.drafted(file), InstantSource.fixed(NOON), 2)) {
        queue.awaitIdle();
      }

      Balance balance = register.cases().balance();
      assertThat(balance.isWhole()).isTrue();
      assertThat(balance.endings()).containsEntry(Ending.DRAFT_READY, balance.in());
      List<StoredDraft> drafts = register.cases().draftsToWrite(Integer.MAX_VALUE);
      Set<String> ids = new HashSet<>(drafts.stream().map(StoredDraft::messageId).toList());
      assertThat(drafts).hasSize((int) balance.in());
      assertThat(ids).hasSize((int) balance.in());
      assertThat(register.audit().verify(List.of())).isEmpty();
    }
  }

  @Test
  void theRegisterIsRefusedWhileAnotherProgramHasItAndFreeOnceThatIsKilled() throws Exception {
    Process child = child(1);
    try (BufferedReader lines = lines(child)) {
      assertThat(lines.readLine()).isEqualTo("1 1");

      assertThatThrownBy(() -> Register.open(folder, PRACTICE))
          .isInstanceOf(RegisterRefusedException.class)
          .hasMessageContaining("is in use");
    } finally {
      child.destroyForcibly().waitFor();
    }

    Register.open(folder, PRACTICE).close();
  }

  /** What the child said that it had stored: the letter's number and its case's. */
  private Map<Integer, Long> storedBeforeKilled(int firstLetter, int lines) throws Exception {
    Map<Integer, Long> stored = new HashMap<>();
    Process child = child(firstLetter);
    try (BufferedReader said = lines(child)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (stored.size() == lines) {
          // Process.destroyForcibly would also close what is still to be read.
          child.toHandle().destroyForcibly();
        }
        String[] words = line.split(" ", 2);
        stored.put(Integer.valueOf(words[0]), Long.valueOf(words[1]));
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    return stored;
  }

  private Process child(int firstLetter) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.util.logging.config.file=src/test/resources/logging.properties",
            "-cp",
            System.getProperty("java.class.path"),
            KilledChild.class.getName(),
            folder.toString(),
            Integer.toString(firstLetter))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static BufferedReader lines(Process child) {
    return new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8));
  }
}
