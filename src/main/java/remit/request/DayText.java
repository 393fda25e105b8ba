package remit.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Days as people write them in cells and arguments: 2024-12-03 or 03/12/2024. */
public final class DayText {
  private static final DateTimeFormatter BRITISH =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private DayText() {}

  /**
   * The day that a text names.
   *
   * @throws DateTimeException if it names none; no 31 February becomes another day
   */
  public static LocalDate parse(String text) {
    return text.contains("/") ? LocalDate.parse(text, BRITISH) : LocalDate.parse(text);
  }
}
