package remit.register;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The register's account: what came in is open or has ended, once.
 *
 * @param in how many things came in
 * @param cases how many cases there are
 * @param open how many cases are open
 * @param endings how many cases ended in each way; every way is there
 * @param oldestOpen when the oldest open case came, or null if none is open
 * @param oldestForAPerson when the oldest case that ended for a person came, or null if none did
 * @param draftsToWrite how many drafts are kept that have not been written where staff work
 */
public record Balance(
    long in,
    long cases,
    long open,
    Map<Ending, Long> endings,
    @Nullable Instant oldestOpen,
    @Nullable Instant oldestForAPerson,
    long draftsToWrite) {
  /** Fills in the endings that did not occur. */
  public Balance {
    Map<Ending, Long> all = new EnumMap<>(Ending.class);
    for (Ending ending : Ending.values()) {
      all.put(ending, endings.getOrDefault(ending, 0L));
    }
    endings = Map.copyOf(all);
  }

  /** Whether what came in, the cases, and the open and ended ones, each counted apart, agree. */
  public boolean isWhole() {
    long ended = endings.values().stream().mapToLong(Long::longValue).sum();
    return in == cases && in == open + ended;
  }
}
