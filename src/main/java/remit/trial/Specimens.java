package remit.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.guidance.Condition;
import remit.guidance.Days;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Subject;
import remit.guidance.Truth;
import remit.guidance.Validity;
import remit.request.Fact;

/** Makes up requests, as cells of {@code cases.csv}, that rows just fit or just do not. */
final class Specimens {
  static final String RECEIVED = "received";
  static final String WORK = "work";

  private static final int MOST_OTHERS = 4;
  private static final String OTHER_SPECIALTY = "another specialty";

  private final Guidance guidance;

  Specimens(Guidance guidance) {
    this.guidance = guidance;
  }

  /**
   * Requests that meet every condition of all the rows on a day, for each work those that want it:
   * first with the first values of all facts, then with each one's other values.
   */
  List<Stream<Map<String, String>>> fitting(List<Item> items, LocalDate day) {
    Set<String> works = new TreeSet<>(items.get(0).works());
    items.forEach(item -> works.retainAll(item.works()));
    Map<Fact, List<String>> values = new LinkedHashMap<>();
    for (Item item : items) {
      for (Fact fact : item.conditions().keySet()) {
        values.put(fact, passing(fact, items));
      }
    }
    if (values.values().stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    return works.stream()
        .map(
            work -> {
              Map<String, String> cells = new LinkedHashMap<>();
              cells.put(RECEIVED, day.toString());
              cells.put(WORK, work);
              values.forEach((fact, passing) -> put(cells, fact, passing.get(0)));
              return cells;
            })
        .map(plain -> Stream.concat(Stream.of(plain), varied(plain, values)))
        .toList();
  }

  private static Stream<Map<String, String>> varied(
      Map<String, String> plain, Map<Fact, List<String>> values) {
    return values.entrySet().stream()
        .flatMap(entry -> some(entry.getValue()).map(value -> with(plain, entry.getKey(), value)));
  }

  /** A few of some values beside the first, from all over the list. */
  private static Stream<String> some(List<String> values) {
    int step = Math.max(1, (values.size() - 1) / MOST_OTHERS);
    return IntStream.iterate(1, i -> i < values.size(), i -> i + step)
        .limit(MOST_OTHERS)
        .mapToObj(values::get);
  }

  /** The same request with another value of one fact; unknown if it is null. */
  static Map<String, String> with(Map<String, String> cells, Fact fact, @Nullable String value) {
    Map<String, String> changed = new LinkedHashMap<>(cells);
    if (value == null) {
      changed.remove(heading(fact));
    } else {
      put(changed, fact, value);
    }
    return changed;
  }

  private static void put(Map<String, String> cells, Fact fact, String value) {
    cells.put(
        heading(fact),
        fact == Fact.INTERVAL_DAYS ? value + (value.equals("1") ? " day" : " days") : value);
  }

  private static String heading(Fact fact) {
    return fact == Fact.INTERVAL_DAYS ? "interval" : fact.label();
  }

  /** The values of a fact that all the rows let pass. */
  private List<String> passing(Fact fact, List<Item> items) {
    return values(fact).stream()
        .filter(
            value ->
                items.stream()
                    .map(item -> item.conditions().get(fact))
                    .filter(Objects::nonNull)
                    .allMatch(condition -> passes(fact, value).test(condition)))
        .toList();
  }

  private Predicate<Condition> passes(Fact fact, String value) {
    return condition -> condition.test(known(fact, value)) == Truth.YES;
  }

  private Object known(Fact fact, String value) {
    return switch (fact.kind()) {
      case NUMBER -> Integer.valueOf(value);
      case YES_NO -> value.equals("yes");
      case DATE -> LocalDate.parse(value);
      case CHOICE -> {
        Set<String> ids = new LinkedHashSet<>(Set.of(value));
        Subject subject = fact == Fact.SUBJECT ? guidance.subjects().get(value) : null;
        if (subject != null) {
          ids.addAll(subject.groups());
        }
        yield ids;
      }
    };
  }

  /** The values of a fact between which the rows tell apart. */
  List<String> values(Fact fact) {
    Set<String> values = new LinkedHashSet<>();
    switch (fact.kind()) {
      case YES_NO -> values.addAll(List.of("yes", "no"));
      case NUMBER -> conditions(fact).forEach(c -> addNumbers((Condition.Range) c, values));
      case DATE -> conditions(fact).forEach(c -> addDays(((Condition.Within) c).days(), values));
      case CHOICE -> {
        values.addAll(fact == Fact.SUBJECT ? guidance.subjects().keySet() : fact.words());
        if (values.isEmpty()) {
          conditions(fact).forEach(c -> addWords((Condition.Choice) c, values));
          values.add(OTHER_SPECIALTY);
        }
      }
    }
    return new ArrayList<>(values);
  }

  private Stream<Condition> conditions(Fact fact) {
    return guidance.items().stream().map(i -> i.conditions().get(fact)).filter(Objects::nonNull);
  }

  private static void addNumbers(Condition.Range range, Set<String> values) {
    for (int end : new int[] {range.least(), range.most()}) {
      if (end != Integer.MIN_VALUE && end != Integer.MAX_VALUE) {
        for (int near = Math.max(0, end - 1); near <= end + 1; near++) {
          values.add(Integer.toString(near));
        }
      }
    }
  }

  private static void addDays(Days days, Set<String> values) {
    for (LocalDate end : ends(days)) {
      Stream.of(end.minusDays(1), end, end.plusDays(1)).forEach(d -> values.add(d.toString()));
    }
  }

  private static List<LocalDate> ends(Days days) {
    return Stream.of(days.first(), days.last())
        .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
        .toList();
  }

  private static void addWords(Condition.Choice choice, Set<String> values) {
    values.addAll(new TreeSet<>(choice.any()));
    values.addAll(new TreeSet<>(choice.none()));
  }

  /** The days about the ends of the spans of a row, and of what its reasons hang on. */
  Set<LocalDate> turns(Item item) {
    Set<LocalDate> turns = new TreeSet<>();
    addTurns(item.validity(), turns);
    item.reasons().stream()
        .map(id -> guidance.reasons().get(id))
        .filter(Objects::nonNull)
        .forEach(reason -> addTurns(reason.validity(), turns));
    return turns;
  }

  /** A day in a cell and its neighbours; nothing if there is none. */
  static Stream<LocalDate> near(String cell) {
    return cell.isEmpty()
        ? Stream.empty()
        : IntStream.rangeClosed(-1, 1).mapToObj(LocalDate.parse(cell)::plusDays);
  }

  private static void addTurns(Validity validity, Set<LocalDate> turns) {
    for (Days span : validity.spans()) {
      for (LocalDate end : ends(span)) {
        for (int near = -2; near <= 2; near++) {
          turns.add(end.plusDays(near));
        }
      }
    }
  }
}
