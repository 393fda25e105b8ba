package remit.guidance;

import remit.request.Word;

/**
 * What the reading of letters knows of a work beside its words: a pack's work of a kind is read
 * with the finer rules for that kind, whatever its id.
 */
public enum WorkKind implements Word {
  /** Refer back to the same service. */
  RE_REFER,
  /** Refer to another service. */
  REFER,
  /** Certify an absence. */
  FIT_NOTE,
  /** Take blood. */
  BLOOD_TEST,
  /** Test again and again. */
  MONITOR,
  /** Issue a drug. */
  PRESCRIBE,
  /** Chase or act on a result. */
  FOLLOW_UP_RESULT,
  /** Act on a finding. */
  TREAT_FINDING,
  /** Tell the patient something. */
  TELL_PATIENT,
  /** Arrange an X-ray or scan. */
  ARRANGE_IMAGING,
  /** Measure blood pressure. */
  MONITOR_BLOOD_PRESSURE,
  /** Any other task for a patient. */
  CLINICAL_TASK,
  /** Report for safeguarding. */
  SAFEGUARDING_REPORT,
  /** Do what an answer to a referral advises. */
  FOLLOW_ADVICE,
  /** Fill in a form for a referral. */
  COMPLETE_REFERRAL_FORM,
  /** Tell more for a referral. */
  SUPPLY_REFERRAL_INFORMATION,
  /** Let others write to the record. */
  ENABLE_RECORD_UPDATE,
  /** Share data. */
  SHARE_DATA,
  /** Use software. */
  ENABLE_SOFTWARE,
  /** Sign that something is done. */
  SIGN_DECLARATION,
  /** Let data be drawn. */
  ENABLE_DATA_EXTRACTION,
  /** Join a pilot. */
  JOIN_PILOT,
  /** Change the record. */
  UPDATE_RECORD,
  /** Give copies of records. */
  SUPPLY_RECORDS,
  /** Vaccinate. */
  VACCINATE,
  /** See somebody on the same day. */
  SAME_DAY_APPOINTMENT,
  /** None that the guidance lists. */
  OTHER
}
