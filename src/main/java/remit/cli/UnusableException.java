package remit.cli;

/** A file or folder that was named on the command line cannot be used. */
final class UnusableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  UnusableException(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  ExitCode exitCode() {
    return exitCode;
  }
}
