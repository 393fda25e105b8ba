package remit.register;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** The database's file: made, brought up to date, checked and opened. */
final class DatabaseFile {
  static final String NAME = "register.sqlite";
  private static final int BUSY_MILLIS = 10_000;

  private final Path folder;
  private final Path file;

  DatabaseFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve(NAME);
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Makes it aside and moves it in at one stroke: a half-made one is never taken for a whole. */
  void make() throws IOException {
    Path half = folder.resolve("register-being-made.sqlite");
    for (String suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
      Files.deleteIfExists(half.resolveSibling(half.getFileName() + suffix));
    }
    migrate(half);
    sync(half);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  void bringUpToDate() throws RegisterRefusedException {
    try {
      migrate(file);
    } catch (FlywayException e) {
      throw new RegisterRefusedException(
          "The register %s was made by another version of Remit, which this one does not understand. Perhaps: start the newer Remit."
              .formatted(file));
    }
  }

  private static void migrate(Path file) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    source.setJournalMode(JournalMode.WAL.getValue());
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:remit/register/common", "classpath:remit/register/sqlite")
        .placeholders(Map.of("bytes", "BLOB", "instant", "TIMESTAMP"))
        .load()
        .migrate();
  }

  /**
   * Refuses a file that is cut short or damaged.
   *
   * @throws RegisterRefusedException with the way back to the last backup
   */
  void check() throws RegisterRefusedException, IOException {
    if (Files.size(file) == 0) {
      throw damaged("is empty");
    }
    try (Connection connection = connect(false);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
      try (ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
        if (!row.next() || !"ok".equals(row.getString(1))) {
          throw damaged("is damaged or cut short");
        }
      }
    } catch (SQLException e) {
      throw damaged("is damaged or cut short");
    }
  }

  /** The refusal of a folder that held a register. */
  RegisterRefusedException gone() {
    return new RegisterRefusedException(
        "The register %s is no longer there. Copy the last backup there under that name and start again. Perhaps: it was moved; or, if you mean to begin an empty one, delete %s as well."
            .formatted(file, folder.resolve(Lock.NAME)));
  }

  private RegisterRefusedException damaged(String how) {
    return new RegisterRefusedException(
        "The register %s %s. Move that file and those beside it whose names begin with %s to another"
                .formatted(file, how, NAME)
            + " folder, copy the last backup here under the name %s, and start again."
                .formatted(NAME));
  }

  /** Refuses the register of another practice: its cases would seem to have vanished. */
  void refuseOtherThan(String practice) throws SQLException, RegisterRefusedException {
    try (Connection connection = connect(true);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT practice FROM arrivals LIMIT 1")) {
      if (row.next() && !row.getString(1).equals(practice)) {
        throw new RegisterRefusedException(
            "The register %s is that of the practice %s, not of %s. Perhaps: the practice's id was changed in the settings."
                .formatted(file, row.getString(1), practice));
      }
    }
  }

  /** A new connection: every commit is on the disk when it returns. */
  Connection connect(boolean toReadOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      // What is erased is overwritten.
      statement.execute("PRAGMA secure_delete = ON");
      if (toReadOnly) {
        statement.execute("PRAGMA query_only = ON");
      }
    }
    return connection;
  }

  /** Writes a whole copy, as it is at this instant, while others may be writing. */
  void copy(Path target) throws IOException {
    try (Connection connection = connect(false);
        PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, target.toString());
      statement.execute();
    } catch (SQLException e) {
      throw RegisterFailedException.of(e);
    }
    sync(target);
  }

  private static void sync(Path written) throws IOException {
    try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
