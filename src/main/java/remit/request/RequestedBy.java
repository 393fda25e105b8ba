package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Who wants the test, the result or the monitoring for their own care of the patient. */
public enum RequestedBy implements Word {
  /** The practice itself. */
  PRACTICE,
  /** The sender of the request. */
  SENDER,
  /** Some other provider. */
  ANOTHER_PROVIDER;

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static RequestedBy of(String id) {
    return Word.of(RequestedBy.class, id);
  }
}
