package remit.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import remit.guidance.Item;

/** The rows of a pack by the works that they answer. */
final class Rivals {
  private final Map<String, List<Item>> byWork = new LinkedHashMap<>();

  Rivals(Collection<Item> items) {
    for (Item item : items) {
      item.works().forEach(w -> byWork.computeIfAbsent(w, k -> new ArrayList<>()).add(item));
    }
  }

  /** The rows that answer a work. */
  List<Item> about(String work) {
    return byWork.getOrDefault(work, List.of());
  }

  /**
   * Two rows, in the order of their table.
   *
   * @param first the upper one
   * @param second the lower one
   */
  record Pair(Item first, Item second) {}

  /** The pairs of rows that could fit one request on one day and lead to different outcomes. */
  List<Pair> disagreeing() {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (List<Item> rivals : byWork.values()) {
      for (int i = 0; i < rivals.size(); i++) {
        for (int j = i + 1; j < rivals.size(); j++) {
          Item first = rivals.get(i);
          Item second = rivals.get(j);
          if (first.outcome() != second.outcome() && first.contests(second)) {
            pairs.add(new Pair(first, second));
          }
        }
      }
    }
    return pairs.stream()
        .sorted(
            Comparator.comparingInt((Pair pair) -> pair.first().row())
                .thenComparingInt(pair -> pair.second().row()))
        .toList();
  }
}
