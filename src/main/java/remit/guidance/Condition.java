package remit.guidance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one cell of an item wants of a fact. */
public sealed interface Condition {
  /** Tests a value as {@link remit.request.Fact} gives it; null, an unknown fact, is never a no. */
  Truth test(@Nullable Object value);

  /** Whether some single value passes both this and {@code other}, a condition on the same fact. */
  boolean overlaps(Condition other);

  /**
   * Whether every value that passes this passes {@code other}, a condition on the same fact, too.
   *
   * @param several whether the fact may have several values at once
   */
  boolean implies(Condition other, boolean several);

  /** The condition as a person would say it, for instance {@code 0 to 5}. */
  String words();

  /**
   * One of several ids, or none of them.
   *
   * @param any ids of which the fact must have one; empty if any value will do
   * @param none ids of which the fact may have none
   * @param passing the single values that pass, where the guidance lists all values; else empty
   * @param words the cell as it was written
   */
  record Choice(Set<String> any, Set<String> none, Set<String> passing, String words)
      implements Condition {
    /** Copies the sets. */
    public Choice {
      any = Set.copyOf(any);
      none = Set.copyOf(none);
      passing = Set.copyOf(passing);
    }

    @Override
    public Truth test(@Nullable Object value) {
      if (any.isEmpty()) {
        return amongNone(value, none);
      }
      Truth among = among(value, any);
      return among == Truth.YES ? amongNone(value, none) : among;
    }

    /** Whether a value, as {@link remit.request.Fact} gives it, has one of the ids. */
    public static Truth among(@Nullable Object value, Set<String> ids) {
      if (!(value instanceof Set<?> its)) {
        return Truth.UNKNOWN;
      }
      return disjoint(its, ids) ? Truth.NO : Truth.YES;
    }

    /** Whether a value has none of the ids. */
    public static Truth amongNone(@Nullable Object value, Set<String> ids) {
      if (!(value instanceof Set<?> its)) {
        return Truth.UNKNOWN;
      }
      return disjoint(its, ids) ? Truth.YES : Truth.NO;
    }

    private static boolean disjoint(Set<?> ids, Set<String> others) {
      for (Object id : ids) {
        if (others.contains(id)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean overlaps(Condition other) {
      Choice that = (Choice) other;
      if (!passing.isEmpty() && !that.passing.isEmpty()) {
        return !Collections.disjoint(passing, that.passing);
      }
      return any.isEmpty() || that.any.isEmpty() || !Collections.disjoint(any, that.any);
    }

    @Override
    public boolean implies(Condition other, boolean several) {
      Choice that = (Choice) other;
      if (several && !any.isEmpty() && !none.containsAll(that.none)) {
        return false; // beside the value that passes there may be one that the other forbids
      }
      if (!passing.isEmpty() && !that.passing.isEmpty()) {
        return that.passing.containsAll(passing);
      }
      if (any.isEmpty()) {
        return that.any.isEmpty() && none.containsAll(that.none);
      }
      return any.stream()
          .filter(id -> !none.contains(id))
          .allMatch(id -> (that.any.isEmpty() || that.any.contains(id)) && !that.none.contains(id));
    }
  }

  /**
   * A whole number between two ends.
   *
   * @param least the least number that passes
   * @param most the greatest number that passes
   */
  record Range(int least, int most) implements Condition {
    @Override
    public Truth test(@Nullable Object value) {
      return between(value, least, most);
    }

    /** Whether a value is a number between two ends, both of which pass. */
    public static Truth between(@Nullable Object value, int least, int most) {
      if (!(value instanceof Integer number)) {
        return Truth.UNKNOWN;
      }
      return least <= number && number <= most ? Truth.YES : Truth.NO;
    }

    @Override
    public boolean overlaps(Condition other) {
      Range that = (Range) other;
      return least <= that.most && that.least <= most;
    }

    @Override
    public boolean implies(Condition other, boolean several) {
      Range that = (Range) other;
      return that.least <= least && most <= that.most;
    }

    @Override
    public String words() {
      if (least == most) {
        return Integer.toString(least);
      }
      if (most == Integer.MAX_VALUE) {
        return least + " or more";
      }
      return least == Integer.MIN_VALUE ? most + " or fewer" : least + " to " + most;
    }
  }

  /**
   * Yes or no.
   *
   * @param wanted the answer that passes
   */
  record YesNo(boolean wanted) implements Condition {
    @Override
    public Truth test(@Nullable Object value) {
      return is(value, wanted);
    }

    /** Whether a value is the wanted answer. */
    public static Truth is(@Nullable Object value, boolean wanted) {
      if (!(value instanceof Boolean answer)) {
        return Truth.UNKNOWN;
      }
      return answer == wanted ? Truth.YES : Truth.NO;
    }

    @Override
    public boolean overlaps(Condition other) {
      return wanted == ((YesNo) other).wanted;
    }

    @Override
    public boolean implies(Condition other, boolean several) {
      return overlaps(other);
    }

    @Override
    public String words() {
      return wanted ? "yes" : "no";
    }
  }

  /**
   * A day between two others.
   *
   * @param days the days that pass
   */
  record Within(Days days) implements Condition {
    @Override
    public Truth test(@Nullable Object value) {
      return during(value, days.first(), days.last());
    }

    /** Whether a value is a day between two others, both of which pass. */
    public static Truth during(@Nullable Object value, LocalDate first, LocalDate last) {
      if (!(value instanceof LocalDate day)) {
        return Truth.UNKNOWN;
      }
      return day.isBefore(first) || day.isAfter(last) ? Truth.NO : Truth.YES;
    }

    @Override
    public boolean overlaps(Condition other) {
      return days.overlaps(((Within) other).days);
    }

    @Override
    public boolean implies(Condition other, boolean several) {
      Days that = ((Within) other).days;
      return !days.first().isBefore(that.first()) && !days.last().isAfter(that.last());
    }

    @Override
    public String words() {
      return days.words();
    }
  }
}
