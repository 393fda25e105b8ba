package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How a drug comes to be asked for. */
public enum Prescribing implements Word {
  /** The formulary keeps it to hospitals, or lists it red or amber without shared care. */
  HOSPITAL_ONLY,
  /** A specialist wants it started or changed. */
  SPECIALIST_START,
  /** It is unlicensed or off label. */
  UNLICENSED,
  /** A discharge or clinic supply that the provider owes. */
  SUPPLY_OWED,
  /** A sedative or the like before a procedure. */
  BEFORE_PROCEDURE,
  /** A private provider recommends it. */
  PRIVATE,
  /** The practice already prescribes it as a stable repeat. */
  ON_REPEAT,
  /** The practice's own acute treatment. */
  OWN_ACUTE;

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static Prescribing of(String id) {
    return Word.of(Prescribing.class, id);
  }
}
