package remit.publishing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import remit.guidance.Condition;
import remit.guidance.Days;
import remit.guidance.Item;
import remit.guidance.Validity;
import remit.request.Fact;

/** Whether one condition, row or run of days provably reaches no further than another. */
final class Reach {
  private Reach() {}

  /** The facts of which the inner row does not provably want at least what the outer one wants. */
  static List<Fact> looser(Item inner, Item outer) {
    return outer.conditions().entrySet().stream()
        .filter(entry -> !isWithin(inner.conditions().get(entry.getKey()), entry))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isWithin(@Nullable Condition inner, Map.Entry<Fact, Condition> outer) {
    return inner != null && isWithin(inner, outer.getValue(), outer.getKey());
  }

  /** Whether every value of the fact that passes {@code inner} passes {@code outer} too. */
  static boolean isWithin(Condition inner, Condition outer, Fact fact) {
    if (inner instanceof Condition.Range a && outer instanceof Condition.Range b) {
      return a.least() >= b.least() && a.most() <= b.most();
    }
    if (inner instanceof Condition.Within a && outer instanceof Condition.Within b) {
      return isWithin(a.days(), b.days());
    }
    if (inner instanceof Condition.Choice a && outer instanceof Condition.Choice b) {
      boolean oneOfAList = !fact.words().isEmpty() && !a.passing().isEmpty();
      return (oneOfAList && b.passing().containsAll(a.passing()))
          || (a.none().containsAll(b.none())
              && (b.any().isEmpty() || (!a.any().isEmpty() && b.any().containsAll(a.any()))));
    }
    return inner.equals(outer);
  }

  /** Whether every day of {@code inner} provably is one of {@code outer}. */
  static boolean isWithin(Validity inner, Validity outer) {
    return inner.spans().stream()
        .allMatch(span -> outer.spans().stream().anyMatch(other -> isWithin(span, other)));
  }

  static boolean isWithin(Days inner, Days outer) {
    return !inner.first().isBefore(outer.first()) && !inner.last().isAfter(outer.last());
  }
}
