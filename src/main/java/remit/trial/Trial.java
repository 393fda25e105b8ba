package remit.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import remit.guidance.Case;
import remit.guidance.Draft;
import remit.guidance.Item;
import remit.request.Request;
import remit.triage.PolicyFaultsException;
import remit.triage.Triage;

/** Tries a guidance pack on its own examples. */
public final class Trial {
  private final Draft draft;
  private final List<Exhibit> exhibits;
  private final Triage triage;
  private final SlipTrial slips;
  private final Tellers tellers;

  private Trial(Draft draft, Triage triage, SlipTrial slips) {
    this.draft = draft;
    this.triage = triage;
    this.slips = slips;
    this.tellers = new Tellers(draft, slips);
    this.exhibits = Exhibit.of(draft);
  }

  /**
   * Makes a pack's own examples ready.
   *
   * @param policy the folder of policy files, or null for those that the program was built with
   * @throws IOException if the policy files cannot be read
   * @throws PolicyFaultsException if they have changed since the build and do not compile
   */
  public static Trial of(Draft draft, @Nullable Path policy)
      throws IOException, PolicyFaultsException {
    Triage triage = Triage.of(draft.guidance(), policy);
    return new Trial(draft, triage, new SlipTrial(draft, triage));
  }

  /** Tries all cases, in their order. */
  public List<CaseResult> results() {
    return exhibits.stream().map(exhibit -> CaseResult.of(exhibit, triage)).toList();
  }

  /**
   * Tries a document that people have sorted by the answer they expect.
   *
   * @param id its name
   * @param day the day as of which it is decided
   */
  public CaseResult result(String id, Request request, LocalDate day, Case.Answer answer) {
    Case subject = new Case(id, 0, Case.Kind.HIT, null, null, request, day, null, answer);
    return CaseResult.of(
        new Exhibit(subject, request, Exhibit.practice(draft.guidance(), day, null)), triage);
  }

  /** The rows that decide no case, in their order. */
  public List<Item> unreached(List<CaseResult> results) {
    Set<String> reached = new LinkedHashSet<>();
    results.stream().map(CaseResult::decidedBy).filter(Objects::nonNull).forEach(reached::add);
    return draft.guidance().items().stream().filter(i -> !reached.contains(i.id())).toList();
  }

  /**
   * What became of the slips.
   *
   * @param refused how many the check would refuse
   * @param noticed how many make a case fail
   * @param unnoticed those that make none fail, though they change answers
   * @param idle those of which no request was found whose answer they change
   */
  public record Slipped(int refused, int noticed, List<Slip> unnoticed, List<Slip> idle) {
    /** Copies the lists. */
    public Slipped {
      unnoticed = List.copyOf(unnoticed);
      idle = List.copyOf(idle);
    }
  }

  /** Tries slips of the hand, a cell at a time, on the cases that pass. */
  public Slipped slips() {
    List<Exhibit> passing =
        exhibits.stream().filter(exhibit -> !CaseResult.differs(exhibit, triage)).toList();
    List<Slip> all = Slips.of(draft);
    List<Fate> fates = all.parallelStream().map(slip -> fate(slip, passing)).toList();
    return new Slipped(
        Collections.frequency(fates, Fate.REFUSED),
        Collections.frequency(fates, Fate.NOTICED),
        those(all, fates, Fate.UNNOTICED),
        those(all, fates, Fate.IDLE));
  }

  private static List<Slip> those(List<Slip> slips, List<Fate> fates, Fate fate) {
    return IntStream.range(0, slips.size())
        .filter(i -> fates.get(i) == fate)
        .mapToObj(slips::get)
        .toList();
  }

  private enum Fate {
    REFUSED,
    NOTICED,
    UNNOTICED,
    IDLE
  }

  private Fate fate(Slip slip, List<Exhibit> passing) {
    SlipTrial.Changed changed = slips.changed(slip);
    if (changed == null) {
      return Fate.REFUSED;
    }
    if (slips.isNoticed(changed, passing)) {
      return Fate.NOTICED;
    }
    return tellers.telling(changed).isPresent() ? Fate.UNNOTICED : Fate.IDLE;
  }

  /**
   * Cases, as rows of {@code cases.csv} by heading, that would be wanted beside those there are:
   * for each row one that it decides, one that it just does not, and one with a danger sign, and
   * for each slip that no case notices one that does. Their answers are those of today's rows: a
   * person must say whether they are right.
   */
  public List<Map<String, String>> proposals() {
    return new Proposals(draft, slips, tellers, exhibits).all();
  }
}
