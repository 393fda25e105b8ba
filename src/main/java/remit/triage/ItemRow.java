package remit.triage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import remit.guidance.Condition;
import remit.guidance.Item;
import remit.guidance.Reason;
import remit.guidance.Truth;
import remit.request.Fact;

/**
 * A row made ready for one day: its conditions in an order that is quick to test, its reasons, and
 * whether it holds.
 *
 * @param item the row
 * @param inForce whether it holds on the day
 * @param tests its conditions
 * @param reasons the reasons it may give on the day
 */
record ItemRow(Item item, boolean inForce, List<Test> tests, List<Reason> reasons) {

  /** A condition on a fact. */
  record Test(Fact fact, Condition condition) {
    Truth of(Situation situation) {
      return condition.test(situation.value(fact));
    }
  }

  static ItemRow of(Item item, boolean inForce, List<Reason> reasons) {
    List<Test> tests = new ArrayList<>();
    for (Map.Entry<Fact, Condition> entry : item.conditions().entrySet()) {
      tests.add(new Test(entry.getKey(), entry.getValue()));
    }
    return new ItemRow(item, inForce, List.copyOf(tests), List.copyOf(reasons));
  }

  /** The match with a situation of which no condition is known to fail. */
  Match match(Situation situation) {
    Set<Fact> missing = EnumSet.noneOf(Fact.class);
    for (Test test : tests) {
      if (test.of(situation) == Truth.UNKNOWN) {
        missing.add(test.fact());
      }
    }
    Standing standing =
        !inForce
            ? Standing.NOT_IN_FORCE
            : missing.isEmpty() ? Standing.APPLIES : Standing.MIGHT_APPLY;
    return new Match(situation, this, standing, List.copyOf(missing));
  }
}
