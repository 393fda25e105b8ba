package remit.register;

import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;

/** The tables, read and written in transactions, for one practice. */
final class Store {
  private final DataSource source;
  private final Jdbi jdbi;
  private final String practice;

  Store(DataSource source, String practice) {
    this.source = source;
    this.practice = practice;
    this.jdbi = Jdbi.create(source);
    // Else a message would hold the values, and so patients' words.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  DataSource source() {
    return source;
  }

  String practice() {
    return practice;
  }

  /**
   * Does something in one transaction, which is on the disk when this returns.
   *
   * @throws RegisterFailedException if it could not be done; then nothing of it was
   */
  <T extends @Nullable Object> T write(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException | SQLRuntimeException e) {
      throw RegisterFailedException.of(e);
    }
  }

  void change(Consumer<Handle> work) {
    write(
        handle -> {
          work.accept(handle);
          return true;
        });
  }

  /** Reads something. */
  <T extends @Nullable Object> T read(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (JdbiException e) {
      throw RegisterFailedException.of(e);
    }
  }
}
