package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Whether an ask belongs to the matter the sender is dealing with. */
public enum Relation implements Word {
  /** It belongs to the sender's plan, operation, stay or referral. */
  RELATED,
  /** It does not belong to it. */
  UNRELATED;

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static Relation of(String id) {
    return Word.of(Relation.class, id);
  }
}
