package remit.intake;

import java.time.Duration;

/** Why a process did not read a document. */
enum ReadingFailure {
  /** It was ended because its time was up. */
  OVERDUE,
  /** It ended itself because it had no memory left. */
  OUT_OF_MEMORY,
  /** It died, or answered what is no answer. */
  CRASH,
  /**
   * Someone asked it to end, as happens when the machine is shut down: not the document's doing.
   */
  ENDED_FROM_OUTSIDE;

  /** How Java ends where it was told to end when memory runs out. */
  private static final int EXIT_OUT_OF_MEMORY = 3;

  /** What a process that was asked to end by signal 1, 2 or 15 adds to the number of the signal. */
  private static final int EXIT_SIGNAL = 128;

  static ReadingFailure ofExit(int code) {
    return switch (code) {
      case EXIT_OUT_OF_MEMORY -> OUT_OF_MEMORY;
      case EXIT_SIGNAL + 1, EXIT_SIGNAL + 2, EXIT_SIGNAL + 15 -> ENDED_FROM_OUTSIDE;
      default -> CRASH;
    };
  }

  /** Whether another try may go better: too much time or memory is what the document takes. */
  boolean mayBeChance() {
    return this == CRASH || this == ENDED_FROM_OUTSIDE;
  }

  /** What stands in the document's list of what was not read. */
  String sentence(Duration most) {
    return switch (this) {
      case OVERDUE ->
          most.toSeconds() > 1
              ? "The file took longer than %d seconds to read; a person must open it."
                  .formatted(most.toSeconds())
              : "The file took too long to read; a person must open it.";
      case OUT_OF_MEMORY ->
          "The file needs more memory to be read than any letter; a person must open it.";
      case CRASH, ENDED_FROM_OUTSIDE ->
          "The reading of the file broke off each time it was tried; a person must open it.";
    };
  }
}
