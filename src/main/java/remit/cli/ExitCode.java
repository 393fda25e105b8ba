package remit.cli;

/** How the program ends. */
public enum ExitCode {
  /** Every document was decided. */
  DONE(0),
  /** Some documents could not be read; all others were decided. */
  SOME_UNREAD(1),
  /** The command was not understood. */
  USAGE(2),
  /** The guidance has faults, and nothing was decided. */
  GUIDANCE_FAULTY(3),
  /** The practice's file has faults, and nothing was decided. */
  PRACTICE_FAULTY(4),
  /** Something could not be written. */
  NOT_WRITTEN(5),
  /** The guidance can be used, but something about it should be looked at. */
  LOOK_AGAIN(6),
  /** A pack or key was refused: nothing was decided by it, and nothing has changed. */
  REFUSED(7),
  /** Remit itself failed. */
  BROKEN(70);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number that the operating system sees. */
  public int code() {
    return code;
  }
}
