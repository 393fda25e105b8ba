package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Who pays for the sender's care of the patient. */
public enum Funding implements Word {
  /** The National Health Service. */
  NHS,
  /** The patient or an insurer. */
  PRIVATE;

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static Funding of(String id) {
    return Word.of(Funding.class, id);
  }
}
