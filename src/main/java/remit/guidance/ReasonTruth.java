package remit.guidance;

import remit.request.Word;

/** What must be true before a reason may be given. */
public enum ReasonTruth implements Word {
  /** Nothing more than that the item names it. */
  ALWAYS,
  /** The practice's service register holds no local commission for the work. */
  NO_LOCAL_COMMISSION,
  /** The practice's service register holds no enhanced service for the work. */
  NO_ENHANCED_SERVICE,
  /** The sender is a specialist or provider. */
  SENDER_IS_PROVIDER,
  /** The sender is the patient, an employer, a school or another who provides no care. */
  SENDER_IS_NO_PROVIDER,
  /** The sender is an English NHS provider. */
  SENDER_IS_ENGLISH_NHS_PROVIDER
}
