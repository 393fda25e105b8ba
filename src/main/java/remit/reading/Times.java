package remit.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stretches of time and days as requests write them. */
final class Times {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("next", 1),
          Map.entry("another", 1),
          Map.entry("two", 2),
          Map.entry("couple", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fourteen", 14),
          Map.entry("eighteen", 18),
          Map.entry("twenty", 20),
          Map.entry("thirteen", 13),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16));
  private static final Pattern OVER = Pattern.compile("(\\d{1,3})/(7|52|12)");
  private static final Pattern JOINED =
      Pattern.compile("(\\d{1,3})(d|days?|w|wks?|weeks?|m|mths?|months?|y|yrs?|years?)");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{2,4}))?");
  private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");

  private Times() {}

  /**
   * A stretch of time.
   *
   * @param days its length in days
   * @param end index after its last word
   */
  record Stretch(int days, int end) {}

  /**
   * A day.
   *
   * @param day the day
   * @param end index after its last word
   */
  record Day(LocalDate day, int end) {}

  /** The number that a word is, or -1. */
  static int number(String word) {
    Integer named = NUMBERS.get(word);
    if (named != null) {
      return named;
    }
    return word.length() <= 4 && word.chars().allMatch(Character::isDigit) && !word.isEmpty()
        ? Integer.parseInt(word)
        : -1;
  }

  /** Whether a word is a stretch in figures, such as "5/7" for five days. */
  static boolean isShortStretch(String word) {
    return OVER.matcher(word).matches();
  }

  /** The stretch of time that begins at a word, or null. */
  static @Nullable Stretch stretch(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return null;
    }
    String word = tokens.get(at).word();
    Matcher over = OVER.matcher(word);
    if (over.matches()) {
      int count = Integer.parseInt(over.group(1));
      int unit = over.group(2).equals("7") ? 1 : over.group(2).equals("52") ? 7 : 30;
      return new Stretch(count * unit, at + 1);
    }
    Matcher joined = JOINED.matcher(word);
    if (joined.matches()) {
      return new Stretch(Integer.parseInt(joined.group(1)) * unit(joined.group(2)), at + 1);
    }
    if (word.equals("fortnight")) {
      return new Stretch(14, at + 1);
    }
    if (word.endsWith("ly") && unit(word.substring(0, word.length() - 2)) > 0) {
      return new Stretch(unit(word.substring(0, word.length() - 2)), at + 1);
    }
    int count = number(word);
    if (count < 0) {
      return null;
    }
    int next = at + 1;
    while (next < tokens.size()
        && next <= at + 3
        && (number(tokens.get(next).word()) >= 0 || isFiller(tokens.get(next).word()))) {
      int other = number(tokens.get(next).word());
      count = other > count ? other : count;
      next++;
    }
    if (next < tokens.size()) {
      int unit = unit(tokens.get(next).word());
      if (unit > 0) {
        return new Stretch(count * unit, next + 1);
      }
    }
    return null;
  }

  private static boolean isFiller(String word) {
    return word.equals("to")
        || word.equals("or")
        || word.equals("calendar")
        || word.equals("of")
        || word.equals("further")
        || word.equals("full")
        || word.equals("whole");
  }

  /** Days in a unit of time, or 0 if the word is none. */
  private static int unit(String word) {
    return switch (word) {
      case "d", "day", "days", "shift", "shifts" -> 1;
      case "w", "week", "weeks", "wk", "wks" -> 7;
      case "fortnight", "fortnights" -> 14;
      case "m", "month", "months", "mth", "mths", "monthly" -> 30;
      case "y", "year", "years", "yr", "yrs", "annual" -> 365;
      default -> 0;
    };
  }

  /**
   * The day that begins at a word, or null.
   *
   * @param about the day of the document, which tells a missing year; null if unknown
   */
  static @Nullable Day day(List<Token> tokens, int at, @Nullable LocalDate about) {
    if (at >= tokens.size()) {
      return null;
    }
    Matcher figures = DAY.matcher(tokens.get(at).word());
    try {
      if (figures.matches() && (figures.group(3) != null || about != null)) {
        int month = Integer.parseInt(figures.group(2));
        int day = Integer.parseInt(figures.group(1));
        return new Day(
            figures.group(3) == null
                ? near(day, month, about)
                : LocalDate.of(year(figures.group(3)), month, day),
            at + 1);
      }
      Day parted = parted(tokens, at);
      if (parted != null) {
        return parted;
      }
      Matcher first = DAY_OF_MONTH.matcher(tokens.get(at).word());
      if (first.matches() && at + 1 < tokens.size()) {
        int month = month(tokens.get(at + 1).word());
        int day = Integer.parseInt(first.group(1));
        if (month > 0
            && at + 2 < tokens.size()
            && tokens.get(at + 2).word().matches("(19|20)?\\d\\d")) {
          return new Day(LocalDate.of(year(tokens.get(at + 2).word()), month, day), at + 3);
        }
        if (month > 0 && about != null) {
          return new Day(near(day, month, about), at + 2);
        }
      }
    } catch (DateTimeException e) {
      return null; // 31 February and the like are no day
    }
    return null;
  }

  /** A day in three figures that hyphens part: 19-11-2024 or 2024-11-19. */
  private static @Nullable Day parted(List<Token> tokens, int at) {
    if (at + 2 >= tokens.size()
        || tokens.get(at + 1).start() != tokens.get(at).end() + 1
        || tokens.get(at + 2).start() != tokens.get(at + 1).end() + 1) {
      return null;
    }
    String first = tokens.get(at).word();
    String month = tokens.get(at + 1).word();
    String last = tokens.get(at + 2).word();
    if (!month.matches("\\d{1,2}")) {
      return null;
    }
    if (first.matches("\\d{1,2}") && last.matches("(?:19|20)\\d\\d|\\d\\d")) {
      return new Day(
          LocalDate.of(year(last), Integer.parseInt(month), Integer.parseInt(first)), at + 3);
    }
    return first.matches("(?:19|20)\\d\\d") && last.matches("\\d{1,2}")
        ? new Day(
            LocalDate.of(Integer.parseInt(first), Integer.parseInt(month), Integer.parseInt(last)),
            at + 3)
        : null;
  }

  private static int year(String figures) {
    int year = Integer.parseInt(figures);
    if (year >= 100) {
      return year;
    }
    return year > 45 ? 1900 + year : 2000 + year;
  }

  /** The month that a word names, or 0. */
  static int month(String word) {
    if (word.length() < 3) {
      return 0;
    }
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      if (name.equals(word)
          || (word.length() <= 4
              && name.startsWith(word.substring(0, 3))
              && (word.length() == 3 || word.equals("sept") || name.equals(word)))) {
        return month.getValue();
      }
    }
    return 0;
  }

  /** The day in the year that lies nearest to another day. */
  private static LocalDate near(int day, int month, @Nullable LocalDate about) {
    if (about == null) {
      throw new DateTimeException("no year");
    }
    LocalDate same = LocalDate.of(about.getYear(), month, day);
    if (same.isBefore(about.minusMonths(6))) {
      return same.plusYears(1);
    }
    return same.isAfter(about.plusMonths(6)) ? same.minusYears(1) : same;
  }
}
