package remit.intake;

import java.time.Duration;

/**
 * What a process that reads documents may take.
 *
 * @param most the time for one document, from its first byte until it has been read
 * @param megabytes the memory of the process for its objects
 * @param documents after so many documents a process gives way to a fresh one
 * @param atOnce how many documents are read at the same time, each by a process of its own
 */
public record ReadingLimits(Duration most, int megabytes, int documents, int atOnce) {
  /** Checks that each of them allows something. */
  public ReadingLimits {
    if (most.isNegative() || most.isZero() || megabytes < 1 || documents < 1 || atOnce < 1) {
      throw new IllegalArgumentException(
          "most = %s, megabytes = %d, documents = %d, atOnce = %d"
              .formatted(most, megabytes, documents, atOnce));
    }
  }

  /** Twenty seconds for a document and 512 MB, one document at a time. */
  public static ReadingLimits usual() {
    return new ReadingLimits(Bounds.MOST_TIME, 512, 5_000, 1);
  }
}
