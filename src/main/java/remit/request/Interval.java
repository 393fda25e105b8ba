package remit.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Period;

/**
 * A stated length of time until the work is wanted, as an ISO 8601 period ({@code P12M}, {@code
 * P6W}); {@code P0D} says that no interval was stated.
 */
public record Interval(Period period) {
  /**
   * The interval written as an ISO 8601 period.
   *
   * @throws java.time.format.DateTimeParseException if it is not one
   */
  @JsonCreator
  public static Interval of(String iso) {
    return new Interval(Period.parse(iso));
  }

  /** Its length in days, with 365 days to a year and 30 to a month. */
  public int days() {
    return Math.addExact(
        Math.addExact(
            Math.multiplyExact(period.getYears(), 365), Math.multiplyExact(period.getMonths(), 30)),
        period.getDays());
  }

  @JsonValue
  @Override
  public String toString() {
    return period.toString();
  }
}
