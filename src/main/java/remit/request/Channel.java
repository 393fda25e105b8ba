package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The way a request came to the practice. */
public enum Channel implements Word {
  /** A letter on paper or scanned. */
  LETTER,
  /** The words of an email itself. */
  EMAIL,
  /** A document attached to an email or sent through the document system. */
  DOCUMENT,
  /** A note of a telephone call. */
  PHONE_NOTE,
  /** An online consultation form. */
  ONLINE_FORM,
  /** A task inside the clinical system. */
  CLINICAL_SYSTEM_TASK;

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static Channel of(String id) {
    return Word.of(Channel.class, id);
  }
}
