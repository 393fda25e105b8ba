package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The kind of form that is named in an ask. */
public enum Form implements Word {
  /** The Cheshire and Merseyside Urgent Suspected Cancer (2WW) form. */
  URGENT_SUSPECTED_CANCER,
  /** The memory clinic referral form. */
  MEMORY_CLINIC,
  /** Any other local referral form or proforma. */
  LOCAL;

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static Form of(String id) {
    return Word.of(Form.class, id);
  }
}
