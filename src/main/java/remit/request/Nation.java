package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The nation whose health service the sender belongs to. */
public enum Nation implements Word {
  /** England. */
  ENGLAND,
  /** Wales. */
  WALES,
  /** Scotland. */
  SCOTLAND,
  /** Northern Ireland. */
  NORTHERN_IRELAND;

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static Nation of(String id) {
    return Word.of(Nation.class, id);
  }
}
