package remit.request;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Guesses which known word was meant by one that is not known. */
public final class Perhaps {
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
  private static final double LEAST = 0.75;

  private Perhaps() {}

  /** The known word that is most like the given one, if any is much like it. */
  public static Optional<String> meant(String word, Collection<String> known) {
    String lower = word.strip().toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(k -> likeness(lower, k) >= LEAST)
        .max(Comparator.comparingDouble(k -> likeness(lower, k)));
  }

  private static double likeness(String word, String known) {
    return SIMILARITY.apply(word, known.toLowerCase(Locale.ROOT));
  }
}
