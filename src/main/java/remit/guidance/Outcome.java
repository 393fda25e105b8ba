package remit.guidance;

import com.fasterxml.jackson.annotation.JsonCreator;
import remit.request.Word;

/** What the practice does with an ask, from the most cautious to the least. */
public enum Outcome implements Word {
  /** A clinician looks before anything is sent. */
  REVIEW(false),
  /** The practice does the work. */
  ACCEPT(false),
  /** It is done, never declined, and an invoice may follow. */
  INVOICE(false),
  /** No decision for now. */
  DEFER(true),
  /** The sender is asked to telephone a practice clinician. */
  REDIRECT(true),
  /** The patient is sent to the local urgent care settings. */
  DIVERT(true),
  /** It is returned to the sender with reasons. */
  DECLINE(true);

  private final boolean withholding;

  Outcome(boolean withholding) {
    this.withholding = withholding;
  }

  /** Whether the practice does not do, or not yet do, what was asked. */
  public boolean withholdsWork() {
    return withholding;
  }

  /** Whether this is nearer to a clinician's looking first. */
  public boolean isMoreCautiousThan(Outcome other) {
    return compareTo(other) < 0;
  }

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static Outcome of(String id) {
    return Word.of(Outcome.class, id);
  }
}
