package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Who a request comes from. */
public enum SenderKind implements Word {
  /** A hospital department. */
  SECONDARY_CARE(true),
  /** A community health team. */
  COMMUNITY(true),
  /** A mental health team. */
  MENTAL_HEALTH(true),
  /** A community or antenatal midwife. */
  MIDWIFERY(true),
  /** A maternity ward or unit. */
  MATERNITY(true),
  /** A pre-operative clinic. */
  PRE_OP(true),
  /** An emergency department. */
  EMERGENCY_DEPARTMENT(true),
  /** A private provider. */
  PRIVATE(true),
  /** Any other provider of care. */
  OTHER_PROVIDER(true),
  /** The patient, or somebody who speaks for them. */
  PATIENT(false),
  /** The patient's employer. */
  EMPLOYER(false),
  /** A local authority's social care. */
  SOCIAL_CARE(false),
  /** An integrated care board. */
  ICB(false),
  /** NHS England. */
  NHSE(false),
  /** A supplier of goods, software or services. */
  SUPPLIER(false),
  /** A pharmacy. */
  PHARMACY(false),
  /** A school or college. */
  SCHOOL(false),
  /** A solicitor or insurer who acts for the patient. */
  SOLICITOR(false),
  /** This or another general practice. */
  PRACTICE(false);

  private final boolean provider;

  SenderKind(boolean provider) {
    this.provider = provider;
  }

  /** Whether this sender provides care as a specialist or a provider, and so could do the work. */
  public boolean isProvider() {
    return provider;
  }

  /**
   * The constant with this id.
   *
   * @throws IllegalArgumentException if no constant has it
   */
  @JsonCreator
  public static SenderKind of(String id) {
    return Word.of(SenderKind.class, id);
  }
}
