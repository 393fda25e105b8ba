package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The hospital or clinic contact that the ask comes from. */
public enum Episode implements Word {
  /** An operation or procedure. */
  OPERATION,
  /** A stay in hospital. */
  STAY,
  /** A clinic attendance. */
  CLINIC,
  /** An emergency department attendance. */
  EMERGENCY,
  /** A pregnancy, birth or the weeks after it. */
  PREGNANCY,
  /** None: the practice's own care of the patient. */
  NONE;

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static Episode of(String id) {
    return Word.of(Episode.class, id);
  }
}
