package remit.triage;

import remit.request.Word;

/** What became of a document. */
public enum Status implements Word {
  /** Every ask has a decision. */
  ASSESSED,
  /** It was read and asks nothing. */
  NO_REQUEST,
  /** It could not be read. */
  COULD_NOT_READ
}
