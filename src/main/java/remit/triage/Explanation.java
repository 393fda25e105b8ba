package remit.triage;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.guidance.Category;
import remit.guidance.Guidance;
import remit.guidance.Outcome;
import remit.guidance.Truth;
import remit.guidance.Work;
import remit.request.Fact;
import remit.request.Perhaps;

/** The sentences that explain decisions, prepared once for the rows of a day. */
final class Explanation {
  /** An order that does not hang on the order of rows in the spreadsheet. */
  private static final Comparator<Match> BY_CATEGORY =
      Comparator.comparingInt((Match match) -> match.row().item().category().number())
          .thenComparing(match -> match.row().item().id());

  private static final int MOST_POSSIBLE = 4;

  private final Map<ItemRow, String> sentences = new HashMap<>();
  private final Map<String, List<ItemRow>> byWork;

  Explanation(Collection<ItemRow> rows, Map<String, List<ItemRow>> byWork) {
    this.byWork = byWork;
    for (ItemRow row : rows) {
      sentences.put(
          row,
          "Row %d of the guidance (%s): %s."
              .formatted(row.item().row(), row.item().id(), row.item().title()));
    }
  }

  /** The first of some matches in the order of categories. */
  Match first(List<Match> matches) {
    return matches.size() == 1 ? matches.get(0) : matches.stream().min(BY_CATEGORY).orElseThrow();
  }

  /** Findings in an order that does not hang on the order of firing. */
  List<Finding> ordered(List<Finding> findings) {
    return findings.stream()
        .sorted(
            Comparator.comparing((Finding f) -> !f.policy().equals("danger-sign"))
                .thenComparing(Finding::policy)
                .thenComparing(f -> f.match().row().item().id())
                .thenComparing(Finding::says))
        .toList();
  }

  /** What the row says, and the facts that met it. */
  String row(Match match) {
    return sentences.getOrDefault(match.row(), "") + fits(match);
  }

  /** The facts that met a row, after a space; empty if it wants none. */
  static String fits(Match match) {
    ItemRow row = match.row();
    if (row.tests().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(160).append(" It fits: ");
    String separator = "";
    for (ItemRow.Test test : row.tests()) {
      text.append(separator).append(test.fact().label()).append(' ');
      append(text, match.getSituation(), test.fact());
      separator = "; ";
    }
    return text.append('.').toString();
  }

  private static void append(StringBuilder text, Situation situation, Fact fact) {
    if (fact == Fact.SUBJECT && situation.ask().subject() != null) {
      text.append(String.join(", ", situation.ask().subject()));
      return;
    }
    Object value = situation.value(fact);
    if (value instanceof Set<?> ids) {
      String separator = "";
      for (Object id : ids) {
        text.append(separator).append(id);
        separator = ", ";
      }
    } else if (value instanceof Boolean answer) {
      text.append(answer ? "yes" : "no");
    } else {
      text.append(value);
    }
  }

  /** The rows that one other fact would have made apply, and that lead elsewhere. */
  void addNeighbours(Match winner, Set<String> change) {
    Situation situation = winner.getSituation();
    for (ItemRow row : byWork.getOrDefault(situation.getWork(), List.of())) {
      if (row.inForce() && row.item().outcome() != winner.getOutcome()) {
        ItemRow.Test only = onlyFailing(row, situation);
        if (only != null) {
          change.add(
              row.item().outcome().id()
                  + ", if "
                  + only.fact().label()
                  + " were "
                  + only.condition().words()
                  + " (row "
                  + row.item().id()
                  + ").");
        }
      }
    }
    if (winner.getOutcome() == Outcome.DECLINE) {
      change.add("accept, if the practice's service register held this work on the day.");
      change.add("accept, if a named clinician of the practice had agreed to it beforehand.");
      change.add("review, if the document held a danger sign.");
    }
  }

  private static ItemRow.@Nullable Test onlyFailing(ItemRow row, Situation situation) {
    ItemRow.Test only = null;
    for (ItemRow.Test test : row.tests()) {
      if (test.of(situation) != Truth.YES) {
        if (only != null) {
          return null;
        }
        only = test;
      }
    }
    return only;
  }

  /** What the rows that fewest facts keep from applying would lead to. */
  void addPossible(List<Match> possible, Set<String> change) {
    possible.stream()
        .sorted(Comparator.comparingInt((Match m) -> m.missing().size()).thenComparing(BY_CATEGORY))
        .limit(MOST_POSSIBLE)
        .forEach(match -> change.add(possibility(match)));
  }

  private static String possibility(Match match) {
    StringBuilder text = new StringBuilder(match.getOutcome().id()).append(", if ");
    String separator = "";
    for (ItemRow.Test test : match.row().tests()) {
      if (match.missing().contains(test.fact())) {
        text.append(separator)
            .append(test.fact().label())
            .append(" were ")
            .append(test.condition().words());
        separator = " and ";
      }
    }
    return text.append(" (row ").append(match.row().item().id()).append(").").toString();
  }

  /** Names a subject that the guidance does not list. */
  void addSubjectHint(Situation situation, List<Because> because) {
    if (situation.ask().subject() == null) {
      return;
    }
    Guidance guidance = situation.guidance();
    for (String subject : situation.ask().subject()) {
      if (!guidance.subjects().containsKey(subject)) {
        because.add(
            new Because(
                "subject-unknown",
                "The guidance does not list the subject “"
                    + subject
                    + "”."
                    + Perhaps.meant(subject, guidance.subjects().keySet())
                        .map(meant -> " Perhaps: " + meant + ".")
                        .orElse(""),
                null));
      }
    }
  }

  /** The category of an open ask: that of the row which fewest facts keep from applying. */
  Category category(List<Match> matches, Guidance guidance) {
    int fewest = matches.stream().mapToInt(match -> match.missing().size()).min().orElse(0);
    List<Match> nearest =
        matches.stream().filter(match -> match.missing().size() == fewest).toList();
    return nearest.stream()
        .filter(match -> fewest > 0 || nearest.stream().noneMatch(match::yieldsTo))
        .map(match -> match.row().item().category())
        .filter(category -> !category.id().equals(guidance.fallback().id()))
        .min(Comparator.comparingInt(Category::number))
        .orElse(guidance.fallback());
  }

  /** Whether the decision leaves a clinician something to do. */
  boolean isContact(Situation situation, Outcome outcome) {
    if (outcome == Outcome.REVIEW) {
      return true;
    }
    Work work = situation.guidance().works().get(situation.getWork());
    return !outcome.withholdsWork() && work != null && work.clinician();
  }
}
