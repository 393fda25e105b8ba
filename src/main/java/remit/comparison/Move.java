package remit.comparison;

/** How the answer to an ask changes from one edition of the guidance to another, gravest first. */
public enum Move {
  /** The ask becomes a decline, or is newly found and declined. */
  WIDENS,
  /** The ask is declined no more. */
  STOPS_DECLINING,
  /** The ask is not found in the document any more. */
  FOUND_NO_LONGER,
  /** The ask is newly found in the document, and not declined. */
  NEWLY_FOUND,
  /** The outcome changes in another way. */
  OTHER_OUTCOME,
  /** The outcome stays, but another row decides or the ask is counted elsewhere. */
  OTHER_ROW,
  /** The outcome and the row stay, but other reasons are given. */
  OTHER_REASONS
}
