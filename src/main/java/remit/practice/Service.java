package remit.practice;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of the service register: work that the practice is paid for.
 *
 * @param name the service's name
 * @param kind how it is paid for
 * @param covers ids of the categories or items that it pays for
 * @param from its first day
 * @param until its last day, null if open
 */
public record Service(
    String name, ServiceKind kind, Set<String> covers, LocalDate from, @Nullable LocalDate until) {
  /** Copies the set. */
  public Service {
    covers = Set.copyOf(covers);
  }

  /** Whether it pays on the day for the category or the item. */
  public boolean pays(String category, String item, LocalDate day) {
    return holds(from, until, day) && (covers.contains(category) || covers.contains(item));
  }

  static boolean holds(LocalDate from, @Nullable LocalDate until, LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
