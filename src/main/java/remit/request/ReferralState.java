package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What became of the referral that an answer speaks of. */
public enum ReferralState implements Word {
  /** It was rejected or closed. */
  REJECTED,
  /** It was kept open or converted, and answered with advice. */
  ANSWERED_WITH_ADVICE,
  /** It was accepted. */
  ACCEPTED;

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static ReferralState of(String id) {
    return Word.of(ReferralState.class, id);
  }
}
