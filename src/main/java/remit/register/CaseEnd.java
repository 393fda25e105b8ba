package remit.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How and why a case ended.
 *
 * @param ending how
 * @param at when
 * @param why plain sentences; empty once erased
 * @param decision the decision as JSON, or null if there is none or it was erased
 * @param guidanceVersion the version of the guidance, or null if it was decided by none
 * @param guidanceHash its hash, or null if it was decided by none
 * @param reopened when the case was reopened after it, or null if the ending stands
 * @param reopenedWhy why it was reopened, or null if the ending stands or it was erased
 */
public record CaseEnd(
    Ending ending,
    Instant at,
    List<String> why,
    @Nullable String decision,
    @Nullable String guidanceVersion,
    @Nullable String guidanceHash,
    @Nullable Instant reopened,
    @Nullable String reopenedWhy) {
  /** Copies the list. */
  public CaseEnd {
    why = List.copyOf(why);
  }
}
