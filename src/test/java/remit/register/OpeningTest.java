package remit.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static remit.register.Samples.NOON;
import static remit.register.Samples.PRACTICE;
import static remit.register.Samples.letter;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which registers are opened, and what is said of the others. */
class OpeningTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void fill() throws Exception {
    file = folder.resolve("register.sqlite");
    try (Register register = Register.open(folder, PRACTICE)) {
      for (int i = 0; i < 20; i++) {
        register.take(letter("letter " + i, "Letter %d. ".formatted(i).repeat(500)), NOON);
      }
    }
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused() {
    return assertThatThrownBy(() -> Register.open(folder, PRACTICE))
        .isInstanceOf(RegisterRefusedException.class);
  }

  @Test
  void whatWasStoredIsThereWhenItIsOpenedAgain() throws Exception {
    try (Register register = Register.open(folder, PRACTICE)) {
      assertThat(register.cases().balance().in()).isEqualTo(20);
    }
  }

  @Test
  void aSecondOpenerIsRefusedUntilTheFirstCloses() throws Exception {
    Register first = Register.open(folder, PRACTICE);

    assertRefused()
        .hasMessage(
            "The register in %s is in use: Remit is watching with it already. Perhaps: another window or another computer runs it."
                .formatted(folder));
    first.close();

    Register.open(folder, PRACTICE).close();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.01, 0.5, 0.9})
  void aFileCutShortIsRefusedWithTheWayBackToTheBackup(double kept) throws Exception {
    try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
      cut.setLength((long) (cut.length() * kept));
    }
    byte[] before = Files.readAllBytes(file);

    assertRefused()
        .hasMessageStartingWith("The register %s is ".formatted(file))
        .hasMessageEndingWith(
            "Move that file and those beside it whose names begin with register.sqlite to another folder, copy the last backup here under the name register.sqlite, and start again.");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws Exception {
    Files.writeString(file, "This is a note, not a register. ".repeat(400));

    assertRefused().hasMessageContaining("is damaged or cut short");
  }

  @Test
  void aRegisterThatHasVanishedIsNotBegunAnew() throws Exception {
    Files.delete(file);

    assertRefused()
        .hasMessageContaining("is no longer there. Copy the last backup there")
        .hasMessageContaining("register.lock");
    assertThat(file).doesNotExist();
  }

  @Test
  void anotherPracticesRegisterIsRefused() {
    assertThatThrownBy(() -> Register.open(folder, "elsewhere"))
        .isInstanceOf(RegisterRefusedException.class)
        .hasMessage(
            "The register %s is that of the practice exampleton, not of elsewhere. Perhaps: the practice's id was changed in the settings."
                .formatted(file));
  }

  @Test
  void oneThatIsInUseCanBeLookedAtButNotChanged() throws Exception {
    try (Register used = Register.open(folder, PRACTICE);
        Register looked = Register.look(folder, PRACTICE)) {
      used.take(letter("new", "A new letter"), NOON);

      assertThat(looked.cases().balance().in()).isEqualTo(21);
      assertThatThrownBy(() -> looked.take(letter("other", "Another"), NOON))
          .isInstanceOf(RegisterFailedException.class)
          .hasMessageContaining("may not be written to");
    }
  }

  @Test
  void whereNoRegisterIsThereIsNothingToLookAt(@TempDir Path empty) {
    assertThatThrownBy(() -> Register.look(empty, PRACTICE))
        .isInstanceOf(RegisterRefusedException.class)
        .hasMessage("There is no register in %s yet.".formatted(empty));
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void aRegisterHalfMadeWhenTheProgramStoppedIsMadeAgain(@TempDir Path fresh) throws Exception {
    Files.writeString(fresh.resolve("register-being-made.sqlite"), "half");
    Files.createFile(fresh.resolve("register.lock"));

    try (Register register = Register.open(fresh, PRACTICE)) {
      assertThat(register.take(letter("a", "One"), NOON).number()).isEqualTo(1);
    }
    assertThat(fresh.resolve("register-being-made.sqlite")).doesNotExist();
  }
}
