package remit.triage;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import remit.guidance.Condition;
import remit.request.Fact;

/**
 * A cell of a row as a constraint of its rule: what the rule in memory tests, and beside it the
 * same in DRL, which calls the same methods of {@link Situation}. Equal cells are one node in
 * Drools, whichever rules they stand in.
 */
sealed interface Cell extends Predicate1<Situation>, HashedExpression {
  /** The constraint in DRL. */
  String drl();

  @Override
  boolean test(Situation situation);

  @Override
  default String getExpressionHash() {
    return drl();
  }

  /** The constraint that a condition on a fact is. */
  static Cell of(Fact fact, Condition condition) {
    if (condition instanceof Condition.Choice choice) {
      return new Among(fact, choice.any(), choice.none());
    }
    if (condition instanceof Condition.Range range) {
      return new Between(fact, range.least(), range.most());
    }
    if (condition instanceof Condition.Within within) {
      return new During(fact, within.days().first(), within.days().last());
    }
    return new Answer(fact, ((Condition.YesNo) condition).wanted());
  }

  /** The kind of work, by which Drools finds the rules of an ask. */
  record IsWork(String work) implements Cell {
    @Override
    public boolean test(Situation situation) {
      return work.equals(situation.getWork());
    }

    @Override
    public String drl() {
      return "work == " + DrlText.literal(work);
    }
  }

  /** One of some ids, if there are any, and none of others. */
  record Among(Fact fact, Set<String> any, Set<String> none) implements Cell {
    @Override
    public boolean test(Situation situation) {
      return (any.isEmpty() || situation.mayBeAmong(fact, any))
          && (none.isEmpty() || situation.mayBeNoneOf(fact, none));
    }

    @Override
    public String drl() {
      String among = any.isEmpty() ? "" : "mayBeAmong(Fact.%s, %s)".formatted(fact, set(any));
      String noneOf = none.isEmpty() ? "" : "mayBeNoneOf(Fact.%s, %s)".formatted(fact, set(none));
      return among + (among.isEmpty() || noneOf.isEmpty() ? "" : " && ") + noneOf;
    }

    private static String set(Set<String> ids) {
      return new TreeSet<>(ids)
          .stream().map(DrlText::literal).collect(Collectors.joining(", ", "Set.of(", ")"));
    }
  }

  /** A number between two ends. */
  record Between(Fact fact, int least, int most) implements Cell {
    @Override
    public boolean test(Situation situation) {
      return situation.mayBeBetween(fact, least, most);
    }

    @Override
    public String drl() {
      return "mayBeBetween(Fact.%s, %s, %s)".formatted(fact, end(least), end(most));
    }

    private static String end(int number) {
      return switch (number) {
        case Integer.MIN_VALUE -> "Integer.MIN_VALUE";
        case Integer.MAX_VALUE -> "Integer.MAX_VALUE";
        default -> Integer.toString(number);
      };
    }
  }

  /** Yes or no. */
  record Answer(Fact fact, boolean wanted) implements Cell {
    @Override
    public boolean test(Situation situation) {
      return situation.mayBe(fact, wanted);
    }

    @Override
    public String drl() {
      return "mayBe(Fact.%s, %s)".formatted(fact, wanted);
    }
  }

  /** A day between two others. */
  record During(Fact fact, LocalDate first, LocalDate last) implements Cell {
    @Override
    public boolean test(Situation situation) {
      return situation.mayBeDuring(fact, first, last);
    }

    @Override
    public String drl() {
      return "mayBeDuring(Fact.%s, %s, %s)".formatted(fact, end(first), end(last));
    }

    private static String end(LocalDate day) {
      if (day.equals(LocalDate.MIN)) {
        return "LocalDate.MIN";
      }
      return day.equals(LocalDate.MAX)
          ? "LocalDate.MAX"
          : "LocalDate.of(%d, %d, %d)"
              .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
  }
}
