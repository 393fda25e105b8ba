package remit.guidance;

import remit.request.Word;

/** The sorts of words in the list of reasons. */
public enum ReasonKind implements Word {
  /** A reason for a decision. */
  REASON,
  /** A reason that cites a clause of a contract. */
  CLAUSE,
  /** A paragraph of a letter that holds on certain days or for certain senders. */
  PARAGRAPH
}
