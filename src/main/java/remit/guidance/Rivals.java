package remit.guidance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a pack by the works that they answer. */
public final class Rivals {
  private final Map<String, List<Item>> byWork = new LinkedHashMap<>();

  /** Sorts some rows by their works. */
  public Rivals(Collection<Item> items) {
    for (Item item : items) {
      item.works().forEach(w -> byWork.computeIfAbsent(w, k -> new ArrayList<>()).add(item));
    }
  }

  /** The rows that answer a work. */
  public List<Item> about(String work) {
    return byWork.getOrDefault(work, List.of());
  }

  /**
   * Two rows, in the order of their table.
   *
   * @param first the upper one
   * @param second the lower one
   */
  public record Pair(Item first, Item second) {
    /** Whether the two rows lead to different outcomes. */
    public boolean disagrees() {
      return first.outcome() != second.outcome();
    }
  }

  /** The pairs of rows that could fit one request on one day, each once. */
  public List<Pair> contesting() {
    Map<Set<String>, Pair> pairs = new LinkedHashMap<>();
    for (List<Item> rivals : byWork.values()) {
      for (int i = 0; i < rivals.size(); i++) {
        for (int j = i + 1; j < rivals.size(); j++) {
          Item first = rivals.get(i);
          Item second = rivals.get(j);
          if (first.contests(second)) {
            pairs.putIfAbsent(Set.of(first.id(), second.id()), new Pair(first, second));
          }
        }
      }
    }
    return List.copyOf(pairs.values());
  }
}
