package remit.guidance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.request.Perhaps;

/** Collects faults while guidance is read, so that all of them are reported together. */
final class Faults {
  private final List<Fault> found = new ArrayList<>();

  void add(
      String file, int row, @Nullable String column, String message, @Nullable String perhaps) {
    found.add(new Fault(file, row, column, message, perhaps));
  }

  /** Reports a word that is in none of a list, with the nearest one that is. */
  void unknown(
      String file,
      int row,
      @Nullable String column,
      String what,
      String word,
      Collection<String> known) {
    add(
        file,
        row,
        column,
        "“%s” is not a known %s.".formatted(word, what),
        Perhaps.meant(word, known).orElse(null));
  }

  /** Takes the faults that were collected elsewhere. */
  void addAll(Faults others) {
    found.addAll(others.found);
  }

  boolean isAny() {
    return !found.isEmpty();
  }

  void throwIfAny() throws GuidanceFaultsException {
    if (!found.isEmpty()) {
      throw new GuidanceFaultsException(found);
    }
  }
}
