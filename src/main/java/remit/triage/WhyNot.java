package remit.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import remit.guidance.Days;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.ItemWords;
import remit.guidance.Truth;
import remit.practice.Practice;
import remit.request.Fact;

/** Says why a row of the guidance did not decide an ask. */
public final class WhyNot {
  private final Guidance guidance;
  private final ItemWords words;

  /** The words for the rows of a pack. */
  public WhyNot(Guidance guidance) {
    this.guidance = guidance;
    this.words = new ItemWords(guidance);
  }

  /**
   * Everything that kept a row from deciding an ask of an assessment, a sentence in all.
   *
   * @param decision the decision on the ask
   * @param practice the practice for which it was decided
   * @param item a row that did not decide it
   */
  public String of(Assessment assessment, Decision decision, Practice practice, Item item) {
    Situation situation =
        new Situation(
            assessment.request(), decision.ask(), guidance, practice, assessment.day(), Map.of());
    List<String> obstacles = obstacles(situation, item);
    String row = "Row %d (%s)".formatted(item.row(), item.id());
    if (!obstacles.isEmpty()) {
      return row + " did not apply: " + String.join("; ", obstacles) + ".";
    }
    Item winner = decision.item();
    return winner != null && !winner.id().equals(item.id())
        ? "%s applied, but row %d (%s) wins over it.".formatted(row, winner.row(), winner.id())
        : row + " applied, but something else held its answer.";
  }

  private List<String> obstacles(Situation situation, Item item) {
    List<String> found = new ArrayList<>();
    if (!item.works().contains(situation.getWork())) {
      found.add(
          "the work is %s, the row is for work %s".formatted(work(situation), words.works(item)));
    }
    LocalDate day = situation.day();
    if (day != null && !item.validity().holdsOn(day)) {
      found.add(
          "it does not hold on %s, but %s".formatted(Days.words(day), item.validity().words()));
    }
    item.conditions()
        .forEach(
            (fact, condition) -> {
              Truth truth = condition.test(situation.value(fact));
              if (truth == Truth.UNKNOWN) {
                found.add("the request does not say " + fact.question());
              } else if (truth == Truth.NO) {
                found.add(
                    "%s %s, the row is for %s"
                        .formatted(fact.label(), said(situation, fact), condition.words()));
              }
            });
    return found;
  }

  private String work(Situation situation) {
    var work = guidance.works().get(situation.getWork());
    return work == null ? "not known" : "to " + work.label();
  }

  private static String said(Situation situation, Fact fact) {
    @Nullable Object value =
        fact == Fact.SUBJECT && situation.ask().subject() != null
            ? Set.copyOf(situation.ask().subject())
            : situation.value(fact);
    if (value instanceof Set<?> ids) {
      return "is "
          + ids.stream().map(String::valueOf).sorted().collect(Collectors.joining(" and "));
    }
    if (value instanceof Boolean answer) {
      return "is " + (answer ? "yes" : "no");
    }
    return value instanceof LocalDate day ? "is " + Days.words(day) : "is " + value;
  }
}
