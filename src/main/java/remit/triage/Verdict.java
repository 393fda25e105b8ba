package remit.triage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import remit.guidance.Category;
import remit.guidance.Outcome;
import remit.guidance.Reason;
import remit.guidance.ReasonTruth;
import remit.request.Fact;
import remit.request.Perhaps;

/**
 * Draws the decision from everything that was found about an ask. The most cautious finding wins,
 * so the order in which rules fired has no part in it.
 */
final class Verdict {
  private static final String ROW = "row";

  private final Situation situation;
  private final Explanation explanation;

  private Verdict(Situation situation, Explanation explanation) {
    this.situation = situation;
    this.explanation = explanation;
  }

  static Decision of(Situation situation, Explanation explanation) {
    return new Verdict(situation, explanation).decision();
  }

  /** The decision where the rules themselves came to no end. */
  static Decision unfinished(Situation situation) {
    return unmatched(
        situation,
        situation.guidance().fallback(),
        List.of(
            new Because(
                "unfinished", "The rules came to no end on this ask; a person must decide.", null)),
        List.of());
  }

  private Decision decision() {
    List<Match> standing = standing();
    if (standing.isEmpty()) {
      return undecided();
    }
    Match winner = explanation.first(standing);
    List<Finding> holds = of(Finding.Effect.HOLD);
    List<Finding> accepts = about(winner, Finding.Effect.ACCEPT);
    Outcome ruled = winner.getOutcome();
    List<Because> because = new ArrayList<>(4);
    Set<String> change = new LinkedHashSet<>(6);
    Outcome outcome;
    if (!holds.isEmpty()) {
      outcome = Outcome.REVIEW;
      explain(holds, because, change);
    } else if (!accepts.isEmpty()) {
      outcome = Outcome.ACCEPT;
      explain(accepts, because, change);
    } else {
      outcome = ruled;
    }
    List<Reason> reasons = ruled == Outcome.DECLINE ? reasons(standing) : List.of();
    if (outcome == Outcome.DECLINE && reasons.isEmpty()) {
      outcome = Outcome.REVIEW;
      because.add(
          new Because(
              "no-true-reason",
              "None of the row's reasons is true here, so none can be given.",
              winner.row().item().id()));
    }
    List<Finding> takenOn = about(winner, Finding.Effect.TAKE_ON);
    if (!takenOn.isEmpty() && Outcome.ACCEPT.isMoreCautiousThan(outcome)) {
      outcome = Outcome.ACCEPT;
      explain(takenOn, because, change);
    }
    because.add(new Because(ROW, explanation.row(winner), winner.row().item().id()));
    explain(of(Finding.Effect.YIELD), because, change);
    if (outcome == ruled) {
      explanation.addNeighbours(winner, change);
    }
    return new Decision(
        situation.ask(),
        winner.row().item().category(),
        outcome,
        winner.row().item(),
        outcome == Outcome.DECLINE ? reasons : List.of(),
        because,
        List.copyOf(change),
        explanation.isContact(situation, outcome));
  }

  private static void explain(List<Finding> findings, List<Because> because, Set<String> change) {
    for (Finding finding : findings) {
      Because step = new Because(finding.policy(), finding.says(), finding.row());
      if (!because.contains(step)) {
        because.add(step);
      }
      if (finding.change() != null) {
        change.add(finding.change());
      }
    }
  }

  /** The matches that apply and give way to none. */
  private List<Match> standing() {
    List<Match> standing = new ArrayList<>(2);
    for (Match match : situation.matches()) {
      if (match.getStanding() == Standing.APPLIES && about(match, Finding.Effect.YIELD).isEmpty()) {
        standing.add(match);
      }
    }
    return standing;
  }

  private List<Finding> of(Finding.Effect effect) {
    List<Finding> found = List.of();
    for (Finding finding : situation.findings()) {
      if (finding.effect() == effect) {
        found = found.isEmpty() ? new ArrayList<>(4) : found;
        found.add(finding);
      }
    }
    return found.size() < 2 ? found : explanation.ordered(found);
  }

  private List<Finding> about(Match match, Finding.Effect effect) {
    List<Finding> found = List.of();
    for (Finding finding : situation.findings()) {
      if (finding.effect() == effect && finding.match() == match) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(finding);
      }
    }
    return found.size() < 2 ? found : explanation.ordered(found);
  }

  /** The reasons of the rows that stand, less those struck, in the order of the rows. */
  private List<Reason> reasons(List<Match> standing) {
    Set<ReasonTruth> untrue = EnumSet.noneOf(ReasonTruth.class);
    for (Finding finding : situation.findings()) {
      if (finding.untrue() != null) {
        untrue.add(finding.untrue());
      }
    }
    List<Reason> reasons = new ArrayList<>(3);
    for (Reason reason : explanation.first(standing).row().reasons()) {
      if (!untrue.contains(reason.truth())) {
        reasons.add(reason);
      }
    }
    return reasons;
  }

  /** A review, for no row applies: a fact is missing, the row has lapsed, or no row knows it. */
  private Decision undecided() {
    List<Match> possible =
        situation.matches().stream().filter(m -> m.getStanding() == Standing.MIGHT_APPLY).toList();
    List<Match> lapsed =
        situation.matches().stream().filter(m -> m.getStanding() == Standing.NOT_IN_FORCE).toList();
    List<Because> because = new ArrayList<>();
    Set<String> change = new LinkedHashSet<>();
    explain(of(Finding.Effect.HOLD), because, change);
    if (!possible.isEmpty()) {
      Set<Fact> missing = EnumSet.noneOf(Fact.class);
      possible.forEach(match -> missing.addAll(match.missing()));
      because.add(
          new Because(
              "fact-missing",
              "The request does not say "
                  + missing.stream().map(Fact::question).collect(Collectors.joining(", nor "))
                  + ".",
              null));
      explanation.addPossible(possible, change);
    } else if (!lapsed.isEmpty()) {
      lapsed.stream()
          .map(match -> match.row().item())
          .sorted(java.util.Comparator.comparing(remit.guidance.Item::id))
          .forEach(
              item ->
                  because.add(
                      new Because(
                          "row-not-in-force",
                          "Row %s does not hold on the day of receipt; it holds %s."
                              .formatted(item.id(), item.validity().words()),
                          item.id())));
    } else if (because.isEmpty()) {
      because.add(new Because("no-row", unknownWork(), null));
    }
    explanation.addSubjectHint(situation, because);
    for (var sign : situation.dangerSigns()) {
      because.add(new Because("danger-sign", "The document shows " + sign.label() + ".", null));
    }
    Category category =
        explanation.category(possible.isEmpty() ? lapsed : possible, situation.guidance());
    return unmatched(situation, category, because, List.copyOf(change));
  }

  private String unknownWork() {
    String work = situation.getWork();
    if (work.isEmpty()) {
      return "The request does not say what work is wanted.";
    }
    if (!situation.guidance().works().containsKey(work)) {
      return "The guidance does not know the work “"
          + work
          + "”."
          + Perhaps.meant(work, situation.guidance().works().keySet())
              .map(meant -> " Perhaps: " + meant + ".")
              .orElse("");
    }
    return "No row of the guidance fits this work in these circumstances.";
  }

  private static Decision unmatched(
      Situation situation, Category category, List<Because> because, List<String> change) {
    return new Decision(
        situation.ask(), category, Outcome.REVIEW, null, List.of(), because, change, true);
  }
}
