package remit.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static remit.register.Samples.NOON;
import static remit.register.Samples.PRACTICE;
import static remit.register.Samples.letter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who did what stays as it was written, or it shows. */
class AuditTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @TempDir Path folder;
  private HeadsFile heads;

  @BeforeEach
  void fill() throws Exception {
    heads = new HeadsFile(folder.resolve("heads.txt"));
    try (Register register = Register.open(folder, PRACTICE)) {
      for (int i = 1; i <= 6; i++) {
        register.take(letter("letter " + i, "Letter " + i), NOON.plusSeconds(i));
      }
      heads.note(TODAY, register.audit().head());
    }
  }

  private List<String> verify() throws Exception {
    try (Register register = Register.open(folder, PRACTICE)) {
      return register.audit().verify(heads.read());
    }
  }

  private void tamper(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TRIGGER audit_not_changed");
      statement.execute("DROP TRIGGER audit_not_removed");
      for (String sql : statements) {
        assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
      }
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("register.sqlite"));
  }

  @Test
  void aWholeAuditIsFoundWhole() throws Exception {
    assertThat(verify()).isEmpty();
  }

  @Test
  void theDatabaseItselfRefusesToChangeOrRemoveARecord() throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("UPDATE audit SET who = 'nobody'"))
          .hasMessageContaining("The audit is only ever added to.");
      assertThatThrownBy(() -> statement.execute("DELETE FROM audit WHERE number = 6"))
          .hasMessageContaining("The audit is only ever added to.");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "who, 'nobody'",
    "at, '2026-11-25T12:00:09.000Z'",
    "at, 'yesterday'",
    "act, 'ended'",
    "case_number, 7",
    "case_number, NULL",
    "detail, 'door mailbox'",
    "content, NULL"
  })
  void aChangedRecordIsFound(String column, String value) throws Exception {
    tamper(
        "UPDATE audit SET %s = %s WHERE number = 3"
            .formatted(
                column, value.equals("NULL") || value.equals("7") ? value : "'" + value + "'"));

    assertThat(verify()).containsExactly("Record 3 of the audit was changed.");
  }

  @Test
  void aChangedRecordWithItsHashMadeToFitIsFound() throws Exception {
    tamper(
        "UPDATE audit SET who = 'nobody', hash = '%s' WHERE number = 3"
            .formatted(
                AuditRecord.hash(
                    PRACTICE,
                    3,
                    "2026-11-25T12:00:03.000Z",
                    "nobody",
                    "taken",
                    3L,
                    "door letters",
                    Hash.of("Letter 3"),
                    previousOf(3))));

    assertThat(verify())
        .containsExactly(
            "Record 4 of the audit does not follow on from record 3: one of them was changed or moved.");
  }

  @Test
  void aRemovedRecordIsFound() throws Exception {
    tamper("DELETE FROM audit WHERE number = 3");

    assertThat(verify()).containsExactly("Record 3 of the audit is missing.");
  }

  @Test
  void aRemovedRecordWhosePlaceWasFilledIsFound() throws Exception {
    tamper(
        "DELETE FROM audit WHERE number = 3",
        "UPDATE audit SET number = 3 WHERE number = 4",
        "UPDATE audit SET number = 4 WHERE number = 5",
        "UPDATE audit SET number = 5 WHERE number = 6");

    assertThat(verify())
        .contains(
            "Record 3 of the audit was changed.",
            "The audit ends with record 5, but record 6 was noted on 2026-11-25: its end was cut off.");
  }

  @Test
  void recordsThatChangedPlacesAreFound() throws Exception {
    tamper(
        "UPDATE audit SET number = 99 WHERE number = 3",
        "UPDATE audit SET number = 3 WHERE number = 4",
        "UPDATE audit SET number = 4 WHERE number = 99");

    assertThat(verify())
        .contains(
            "Record 3 of the audit does not follow on from record 2: one of them was changed or moved.",
            "Record 3 of the audit was changed.",
            "Record 4 of the audit was changed.");
  }

  @Test
  void aCutTailIsFoundByWhatWasNotedElsewhere() throws Exception {
    tamper("DELETE FROM audit WHERE number > 4");

    assertThat(verify())
        .containsExactly(
            "The audit ends with record 4, but record 6 was noted on 2026-11-25: its end was cut off.");
  }

  @Test
  void anAuditThatWasWrittenAnewIsFoundByWhatWasNotedElsewhere() throws Exception {
    Files.delete(folder.resolve("register.sqlite"));
    Files.delete(folder.resolve("register.lock"));
    try (Register register = Register.open(folder, PRACTICE)) {
      for (int i = 1; i <= 6; i++) {
        register.take(letter("letter " + i, "Other letter " + i), NOON.plusSeconds(i));
      }
    }

    assertThat(verify())
        .containsExactly(
            "Record 6 of the audit is not the one that was noted on 2026-11-25: it, or one before it, was changed.");
  }

  @Test
  void oneHeadIsNotedADay() throws Exception {
    Head second;
    try (Register register = Register.open(folder, PRACTICE)) {
      register.take(letter("late", "A late letter"), NOON);
      second = register.audit().head();
      heads.note(TODAY, second);
      heads.note(TODAY.plusDays(1), second);
    }

    assertThat(heads.read()).extracting(NotedHead::day).containsExactly(TODAY, TODAY.plusDays(1));
    assertThat(Files.readAllLines(folder.resolve("heads.txt")).get(1))
        .isEqualTo("2026-11-26 7 " + second.hash());
    assertThat(verify()).isEmpty();
  }

  @Test
  void aFileThatHoldsOtherLinesIsRefusedWithTheLine() throws Exception {
    Files.writeString(folder.resolve("heads.txt"), "2026-13-45 7 " + "0".repeat(64) + "\n");

    assertThatThrownBy(() -> heads.read())
        .isInstanceOf(RegisterRefusedException.class)
        .hasMessage(
            "%s, line 1: this is not a day, a number and a hash. Perhaps: the file was edited, or it is another file."
                .formatted(folder.resolve("heads.txt")));
  }

  private String previousOf(int number) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        java.sql.ResultSet row =
            statement.executeQuery("SELECT previous FROM audit WHERE number = " + number)) {
      return row.getString(1);
    }
  }
}
