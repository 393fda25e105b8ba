package remit.practice;

import com.fasterxml.jackson.annotation.JsonCreator;
import remit.request.Word;

/** How work comes to be paid for. */
public enum ServiceKind implements Word {
  /** The local quality contract. */
  LQC,
  /** A national or local enhanced service. */
  ENHANCED_SERVICE,
  /** Any other local commission. */
  LOCAL_COMMISSION;

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static ServiceKind of(String id) {
    return Word.of(ServiceKind.class, id);
  }
}
