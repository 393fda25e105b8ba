package remit.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a cell that holds no text holds, as text.
 *
 * @param text the text, empty if there is a fault
 * @param isDay whether it is a day
 * @param fault what is wrong with it, or null
 */
record Cell(String text, boolean isDay, @Nullable String fault) {
  /** As many figures as Excel shows. */
  private static final MathContext SHOWN = new MathContext(15);

  private static Cell of(String text) {
    return new Cell(text, false, null);
  }

  private static Cell wrong(String fault) {
    return new Cell("", false, fault);
  }

  /** Yes or no. */
  static Cell answer(String value) {
    return of(value.strip().equals("1") || value.strip().equals("true") ? "yes" : "no");
  }

  /** A number, plainly and without an exponent, or the day that it stands for. */
  static Cell number(String value, NumberLook look, boolean since1904) {
    double number;
    try {
      number = Double.parseDouble(value.strip());
    } catch (NumberFormatException e) {
      return wrong("“%s” is not a number.".formatted(value));
    }
    if (!Double.isFinite(number)) {
      return wrong("“%s” is not a number.".formatted(value));
    }
    return switch (look) {
      case PER_CENT ->
          wrong("the cell holds a percentage. Format it as text and type what it should say.");
      case DAY -> day(number, since1904);
      case PLAIN -> of(new BigDecimal(number).round(SHOWN).stripTrailingZeros().toPlainString());
    };
  }

  private static Cell day(double number, boolean since1904) {
    LocalDateTime moment =
        DateUtil.isValidExcelDate(number) ? DateUtil.getLocalDateTime(number, since1904) : null;
    if (moment == null) {
      return wrong("the cell holds no day.");
    }
    if (!moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return wrong("the cell holds a time of day. Write the day only, such as 01/11/2024.");
    }
    return new Cell(moment.toLocalDate().toString(), true, null);
  }

  /** A day that is written as text in the file, as some programs do. */
  static Cell isoDay(String value) {
    String day = value.strip().replaceFirst("T00:00:00(\\.0+)?Z?$", "");
    try {
      return new Cell(java.time.LocalDate.parse(day).toString(), true, null);
    } catch (DateTimeException e) {
      return wrong("“%s” is not a day.".formatted(value));
    }
  }

  /** How a number is shown. */
  enum NumberLook {
    /** As a number. */
    PLAIN,
    /** As a day. */
    DAY,
    /** As a percentage. */
    PER_CENT
  }
}
