package remit.guidance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds rows that one request could match on one day and that do not agree. */
final class OverlapCheck {
  private OverlapCheck() {}

  static void check(List<Item> items, Faults faults) {
    Map<String, List<Item>> byWork = new LinkedHashMap<>();
    for (Item item : items) {
      item.works().forEach(w -> byWork.computeIfAbsent(w, k -> new ArrayList<>()).add(item));
    }
    Set<Set<String>> seen = new LinkedHashSet<>();
    for (List<Item> rivals : byWork.values()) {
      for (int i = 0; i < rivals.size(); i++) {
        for (int j = i + 1; j < rivals.size(); j++) {
          Item first = rivals.get(i);
          Item second = rivals.get(j);
          if (first.validity().overlaps(second.validity())
              && first.overlaps(second)
              && seen.add(Set.of(first.id(), second.id()))) {
            compare(first, second, faults);
          }
        }
      }
    }
  }

  private static void compare(Item first, Item second, Faults faults) {
    if (first.outcome() != second.outcome()) {
      faults.add(
          "items.csv",
          second.row(),
          "outcome",
          "this row (%s: %s) contradicts row %d (%s: %s): one request could match both."
              .formatted(
                  second.id(),
                  second.outcome().id(),
                  first.row(),
                  first.id(),
                  first.outcome().id()),
          "give the two rows conditions that no request can meet together");
    } else if (!first.yieldsTo(second) && !second.yieldsTo(first)) {
      faults.add(
          "items.csv",
          second.row(),
          "category",
          "one request could match this row (%s) and row %d (%s), and neither wins."
              .formatted(second.id(), first.row(), first.id()),
          "say in categories.csv which category wins over the other");
    } else if (first.yieldsTo(second) && second.yieldsTo(first)) {
      faults.add(
          "items.csv",
          second.row(),
          "category",
          "this row (%s) and row %d (%s) each win over the other."
              .formatted(second.id(), first.row(), first.id()),
          null);
    }
  }
}
