package remit.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import remit.guidance.Case;
import remit.guidance.Item;
import remit.guidance.Reason;
import remit.triage.Assessment;
import remit.triage.Decision;
import remit.triage.Status;
import remit.triage.Triage;
import remit.triage.WhyNot;

/**
 * What became of one of the guidance's own examples.
 *
 * @param subject the case
 * @param differences what came out otherwise than expected, a part of a sentence each; empty if
 *     nothing did
 * @param why why it was answered so, and why the expected row did not decide, a sentence each
 * @param decidedBy the id of the row that decided, or null
 */
public record CaseResult(
    Case subject, List<String> differences, List<String> why, @Nullable String decidedBy) {
  /** Copies the lists. */
  public CaseResult {
    differences = List.copyOf(differences);
    why = List.copyOf(why);
  }

  /** Whether everything came out as expected. */
  public boolean isPassed() {
    return differences.isEmpty();
  }

  /** Whether a case comes out otherwise than expected. */
  static boolean differs(Exhibit exhibit, Triage triage) {
    Assessment assessment = assess(exhibit, triage);
    return !differences(exhibit, assessment, triage).isEmpty();
  }

  /** Tries a case. */
  static CaseResult of(Exhibit exhibit, Triage triage) {
    Assessment assessment = assess(exhibit, triage);
    Decision decision = decision(exhibit, assessment);
    List<String> why = new ArrayList<>();
    if (decision == null) {
      why.addAll(assessment.notices());
    } else {
      decision.because().forEach(because -> why.add(because.says()));
      Item expected = item(exhibit.subject(), triage);
      if (expected != null && !expected.equals(decision.item())) {
        why.add(
            new WhyNot(triage.guidance()).of(assessment, decision, exhibit.practice(), expected));
      }
    }
    Item item = decision == null ? null : decision.item();
    return new CaseResult(
        exhibit.subject(),
        differences(exhibit, assessment, triage),
        why,
        item == null ? null : item.id());
  }

  private static @Nullable Item item(Case subject, Triage triage) {
    String wanted = subject.answer().decidedBy();
    return triage.guidance().items().stream()
        .filter(item -> item.id().equals(wanted))
        .findFirst()
        .orElse(null);
  }

  private static Assessment assess(Exhibit exhibit, Triage triage) {
    return triage.assess(exhibit.request(), exhibit.practice(), exhibit.subject().received());
  }

  private static List<String> differences(Exhibit exhibit, Assessment assessment, Triage triage) {
    List<String> found = new ArrayList<>(ofDecision(exhibit, assessment));
    Case.Answer answer = exhibit.subject().answer();
    if (!answer.said().isEmpty() || !answer.unsaid().isEmpty()) {
      String letter = Letters.text(assessment, triage.guidance(), exhibit.practice());
      answer.said().stream()
          .filter(words -> !letter.contains(words))
          .forEach(words -> found.add("the letter does not say “%s”".formatted(words)));
      answer.unsaid().stream()
          .filter(letter::contains)
          .forEach(words -> found.add("the letter says “%s”".formatted(words)));
    }
    return found;
  }

  private static List<String> ofDecision(Exhibit exhibit, Assessment assessment) {
    Case.Answer answer = exhibit.subject().answer();
    if (answer.outcome() == null) {
      return assessment.status() == Status.NO_REQUEST
          ? List.of()
          : List.of("expected that nothing is asked, but something was found");
    }
    Decision decision = decision(exhibit, assessment);
    return decision == null
        ? List.of("expected %s, but no ask was found".formatted(answer.outcome().id()))
        : differences(answer, decision);
  }

  /** The decision that is nearest to what is expected; null if nothing was decided. */
  private static @Nullable Decision decision(Exhibit exhibit, Assessment assessment) {
    return assessment.decisions().stream()
        .min(Comparator.comparingInt(d -> differences(exhibit.subject().answer(), d).size()))
        .orElse(null);
  }

  private static List<String> differences(Case.Answer answer, Decision decision) {
    List<String> found = new ArrayList<>(3);
    if (answer.outcome() != decision.outcome()) {
      found.add(
          answer.outcome() == null
              ? "expected that nothing is asked"
              : "expected %s, got %s".formatted(answer.outcome().id(), decision.outcome().id()));
    }
    String row = decision.item() == null ? Case.Answer.NO_ROW : decision.item().id();
    if (answer.decidedBy() != null && !answer.decidedBy().equals(row)) {
      found.add("expected the row %s, got %s".formatted(answer.decidedBy(), row));
    }
    List<String> reasons = decision.reasons().stream().map(Reason::id).toList();
    if (answer.reasons() != null && !Objects.equals(answer.reasons(), reasons)) {
      found.add(
          "expected the reasons %s, got %s"
              .formatted(String.join("; ", answer.reasons()), reasons(reasons)));
    }
    return found;
  }

  private static String reasons(List<String> reasons) {
    return reasons.isEmpty() ? "none" : String.join("; ", reasons);
  }
}
