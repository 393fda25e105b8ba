package remit.publishing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the people who approved a pack; one person written in two ways counts once. */
final class Approvals {
  /** How many people must approve a pack by which more might be declined. */
  static final int WANTED = 2;

  private static final Set<String> TITLES =
      Set.of("dr", "doctor", "mr", "mrs", "ms", "miss", "mx", "prof", "professor");

  private Approvals() {}

  /** How many different people the names stand for. */
  static long people(List<String> names) {
    return names.stream().map(Approvals::plain).filter(name -> !name.isEmpty()).distinct().count();
  }

  /** A name without capitals, accents, marks and title: “Dr. A. Smith” and “a smith” are one. */
  private static String plain(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ");
    return Arrays.stream(letters.split(" "))
        .filter(word -> !word.isEmpty() && !TITLES.contains(word))
        .collect(Collectors.joining(" "));
  }
}
