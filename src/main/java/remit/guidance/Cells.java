package remit.guidance;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import remit.request.Fact;
import remit.request.SenderKind;
import remit.request.Word;

/** Reads the cells of an item into conditions. */
final class Cells {
  /** Written for every kind of sender that provides care. */
  static final String ANY_PROVIDER = "any-provider";

  private static final String NOT = "not ";
  private static final String TO = "..";
  static final Set<String> PROVIDERS =
      java.util.Arrays.stream(SenderKind.values())
          .filter(SenderKind::isProvider)
          .map(Word::id)
          .collect(Collectors.toUnmodifiableSet());

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          days("uuuu-M-d"),
          days("d/M/uuuu"),
          days("d.M.uuuu"),
          days("d-MMM-uu"),
          days("d MMM uuuu"),
          days("d MMMM uuuu"));

  /** Everything that a list of senders may hold. */
  static final Set<String> SENDERS =
      java.util.stream.Stream.concat(
              java.util.stream.Stream.of(ANY_PROVIDER),
              java.util.Arrays.stream(SenderKind.values()).map(Word::id))
          .collect(Collectors.toUnmodifiableSet());

  private Cells() {}

  /** The ids of the senders in a list, every provider for {@link #ANY_PROVIDER}. */
  static Set<String> senders(List<String> ids) {
    Set<String> senders = new LinkedHashSet<>(ids);
    if (senders.remove(ANY_PROVIDER)) {
      senders.addAll(PROVIDERS);
    }
    return senders;
  }

  private static DateTimeFormatter days(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.UK)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** A day as ISO or the British way, as spreadsheets write it; null, with a fault, if neither. */
  static @Nullable LocalDate day(String text, Row row, String heading) {
    LocalDate day = day(text);
    if (day == null) {
      row.fault(
          heading, "“%s” is not a day.".formatted(text), "a day such as 2024-11-01 or 01/11/2024");
    }
    return day;
  }

  /** A day as ISO or the British way; null if the text is neither. */
  static @Nullable LocalDate day(String text) {
    for (DateTimeFormatter format : DAYS) {
      TemporalAccessor parsed = format.parseUnresolved(text, new ParsePosition(0));
      if (parsed != null && text.length() > 0) {
        try {
          return LocalDate.parse(text, format);
        } catch (DateTimeException e) {
          return null;
        }
      }
    }
    return null;
  }

  /** What a row wants of the facts beside the work. */
  static Map<Fact, Condition> conditions(Row row, Map<String, Subject> subjects) {
    Map<Fact, Condition> conditions = new EnumMap<>(Fact.class);
    for (Fact fact : Fact.values()) {
      Condition condition = fact == Fact.WORK ? null : condition(fact, row, subjects);
      if (condition != null) {
        conditions.put(fact, condition);
      }
    }
    return conditions;
  }

  /** The condition in a cell, or null if the cell is empty or wrong. */
  private static @Nullable Condition condition(Fact fact, Row row, Map<String, Subject> subjects) {
    String text = row.text(fact.label());
    if (text.isEmpty()) {
      return null;
    }
    return switch (fact.kind()) {
      case CHOICE -> choice(fact, row, subjects);
      case NUMBER -> range(text, row, fact.label());
      case YES_NO -> yesNo(text, row, fact.label());
      case DATE -> within(text, row, fact.label());
    };
  }

  private static @Nullable Condition yesNo(String text, Row row, String heading) {
    return switch (Sheet.plain(text)) {
      case "yes" -> new Condition.YesNo(true);
      case "no" -> new Condition.YesNo(false);
      default -> {
        row.fault(heading, "“%s” is neither yes nor no.".formatted(text), null);
        yield null;
      }
    };
  }

  private static @Nullable Condition range(String text, Row row, String heading) {
    try {
      int at = text.indexOf(TO);
      if (at < 0) {
        int number = Integer.parseInt(text);
        return new Condition.Range(number, number);
      }
      String least = text.substring(0, at).strip();
      String most = text.substring(at + TO.length()).strip();
      Condition.Range range =
          new Condition.Range(
              least.isEmpty() ? Integer.MIN_VALUE : Integer.parseInt(least),
              most.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(most));
      if (range.least() <= range.most()) {
        return range;
      }
      row.fault(heading, "“%s” begins after its end.".formatted(text), most + TO + least);
    } catch (NumberFormatException e) {
      row.fault(
          heading,
          "“%s” is not a whole number or a range of them.".formatted(text),
          "7, or 1..7, or 8..");
    }
    return null;
  }

  private static @Nullable Condition within(String text, Row row, String heading) {
    String[] ends = text.split("\\.\\.", -1);
    if (ends.length != 2) {
      row.fault(heading, "“%s” is not a range of days.".formatted(text), "2021-12-17..2022-01-26");
      return null;
    }
    LocalDate first = ends[0].isBlank() ? LocalDate.MIN : day(ends[0].strip(), row, heading);
    LocalDate last = ends[1].isBlank() ? LocalDate.MAX : day(ends[1].strip(), row, heading);
    if (first == null || last == null) {
      return null;
    }
    if (last.isBefore(first)) {
      row.fault(heading, "“%s” begins after its end.".formatted(text), null);
      return null;
    }
    return new Condition.Within(new Days(first, last));
  }

  private static @Nullable Condition choice(Fact fact, Row row, Map<String, Subject> subjects) {
    Collection<String> known = known(fact, subjects);
    Set<String> any = new LinkedHashSet<>();
    Set<String> none = new LinkedHashSet<>();
    for (String word : row.list(fact.label())) {
      boolean negated = word.startsWith(NOT);
      String id = negated ? word.substring(NOT.length()).strip() : word;
      if (!known.isEmpty() && !known.contains(id)) {
        row.faults().unknown(row.file(), row.number(), fact.label(), "word", id, known);
        return null;
      }
      Set<String> ids = id.equals(ANY_PROVIDER) ? PROVIDERS : Set.of(id);
      (negated ? none : any).addAll(ids);
    }
    return new Condition.Choice(
        any,
        none,
        passing(fact, any, none, subjects),
        words(any.isEmpty(), row.list(fact.label())));
  }

  /** The cell as a person would say it: one or another, or neither. */
  private static String words(boolean onlyNegated, List<String> words) {
    return String.join(onlyNegated ? " and " : " or ", words).replace(" or " + NOT, " but " + NOT);
  }

  private static Collection<String> known(Fact fact, Map<String, Subject> subjects) {
    if (fact == Fact.SUBJECT) {
      Set<String> ids = new LinkedHashSet<>(subjects.keySet());
      subjects.values().forEach(subject -> ids.addAll(subject.groups()));
      return ids;
    }
    if (fact == Fact.SENDER) {
      Set<String> ids = new LinkedHashSet<>(fact.words());
      ids.add(ANY_PROVIDER);
      return ids;
    }
    return fact.words();
  }

  private static Set<String> passing(
      Fact fact, Set<String> any, Set<String> none, Map<String, Subject> subjects) {
    Set<String> passing = new LinkedHashSet<>();
    if (fact == Fact.SUBJECT) {
      for (Subject subject : subjects.values()) {
        Set<String> ids = new LinkedHashSet<>(subject.groups());
        ids.add(subject.id());
        if ((any.isEmpty() || ids.stream().anyMatch(any::contains))
            && ids.stream().noneMatch(none::contains)) {
          passing.add(subject.id());
        }
      }
    } else {
      for (String word : fact.words()) {
        if ((any.isEmpty() || any.contains(word)) && !none.contains(word)) {
          passing.add(word);
        }
      }
    }
    return passing;
  }
}
