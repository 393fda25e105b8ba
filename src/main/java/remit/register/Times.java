package remit.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/** Instants as the register writes them: their order as text is their order in time. */
final class Times {
  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private Times() {}

  static String text(Instant instant) {
    return FORM.format(instant);
  }

  static Instant of(String text) {
    return Instant.parse(text);
  }

  /** The instant, or the earliest there is if the text is none: so that it is seen to be wrong. */
  static Instant ofAnyText(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return Instant.MIN;
    }
  }

  static @Nullable Instant ofNullable(@Nullable String text) {
    return text == null ? null : of(text);
  }

  /** The month in which the practice would say that it was, as {@code 2026-11}. */
  static String month(Instant instant) {
    return YearMonth.from(instant.atZone(HERE)).toString();
  }

  /** The day's first instant in the practice. */
  static Instant start(LocalDate day) {
    return day.atStartOfDay(HERE).toInstant();
  }
}
