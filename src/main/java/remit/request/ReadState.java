package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How much of the document could be read. */
public enum ReadState implements Word {
  /** All of it. */
  WHOLE,
  /** Some of it. */
  PART,
  /** Nothing of it. */
  NONE;

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static ReadState of(String id) {
    return Word.of(ReadState.class, id);
  }
}
