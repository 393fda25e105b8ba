package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * Whether the practice's clinicians have reached the safe maximum of contacts on the day of
 * receipt.
 */
public enum Capacity implements Word {
  /** At least one clinician is below it. */
  FREE,
  /** Every clinician has reached it. */
  REACHED;

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static Capacity of(String id) {
    return Word.of(Capacity.class, id);
  }
}
