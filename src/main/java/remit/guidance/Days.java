package remit.guidance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A run of days.
 *
 * @param first the first day
 * @param last the last day, {@link LocalDate#MAX} if open
 */
public record Days(LocalDate first, LocalDate last) {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /** Checks the order. */
  public Days {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("last %s is before first %s".formatted(last, first));
    }
  }

  /** The day as letters and explanations write it, for instance {@code 1 August 2024}. */
  public static String words(LocalDate day) {
    return day.format(WORDS);
  }

  /** Whether the day is one of them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Whether the two runs share a day. */
  public boolean overlaps(Days other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }

  /** The run as a person would say it. */
  public String words() {
    if (last.equals(LocalDate.MAX)) {
      return first.equals(LocalDate.MIN) ? "always" : "from " + words(first);
    }
    return first.equals(LocalDate.MIN)
        ? "until " + words(last)
        : words(first) + " to " + words(last);
  }
}
