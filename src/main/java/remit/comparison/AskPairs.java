package remit.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import remit.reading.Reading;
import remit.triage.Decision;

/**
 * The asks of one letter as two editions found them, paired: first those that stand at the same
 * place and want the same work, then those at the same place, then those whose places overlap, and
 * last those that want the same work, which a letter that says it twice asks once.
 */
final class AskPairs {
  private static final List<BiPredicate<Found, Found>> SAME =
      List.of(
          (a, b) -> a.place().equals(b.place()) && a.isForWorkOf(b),
          (a, b) -> a.place().equals(b.place()),
          (a, b) -> a.overlaps(b),
          Found::isForWorkOf);

  private AskPairs() {}

  /** An ask as one edition found it and decided it. */
  record Found(Reading.Place place, Decision decision) {
    boolean isForWorkOf(Found other) {
      return Objects.equals(decision.ask().work(), other.decision.ask().work());
    }

    boolean overlaps(Found other) {
      return place.part() == other.place.part()
          && place.start() < other.place.end()
          && other.place.start() < place.end();
    }
  }

  /** The decisions on one ask; null where it was not found. */
  record Pair(@Nullable Decision old, @Nullable Decision changed) {}

  /** The pairs in the order in which the new edition finds them, then those found no longer. */
  static List<Pair> of(List<Found> old, List<Found> changed) {
    List<Found> left = new ArrayList<>(old);
    List<@Nullable Found> partners = new ArrayList<>();
    changed.forEach(found -> partners.add(null));
    for (BiPredicate<Found, Found> same : SAME) {
      for (int i = 0; i < changed.size(); i++) {
        Found one = changed.get(i);
        if (partners.get(i) == null) {
          Found partner = left.stream().filter(o -> same.test(o, one)).findFirst().orElse(null);
          partners.set(i, partner);
          left.remove(partner);
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < changed.size(); i++) {
      Found partner = partners.get(i);
      pairs.add(new Pair(partner == null ? null : partner.decision(), changed.get(i).decision()));
    }
    left.forEach(found -> pairs.add(new Pair(found.decision(), null)));
    return pairs;
  }
}
