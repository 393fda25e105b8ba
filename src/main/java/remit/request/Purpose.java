package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What data or software is wanted for. */
public enum Purpose implements Word {
  /** Planning, research or population health only: no direct care. */
  SECONDARY_USE_ONLY,
  /** The direct care of patients. */
  DIRECT_CARE,
  /** Direct care and secondary uses together. */
  DIRECT_AND_SECONDARY,
  /** Financial savings or rationing. */
  SAVINGS,
  /** The clinical benefit of patients. */
  CLINICAL_BENEFIT;

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static Purpose of(String id) {
    return Word.of(Purpose.class, id);
  }
}
