package remit.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import remit.guidance.Days;

/** What runs of days have in common, what they leave open, and how a person says them. */
final class Spans {
  private Spans() {}

  /** The days that are in both, oldest first. */
  static List<Days> shared(Collection<Days> one, Collection<Days> other) {
    List<Days> shared = new ArrayList<>();
    for (Days mine : one) {
      for (Days theirs : other) {
        if (mine.overlaps(theirs)) {
          shared.add(
              new Days(
                  mine.first().isBefore(theirs.first()) ? theirs.first() : mine.first(),
                  mine.last().isBefore(theirs.last()) ? mine.last() : theirs.last()));
        }
      }
    }
    shared.sort(Comparator.comparing(Days::first));
    return shared;
  }

  /** The days that are in the first and in none of the others. */
  static List<Days> without(List<Days> days, Collection<Days> others) {
    List<Days> left = days;
    for (Days other : others) {
      List<Days> less = new ArrayList<>();
      left.forEach(run -> addWithout(run, other, less));
      left = less;
    }
    return left;
  }

  private static void addWithout(Days run, Days other, List<Days> less) {
    if (!run.overlaps(other)) {
      less.add(run);
      return;
    }
    if (run.first().isBefore(other.first())) {
      less.add(new Days(run.first(), other.first().minusDays(1)));
    }
    if (run.last().isAfter(other.last())) {
      less.add(new Days(other.last().plusDays(1), run.last()));
    }
  }

  /** The days to follow a verb, for instance {@code from 1 May 2026 on}. */
  static String words(List<Days> days) {
    return days.stream().map(Spans::words).collect(Collectors.joining(", and "));
  }

  /** The same to begin a sentence. */
  static String sentence(List<Days> days) {
    String words = words(days);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String words(Days days) {
    if (days.first().equals(days.last())) {
      return "on " + Days.words(days.first());
    }
    return days.last().equals(LocalDate.MAX)
        ? "from %s on".formatted(Days.words(days.first()))
        : "from %s to %s".formatted(Days.words(days.first()), Days.words(days.last()));
  }
}
