package remit.practice;

import com.fasterxml.jackson.annotation.JsonCreator;
import remit.request.Word;

/** How far a practice takes an action. */
public enum Stance implements Word {
  /** The practice leaves the action out and does the work. */
  RED,
  /** A person decides each time. */
  AMBER,
  /** The practice takes the action. */
  GREEN;

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static Stance of(String id) {
    return Word.of(Stance.class, id);
  }
}
