package remit.register;

/**
 * What became of an arrival. It is stored and synced.
 *
 * @param outcome whether it is new
 * @param number the number of its case
 */
public record Taken(Outcome outcome, long number) {
  /** Whether an arrival is new. */
  public enum Outcome {
    /** It has a case, which waits to be decided. */
    NEW,
    /** It was taken before, by the same door under the same identity; nothing was made. */
    KNOWN,
    /** Another case has the same bytes; its own case ended at once as a copy. */
    COPY
  }
}
