package remit.reply;

import org.jspecify.annotations.Nullable;
import remit.request.SenderKind;

/** Who reads a letter, as far as its words depend on it. */
enum Reader {
  /** A provider of care. */
  PROVIDER,
  /** Another who works for the public's health or care. */
  COLLEAGUE,
  /** The patient, or somebody who speaks for them. */
  PATIENT,
  /** Anybody else, or somebody unknown. */
  OTHER;

  static Reader of(@Nullable SenderKind kind) {
    if (kind == null) {
      return OTHER;
    }
    return switch (kind) {
      case SECONDARY_CARE,
          COMMUNITY,
          MENTAL_HEALTH,
          MIDWIFERY,
          MATERNITY,
          PRE_OP,
          EMERGENCY_DEPARTMENT,
          PRIVATE,
          OTHER_PROVIDER ->
          PROVIDER;
      case SOCIAL_CARE, ICB, NHSE, PHARMACY, PRACTICE -> COLLEAGUE;
      case PATIENT -> PATIENT;
      case EMPLOYER, SUPPLIER, SCHOOL, SOLICITOR -> OTHER;
    };
  }

  boolean isColleague() {
    return this == PROVIDER || this == COLLEAGUE;
  }
}
