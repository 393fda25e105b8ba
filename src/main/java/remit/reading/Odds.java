package remit.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.guidance.Phrase;

/** How far something speaks for each thing that may be meant, and for none: log odds. */
final class Odds {
  private final List<String> ids;
  private final double[] scores;

  /**
   * @param ids what may be meant; {@link Phrase.Example#NONE} is one of them
   * @param scores a score for each, in log odds beside each other; minus infinity for what cannot
   *     be
   */
  Odds(List<String> ids, double[] scores) {
    this.ids = ids;
    this.scores = scores.clone();
  }

  /** The same with more, or less, said for one. */
  Odds plus(String id, double amount) {
    Odds sum = new Odds(ids, scores);
    int at = ids.indexOf(id);
    if (at >= 0) {
      sum.scores[at] += amount;
    }
    return sum;
  }

  /** The likeliest of all but none; null if none can be. */
  @Nullable String best() {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      if (!ids.get(i).equals(Phrase.Example.NONE) && (best < 0 || scores[i] > scores[best])) {
        best = i;
      }
    }
    return best < 0 ? null : ids.get(best);
  }

  /** The log odds that one of some ids is meant rather than all else. */
  double of(Set<String> some) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double within = 0;
    double without = 0;
    for (int i = 0; i < scores.length; i++) {
      double share = Math.exp(scores[i] - most);
      if (some.contains(ids.get(i))) {
        within += share;
      } else {
        without += share;
      }
    }
    return Math.log(within) - Math.log(without);
  }

  /** The log odds that anything is meant at all. */
  double any() {
    return -of(Set.of(Phrase.Example.NONE));
  }
}
