package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Whether a shared care arrangement is being asked for or already runs. */
public enum SharedCare implements Word {
  /** It is asked for now. */
  NEW,
  /** The practice already prescribes under it. */
  EXISTING,
  /** There is none. */
  NONE;

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static SharedCare of(String id) {
    return Word.of(SharedCare.class, id);
  }
}
