package remit.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import remit.guidance.Days;

/**
 * A run of days on which an answer stays the same.
 *
 * @param days the days
 * @param answer the answer in words
 */
public record Spell(Days days, String answer) {
  /**
   * The spells of an answer that may change on some days.
   *
   * @param turns the first days of runs in which the answer is the same; neighbours whose answers
   *     are in the same words become one spell
   * @param answer the answer in words as of a day
   */
  static List<Spell> of(Collection<LocalDate> turns, Function<LocalDate, String> answer) {
    List<Spell> spells = new ArrayList<>();
    for (Days run : runs(turns)) {
      String words = answer.apply(dayIn(run));
      int last = spells.size() - 1;
      if (last >= 0 && spells.get(last).answer.equals(words)) {
        spells.set(last, new Spell(new Days(spells.get(last).days.first(), run.last()), words));
      } else {
        spells.add(new Spell(run, words));
      }
    }
    return spells;
  }

  /** The runs of days that begin with turns, and the one before the first turn. */
  static List<Days> runs(Collection<LocalDate> turns) {
    List<Days> runs = new ArrayList<>();
    LocalDate first = LocalDate.MIN;
    for (LocalDate turn : new TreeSet<>(turns)) {
      runs.add(new Days(first, turn.minusDays(1)));
      first = turn;
    }
    runs.add(new Days(first, LocalDate.MAX));
    return runs;
  }

  /** A day of a run that a calendar knows. */
  static LocalDate dayIn(Days run) {
    if (!run.first().equals(LocalDate.MIN)) {
      return run.first();
    }
    return run.last().equals(LocalDate.MAX) ? LocalDate.EPOCH : run.last();
  }

  /** The days as a sentence begins with them, for instance {@code from 1 August 2024}. */
  public String when() {
    boolean begins = !days.first().equals(LocalDate.MIN);
    boolean ends = !days.last().equals(LocalDate.MAX);
    if (begins && ends) {
      return days.first().equals(days.last())
          ? "on " + Days.words(days.first())
          : "from %s to %s".formatted(Days.words(days.first()), Days.words(days.last()));
    }
    return begins || ends ? days.words() : "on all days";
  }
}
