package remit.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static remit.register.Samples.NOON;
import static remit.register.Samples.PRACTICE;
import static remit.register.Samples.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy made while the register works, and the way back to it. */
class BackupTest {
  @TempDir Path folder;

  @Test
  void aBackupMadeAmidWorkIsWholeAndCanTakeTheRegistersPlace(@TempDir Path other) throws Exception {
    Path backup = folder.resolve("the practice's backup.sqlite");
    int atBackup;
    try (Register register = Register.open(folder, PRACTICE)) {
      try (Queue queue =
          register.work((file, bytes) -> Samples.drafted(file), InstantSource.fixed(NOON), 2)) {
        for (int i = 0; i < 60; i++) {
          register.take(letter("letter " + i, "Letter " + i), NOON);
          if (i == 40) {
            register.backup(backup);
          }
        }
        queue.awaitIdle();
      }
      atBackup = 41;
    }

    Files.copy(backup, other.resolve("register.sqlite"));
    try (Register restored = Register.open(other, PRACTICE)) {
      assertThat(restored.cases().balance().in()).isEqualTo(atBackup);
      assertThat(restored.cases().balance().isWhole()).isTrue();
      assertThat(restored.audit().verify(List.of())).isEmpty();
      try (Queue queue =
          restored.work((file, bytes) -> Samples.drafted(file), InstantSource.fixed(NOON), 2)) {
        queue.awaitIdle();
      }
      assertThat(restored.cases().balance().endings())
          .containsEntry(Ending.DRAFT_READY, (long) atBackup);
    }
  }

  @Test
  void aBackupOverwritesNothing() throws Exception {
    Path backup = Files.writeString(folder.resolve("old.sqlite"), "the last backup");
    try (Register register = Register.open(folder, PRACTICE)) {
      assertThatThrownBy(() -> register.backup(backup))
          .isInstanceOf(IOException.class)
          .hasMessage("%s is there already; a backup needs a new file.".formatted(backup));
    }

    assertThat(backup).hasContent("the last backup");
  }
}
