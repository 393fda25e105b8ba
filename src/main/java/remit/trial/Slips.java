package remit.trial;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import remit.guidance.Draft;
import remit.guidance.Item;
import remit.guidance.Outcome;
import remit.guidance.Reason;
import remit.guidance.ReasonTruth;
import remit.request.Fact;
import remit.request.Word;

/**
 * The slips that are tried: another outcome; a condition cleared, a word of it left out, a bound
 * one off, yes for no; a work or a reason left out; a day one off or left out; another truth of a
 * reason.
 */
final class Slips {
  private static final List<String> DAYS = List.of("from", "until", "again from", "again until");
  private static final String RANGE = "..";

  private final Draft draft;
  private final List<Slip> found = new ArrayList<>();

  private Slips(Draft draft) {
    this.draft = draft;
  }

  static List<Slip> of(Draft draft) {
    Slips slips = new Slips(draft);
    draft.guidance().items().forEach(slips::addItem);
    draft.guidance().reasons().values().forEach(slips::addReason);
    return slips.found;
  }

  private void addItem(Item item) {
    Place place = new Place(Draft.ITEMS, item.row(), item.id());
    Map<String, String> cells = draft.cells(place.file(), place.row());
    Word.ids(Outcome.class).forEach(outcome -> place.add("outcome", outcome, cells));
    place.add("despite danger", item.despiteDanger() ? "" : "yes", cells);
    List.of("work", "reasons")
        .forEach(
            heading ->
                shorter(cells, heading).stream()
                    .filter(cell -> !cell.isEmpty())
                    .forEach(cell -> place.add(heading, cell, cells)));
    for (Fact fact : item.conditions().keySet()) {
      for (String cell : otherConditions(fact, cells)) {
        place.add(fact.label(), cell, cells);
      }
    }
    addDays(place, cells);
  }

  private void addReason(Reason reason) {
    Place place = new Place(Draft.REASONS, draft.rowOf(Draft.REASONS, reason.id()), reason.id());
    Map<String, String> cells = draft.cells(place.file(), place.row());
    Word.ids(ReasonTruth.class).forEach(truth -> place.add("true when", truth, cells));
    addDays(place, cells);
  }

  private static void addDays(Place place, Map<String, String> cells) {
    for (String heading : DAYS) {
      String cell = cells.getOrDefault(heading, "");
      nearDays(cell).forEach(day -> place.add(heading, day, cells));
      if (heading.endsWith("until") && !cell.isEmpty()) {
        place.add(heading, "", cells);
      }
    }
  }

  private static Set<String> otherConditions(Fact fact, Map<String, String> cells) {
    String cell = cells.getOrDefault(fact.label(), "");
    Set<String> others = new LinkedHashSet<>();
    others.add("");
    switch (fact.kind()) {
      case CHOICE -> others.addAll(shorter(cells, fact.label()));
      case YES_NO -> others.add(cell.equalsIgnoreCase("yes") ? "no" : "yes");
      case NUMBER -> others.addAll(otherRanges(cell));
      case DATE -> others.addAll(otherEnds(cell));
    }
    return others;
  }

  /** The cell without one of its words, for each of them. */
  private static Set<String> shorter(Map<String, String> cells, String heading) {
    List<String> words =
        Arrays.stream(cells.getOrDefault(heading, "").split("[;\\n]", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
    return IntStream.range(0, words.size())
        .mapToObj(
            left ->
                IntStream.range(0, words.size())
                    .filter(i -> i != left)
                    .mapToObj(words::get)
                    .collect(Collectors.joining(";")))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> otherRanges(String cell) {
    int at = cell.indexOf(RANGE);
    String least = at < 0 ? cell : cell.substring(0, at).strip();
    String most = at < 0 ? cell : cell.substring(at + RANGE.length()).strip();
    Set<String> others = new LinkedHashSet<>();
    for (int step : new int[] {-1, 1}) {
      if (!least.isEmpty()) {
        others.add(Integer.parseInt(least) + step + RANGE + most);
      }
      if (!most.isEmpty()) {
        others.add(least + RANGE + (Integer.parseInt(most) + step));
      }
    }
    if (!least.isEmpty() && !most.isEmpty()) {
      others.add(least + RANGE);
      others.add(RANGE + most);
    }
    return others;
  }

  private static Set<String> otherEnds(String cell) {
    String[] ends = cell.split("\\.\\.", -1);
    Set<String> others = new LinkedHashSet<>();
    nearDays(ends[0].strip()).forEach(day -> others.add(day + RANGE + ends[1]));
    nearDays(ends[1].strip()).forEach(day -> others.add(ends[0] + RANGE + day));
    return others;
  }

  /** The day before and the day after, if the cell is a day as the pack's own files write it. */
  private static List<String> nearDays(String cell) {
    try {
      LocalDate day = LocalDate.parse(cell);
      return List.of(day.minusDays(1).toString(), day.plusDays(1).toString());
    } catch (DateTimeParseException e) {
      return List.of();
    }
  }

  /** A row of a table. */
  private final class Place {
    private final String file;
    private final int row;
    private final String id;

    Place(String file, int row, String id) {
      this.file = file;
      this.row = row;
      this.id = id;
    }

    String file() {
      return file;
    }

    int row() {
      return row;
    }

    /** Adds a slip, if the table has the column and the cell another text. */
    void add(String heading, String to, Map<String, String> cells) {
      String from = cells.get(heading);
      if (from != null && !from.equals(to)) {
        found.add(new Slip(file, row, id, heading, from, to));
      }
    }
  }
}
