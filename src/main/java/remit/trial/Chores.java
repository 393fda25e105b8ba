package remit.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.guidance.Case;
import remit.guidance.Days;
import remit.guidance.Draft;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Source;
import remit.guidance.Validity;

/** Finds what is left to be done: rows to be looked at again, to be confirmed, to be shown. */
final class Chores {
  private final Draft draft;
  private final Guidance guidance;
  private final LocalDate today;

  private Chores(Draft draft, LocalDate today) {
    this.draft = draft;
    this.guidance = draft.guidance();
    this.today = today;
  }

  static List<Warning> of(Draft draft, LocalDate today) {
    Chores chores = new Chores(draft, today);
    return Stream.of(chores.overdue(), chores.unverified(), chores.untried())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * A row of one of the tables of what is decided.
   *
   * @param reviewBy the day by which it was to be looked at again, or null
   */
  private record Entry(
      int row, String id, Source source, Validity validity, @Nullable LocalDate reviewBy) {
    String named() {
      return "%d (%s)".formatted(row, id);
    }

    boolean hasEnded(LocalDate today) {
      return validity.spans().stream().allMatch(span -> span.last().isBefore(today));
    }
  }

  private Map<String, List<Entry>> tables() {
    Map<String, List<Entry>> tables = new LinkedHashMap<>();
    tables.put(
        Draft.ITEMS,
        guidance.items().stream()
            .map(i -> new Entry(i.row(), i.id(), i.source(), i.validity(), i.reviewBy()))
            .toList());
    tables.put(
        Draft.REASONS,
        guidance.reasons().values().stream()
            .map(
                r ->
                    new Entry(
                        draft.rowOf(Draft.REASONS, r.id()),
                        r.id(),
                        r.source(),
                        r.validity(),
                        r.reviewBy()))
            .toList());
    return tables;
  }

  /** A warning for each table and day; rows that have ended need no review. */
  private List<Warning> overdue() {
    List<Warning> found = new ArrayList<>();
    if (today.isAfter(guidance.reviewBy())) {
      found.add(
          new Warning(
              Warning.Kind.OVERDUE,
              "guidance.yaml",
              List.of(),
              "reviewBy",
              "the guidance was to be looked at again by %s."
                  .formatted(Days.words(guidance.reviewBy()))));
    }
    tables().forEach((file, entries) -> found.addAll(overdue(file, entries)));
    return found;
  }

  private List<Warning> overdue(String file, List<Entry> entries) {
    List<Entry> standing = entries.stream().filter(entry -> !entry.hasEnded(today)).toList();
    Map<LocalDate, List<Entry>> due = new TreeMap<>();
    for (Entry entry : standing) {
      LocalDate day = entry.reviewBy();
      if (day != null && today.isAfter(day)) {
        due.computeIfAbsent(day, d -> new ArrayList<>()).add(entry);
      }
    }
    return due.entrySet().stream()
        .map(entry -> overdue(file, entry.getKey(), entry.getValue(), standing.size()))
        .toList();
  }

  private static Warning overdue(String file, LocalDate day, List<Entry> due, int standing) {
    boolean all = due.size() == standing && standing > 1;
    String rows =
        all
            ? "all %d rows that have not ended were".formatted(standing)
            : due.size() == 1 ? "one row was" : "%d rows were".formatted(due.size());
    return new Warning(
        Warning.Kind.OVERDUE,
        file,
        List.of(),
        null,
        "%s to be looked at again by %s%s"
            .formatted(rows, Days.words(day), all ? "." : ": " + listed(due)));
  }

  private static String listed(List<Entry> entries) {
    return entries.stream().map(Entry::named).collect(Collectors.joining(", ")) + ".";
  }

  private List<Warning> unverified() {
    List<Warning> found = new ArrayList<>();
    tables()
        .forEach(
            (file, entries) -> {
              List<Entry> open = entries.stream().filter(e -> !e.source().verified()).toList();
              if (!open.isEmpty()) {
                found.add(
                    new Warning(
                        Warning.Kind.UNVERIFIED,
                        file,
                        List.of(),
                        null,
                        "%s: %s"
                            .formatted(
                                open.size() == 1 ? "one row" : open.size() + " rows",
                                listed(open))));
              }
            });
    return found;
  }

  private List<Warning> untried() {
    if (draft.cases().isEmpty()) {
      return List.of(
          new Warning(
              Warning.Kind.UNTRIED,
              "cases.csv",
              List.of(),
              null,
              "the guidance has no examples of its own, so nothing shows that its rows decide as"
                  + " they should."));
    }
    Map<String, Set<Case.Kind>> shown = new LinkedHashMap<>();
    for (Case subject : draft.cases()) {
      if (subject.item() != null) {
        shown
            .computeIfAbsent(subject.item(), id -> EnumSet.noneOf(Case.Kind.class))
            .add(subject.kind());
      }
    }
    return guidance.items().stream()
        .flatMap(item -> untried(item, shown.getOrDefault(item.id(), Set.of())))
        .toList();
  }

  private static Stream<Warning> untried(Item item, Set<Case.Kind> shown) {
    String missing =
        Stream.of(Case.Kind.values())
            .filter(kind -> !shown.contains(kind))
            .map(kind -> "no " + kind.id())
            .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Warning(
                Warning.Kind.UNTRIED,
                Draft.ITEMS,
                List.of(item.row()),
                null,
                "%s has %s among the cases.".formatted(item.id(), missing)));
  }
}
