package remit.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.guidance.Draft;
import remit.guidance.Guidance;
import remit.guidance.Rivals;
import remit.triage.PolicyFaultsException;

/** Says what looks wrong in a guidance pack that has no fault, and what is left to be done. */
public final class Warnings {
  private Warnings() {}

  /**
   * All warnings, by their kinds and within these in the order of the tables.
   *
   * @param policy the folder of policy files, or null for those that the program was built with
   * @param today the day against which days of review are held
   * @throws IOException if the policy files cannot be read
   * @throws PolicyFaultsException if they have changed since the build and do not compile
   */
  public static List<Warning> of(Draft draft, @Nullable Path policy, LocalDate today)
      throws IOException, PolicyFaultsException {
    Guidance guidance = draft.guidance();
    Rivals rivals = new Rivals(guidance.items());
    return Stream.of(
            Contradictions.of(guidance, rivals, policy),
            IdleRows.of(guidance, rivals),
            Gaps.of(draft, rivals),
            Chores.of(draft, today))
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Warning::kind))
        .toList();
  }
}
