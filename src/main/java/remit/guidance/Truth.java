package remit.guidance;

/** The answer to a test of a fact that may be unknown. */
public enum Truth {
  /** The fact is known and passes. */
  YES,
  /** The fact is known and does not pass. */
  NO,
  /** The fact is unknown. */
  UNKNOWN
}
