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
      if (!(value instanceof Set<?> ids)) {
        return Truth.UNKNOWN;
      }
      if (!any.isEmpty() && disjoint(ids, any)) {
        return Truth.NO;
      }
      return none.isEmpty() || disjoint(ids, none) ? Truth.YES : Truth.NO;
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
      if (!(value instanceof LocalDate day)) {
        return Truth.UNKNOWN;
      }
      return days.contains(day) ? Truth.YES : Truth.NO;
    }

    @Override
    public boolean overlaps(Condition other) {
      return days.overlaps(((Within) other).days);
    }

    @Override
    public String words() {
      return days.words();
    }
  }
}
