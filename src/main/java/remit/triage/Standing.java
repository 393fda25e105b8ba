package remit.triage;

/** How a row stands to an ask. */
public enum Standing {
  /** Every condition is met. */
  APPLIES,
  /** No condition fails, but the facts for some are unknown. */
  MIGHT_APPLY,
  /** No condition fails, but the row does not hold on the day. */
  NOT_IN_FORCE
}
