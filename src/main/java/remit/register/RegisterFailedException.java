package remit.register;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/**
 * The register could not be read or written just now, for instance because the disk is full.
 * Nothing of what was to be written has been; what was written before is unharmed.
 */
public final class RegisterFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private RegisterFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  static RegisterFailedException of(Throwable problem) {
    return new RegisterFailedException(
        "The register could not be read or written: " + words(problem), problem);
  }

  private static String words(Throwable problem) {
    @Nullable Throwable cause = problem;
    while (cause != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    if (!(cause instanceof SQLiteException sqlite)) {
      return "the reason is not known.";
    }
    return switch (sqlite.getResultCode().code & 0xff) {
      case 13 -> "the disk is full. Free some space, then start again.";
      case 8, 3, 23 -> "its folder may not be written to. Perhaps: its permissions have changed.";
      case 10, 14 -> "the disk or the network folder that it lies on does not answer as it should.";
      case 11, 26 -> "its file is damaged. Restore the last backup.";
      case 5, 6 -> "another program has kept it busy. Perhaps: a copying or scanning program.";
      default -> "the database answered with code %d.".formatted(sqlite.getResultCode().code);
    };
  }
}
