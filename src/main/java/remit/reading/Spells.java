package remit.reading;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.request.Interval;

/** Reads how long things last: absences, intervals, the weeks since a birth. */
final class Spells {
  private static final int LONGEST_WEEK = 7;
  private static final int DAYS_OF_MONTH = 30;

  private Spells() {}

  /** The longest stretch of time, or the time until a named month; null if neither is said. */
  static @Nullable Interval interval(List<Token> words, @Nullable LocalDate day) {
    Integer longest = null;
    for (int i = 0; i < words.size(); i++) {
      Times.Stretch stretch = Times.stretch(words, i);
      if (stretch != null && (longest == null || stretch.days() > longest)) {
        longest = stretch.days();
      }
      int month = Times.month(words.get(i).word());
      if (day != null
          && month > 0
          && i + 1 < words.size()
          && words.get(i + 1).word().matches("20\\d\\d")) {
        LocalDate then = LocalDate.of(Integer.parseInt(words.get(i + 1).word()), month, 1);
        if (then.isAfter(day)) {
          longest = Math.toIntExact(ChronoUnit.DAYS.between(day, then));
        }
      }
    }
    return longest == null || longest <= 0 ? null : new Interval(Period.ofDays(longest));
  }

  private static final Set<String> WEEKDAYS =
      Set.of(
          "mon",
          "tue",
          "tues",
          "wed",
          "thu",
          "thur",
          "thurs",
          "fri",
          "sat",
          "sun",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  /** Calendar days of absence: a stretch, or the days between two. */
  static @Nullable Integer absence(int at, List<Passage> passages, @Nullable LocalDate day) {
    Integer own = absence(passages.get(at).tokens(), day);
    if (own != null) {
      return own;
    }
    for (int i = Math.max(0, at - 2); i < Math.min(passages.size(), at + 3); i++) {
      Integer near = absence(passages.get(i).tokens(), day);
      if (near != null) {
        return near;
      }
    }
    return null;
  }

  private static @Nullable Integer absence(List<Token> words, @Nullable LocalDate day) {
    List<LocalDate> days = new ArrayList<>();
    List<Integer> weekdays = new ArrayList<>();
    Integer stretch = null;
    boolean until = false;
    for (int i = 0; i < words.size(); i++) {
      boolean isShort = Times.isShortStretch(words.get(i).word());
      Times.Day one = isShort ? null : Times.day(words, i, day);
      if (one != null) {
        days.add(one.day());
        i = one.end() - 1;
        continue;
      }
      Times.Stretch length = Times.stretch(words, i);
      if (length != null && length.days() > 0 && stretch == null) {
        stretch = length.days();
      }
      String word = words.get(i).word();
      until =
          until
              || word.equals("until")
              || word.equals("till")
              || word.equals("til")
              || word.equals("end");
      if (WEEKDAYS.contains(word)) {
        weekdays.add(weekday(word));
      }
      if (day != null && until && Times.month(word) > 0 && i > 0 && days.isEmpty()) {
        LocalDate last =
            LocalDate.of(day.getYear(), Times.month(word), 1).plusMonths(1).minusDays(1);
        last = last.isBefore(day) ? last.plusYears(1) : last;
        days.add(last);
      }
    }
    if (stretch != null && days.size() != 2) {
      return stretch;
    }
    if (days.size() >= 2) {
      if (stretch != null && stretch > LONGEST_WEEK) {
        return stretch;
      }
      long between = Math.abs(ChronoUnit.DAYS.between(days.get(0), days.get(days.size() - 1))) + 1;
      return between <= 400 ? Math.toIntExact(between) : null;
    }
    if (stretch != null) {
      return stretch;
    }
    if (days.size() == 1 && until && day != null && !days.get(0).isBefore(day)) {
      return Math.toIntExact(ChronoUnit.DAYS.between(day, days.get(0))) + 1;
    }
    if (weekdays.size() >= 2) {
      int length = weekdays.get(weekdays.size() - 1) - weekdays.get(0) + 1;
      return length > 0 ? length : length + 7;
    }
    Integer ordinals = ordinals(words);
    if (ordinals != null) {
      return ordinals;
    }
    boolean week = words.stream().anyMatch(w -> w.word().equals("week"));
    return week || weekdays.size() == 1 ? (week ? Integer.valueOf(7) : Integer.valueOf(1)) : null;
  }

  /** The days from one day of a month to another, as in "the 5th until the 13th"; else null. */
  private static @Nullable Integer ordinals(List<Token> words) {
    List<Integer> days = new ArrayList<>();
    for (Token token : words) {
      if (token.word().matches("\\d{1,2}(st|nd|rd|th)")) {
        days.add(Integer.parseInt(token.word().replaceAll("\\D", "")));
      }
    }
    if (days.size() != 2) {
      return null;
    }
    int length = days.get(1) - days.get(0) + 1;
    return length > 0 ? length : length + DAYS_OF_MONTH;
  }

  private static int weekday(String word) {
    return List.of("mo", "tu", "we", "th", "fr", "sa", "su").indexOf(word.substring(0, 2));
  }

  /** Whole weeks since a birth that the document tells the day or the time of; null if unknown. */
  static @Nullable Integer weeksPostnatal(List<Passage> passages, @Nullable LocalDate day) {
    Integer weeks = null;
    for (Passage passage : passages) {
      List<Token> words = passage.tokens();
      for (int i = 0; i < words.size(); i++) {
        String word = words.get(i).word();
        boolean birth =
            word.startsWith("deliver")
                || word.startsWith("postnatal")
                || word.equals("birth")
                || word.equals("born")
                || word.equals("postpartum")
                || word.equals("caesarean")
                || word.equals("lscs")
                || word.equals("svd");
        if (!birth) {
          continue;
        }
        for (int j = Math.max(0, i - 6); j < Math.min(words.size(), i + 8); j++) {
          Times.Day one = Times.day(words, j, day);
          if (one != null
              && day != null
              && !one.day().isAfter(day)
              && one.day().isAfter(day.minusYears(1))) {
            return Math.toIntExact(ChronoUnit.DAYS.between(one.day(), day)) / 7;
          }
          Times.Stretch stretch = Times.stretch(words, j);
          if (stretch != null && weeks == null && stretch.days() < 300) {
            weeks = stretch.days() / 7;
          }
          if (words.get(j).word().equals("day")
              && j + 1 < words.size()
              && Times.number(words.get(j + 1).word()) >= 0
              && weeks == null) {
            weeks = Times.number(words.get(j + 1).word()) / 7;
          }
        }
      }
    }
    return weeks;
  }
}
