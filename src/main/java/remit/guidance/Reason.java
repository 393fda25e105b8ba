package remit.guidance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A justification that a letter may give, and what must be true for it.
 *
 * @param id its id
 * @param kind what sort of words it is
 * @param wording the words that are printed
 * @param truth when they are true
 * @param source the words it rests on
 * @param validity the days on which it may be given
 * @param reviewBy the day by which the LMC means to have looked at it again, or null
 */
public record Reason(
    String id,
    ReasonKind kind,
    String wording,
    ReasonTruth truth,
    Source source,
    Validity validity,
    @Nullable LocalDate reviewBy) {

  /** Whether it may be printed at all: a contract clause only once the LMC has verified it. */
  public boolean isPrintable() {
    return kind != ReasonKind.CLAUSE || source.verified();
  }
}
