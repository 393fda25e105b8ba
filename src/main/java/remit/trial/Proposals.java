package remit.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.guidance.Case;
import remit.guidance.CaseFacts;
import remit.guidance.DangerSign;
import remit.guidance.Draft;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Reason;
import remit.request.Capacity;
import remit.request.Fact;
import remit.request.Request;
import remit.triage.Decision;
import remit.triage.Triage;

/** Looks for cases that are wanted beside those that there are. */
final class Proposals {
  private static final String DANGER_SIGNS = "danger signs";
  private static final int MOST_FITTING = 12;

  /** What the truth of reasons hangs on. */
  private static final List<Fact> OF_TRUTH = List.of(Fact.SENDER, Fact.NATION, Fact.FUNDING);

  private final Guidance guidance;
  private final Draft draft;
  private final SlipTrial slips;
  private final Specimens specimens;
  private final CaseFacts facts = new CaseFacts();
  private final List<Exhibit> exhibits;
  private final List<Map<String, String>> found = new ArrayList<>();
  private final Set<String> ids;
  private final Map<Item, List<Map<String, String>>> hits = new HashMap<>();

  Proposals(Draft draft, SlipTrial slips, List<Exhibit> exhibits) {
    this.draft = draft;
    this.guidance = draft.guidance();
    this.slips = slips;
    this.specimens = new Specimens(guidance);
    this.exhibits = new ArrayList<>(exhibits);
    this.ids =
        exhibits.stream()
            .map(e -> e.subject().id())
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<Map<String, String>> all() {
    guidance.items().forEach(this::proposeEachKind);
    Slips.of(draft).forEach(this::proposeFor);
    return found;
  }

  private void proposeEachKind(Item item) {
    Triage triage = slips.unchanged(item.works());
    for (Case.Kind kind : Case.Kind.values()) {
      if (exhibits.stream().noneMatch(e -> isOf(e.subject(), item, kind))) {
        candidates(item, kind)
            .flatMap(cells -> tried(cells, triage))
            .filter(trial -> isOf(trial, item, kind))
            .findFirst()
            .ifPresent(trial -> add(item, kind, trial, ""));
      }
    }
  }

  private static boolean isOf(Case subject, Item item, Case.Kind kind) {
    return item.id().equals(subject.item()) && subject.kind() == kind;
  }

  private Stream<Map<String, String>> candidates(Item item, Case.Kind kind) {
    return switch (kind) {
      case HIT -> hits(item).stream();
      case NEAR_MISS -> hits(item).stream().flatMap(cells -> nearMisses(item, cells));
      case DANGER -> hits(item).stream().flatMap(cells -> dangers(item, cells));
    };
  }

  private static boolean isOf(Tried tried, Item item, Case.Kind kind) {
    boolean decides = tried.isDecidedBy(item);
    return switch (kind) {
      case HIT -> decides && tried.decision().outcome() == item.outcome();
      case NEAR_MISS -> !decides;
      case DANGER -> decides;
    };
  }

  private Stream<Map<String, String>> nearMisses(Item item, Map<String, String> cells) {
    Stream<Map<String, String>> otherFacts =
        item.conditions().keySet().stream()
            .flatMap(
                fact -> specimens.values(fact).stream().map(v -> Specimens.with(cells, fact, v)));
    return Stream.concat(otherFacts, onOtherDays(item, cells));
  }

  private Stream<Map<String, String>> onOtherDays(Item item, Map<String, String> cells) {
    return specimens.turns(item).stream()
        .map(day -> changed(cells, Specimens.RECEIVED, day.toString()));
  }

  private Stream<Map<String, String>> dangers(Item item, Map<String, String> cells) {
    return guidance.signs().values().stream()
        .filter(sign -> sign.stops(item.category()))
        .map(DangerSign::id)
        .map(sign -> changed(cells, DANGER_SIGNS, sign));
  }

  private static Map<String, String> changed(
      Map<String, String> cells, String heading, String value) {
    Map<String, String> changed = new LinkedHashMap<>(cells);
    changed.put(heading, value);
    return changed;
  }

  /** Requests that the row decides as it says, on each kind of day, the plainest first. */
  private List<Map<String, String>> hits(Item item) {
    List<Map<String, String>> known = hits.get(item);
    if (known != null) {
      return known;
    }
    Triage triage = slips.unchanged(item.works());
    List<Map<String, String>> made =
        specimens.turns(item).stream()
            .filter(day -> item.validity().holdsOn(day))
            .flatMap(
                day ->
                    specimens
                        .fitting(List.of(item), day)
                        .filter(
                            cells ->
                                tried(cells, triage)
                                    .anyMatch(tried -> isOf(tried, item, Case.Kind.HIT)))
                        .limit(MOST_FITTING))
            .toList();
    hits.put(item, made);
    return made;
  }

  private void proposeFor(Slip slip) {
    SlipTrial.Changed changed = slips.changed(slip);
    if (changed == null || slips.isNoticed(changed, exhibits)) {
      return;
    }
    Triage unchanged = slips.unchanged(changed.works());
    for (Item item : slips.concerned(slip)) {
      Tried telling =
          candidates(slip, item)
              .flatMap(cells -> tried(cells, unchanged))
              .filter(tells(changed.triage()))
              .findFirst()
              .orElse(null);
      if (telling != null) {
        add(item, kind(telling, item), telling, "Notices %s.".formatted(slip.words()));
        return;
      }
    }
  }

  private Predicate<Tried> tells(Triage other) {
    return tried -> !tried.isAnsweredLike(decided(tried.cells(), tried.request(), other));
  }

  private Stream<Map<String, String>> candidates(Slip slip, Item item) {
    List<Map<String, String>> hitting = hits(item);
    if (slip.file().equals(Draft.REASONS)) {
      return hitting.stream()
          .flatMap(cells -> Stream.concat(onOtherDays(item, cells), withOtherSenders(item, cells)));
    }
    Fact fact =
        Arrays.stream(Fact.values())
            .filter(f -> f.label().equals(slip.heading()))
            .findFirst()
            .orElse(null);
    return hitting.stream().flatMap(cells -> candidates(slip, item, fact, cells));
  }

  private Stream<Map<String, String>> candidates(
      Slip slip, Item item, @Nullable Fact fact, Map<String, String> cells) {
    if (fact != null && fact != Fact.WORK) {
      return Stream.concat(
          specimens.values(fact).stream().map(value -> Specimens.with(cells, fact, value)),
          Stream.of(Specimens.with(cells, fact, null)));
    }
    return switch (slip.heading()) {
      case "from", "until", "again from", "again until" -> onOtherDays(item, cells);
      case "despite danger" -> dangers(item, cells);
      default -> Stream.of(cells);
    };
  }

  private Stream<Map<String, String>> withOtherSenders(Item item, Map<String, String> cells) {
    Stream<Map<String, String>> varied = Stream.of(cells);
    for (Fact fact : OF_TRUTH) {
      varied =
          varied.flatMap(
              c ->
                  Stream.concat(
                      Stream.of(c),
                      specimens.values(fact).stream().map(v -> Specimens.with(c, fact, v))));
    }
    return varied.filter(c -> item.works().contains(c.get(Specimens.WORK)));
  }

  private static Case.Kind kind(Tried tried, Item item) {
    if (tried.cells().containsKey(DANGER_SIGNS)) {
      return Case.Kind.DANGER;
    }
    return tried.isDecidedBy(item) ? Case.Kind.HIT : Case.Kind.NEAR_MISS;
  }

  /** A request and how it is decided. */
  private record Tried(Map<String, String> cells, Request request, Decision decision) {
    boolean isDecidedBy(Item item) {
      return decision.item() != null && decision.item().id().equals(item.id());
    }

    boolean isAnsweredLike(Tried other) {
      return decision.outcome() == other.decision.outcome()
          && row().equals(other.row())
          && reasons().equals(other.reasons());
    }

    String row() {
      return decision.item() == null ? Case.Answer.NO_ROW : decision.item().id();
    }

    List<String> reasons() {
      return decision.reasons().stream().map(Reason::id).toList();
    }
  }

  /** The request in some cells and how it is decided; nothing if no request can be so. */
  private Stream<Tried> tried(Map<String, String> cells, Triage triage) {
    return Stream.ofNullable(facts.request(cellsOfRequest(cells)).request())
        .map(request -> decided(cells, request, triage));
  }

  private Tried decided(Map<String, String> cells, Request request, Triage triage) {
    LocalDate day = LocalDate.parse(String.valueOf(cells.get(Specimens.RECEIVED)));
    return new Tried(
        cells,
        request,
        triage
            .assess(request, Exhibit.practice(guidance, day, capacity(cells)), day)
            .decisions()
            .get(0));
  }

  private static Map<String, String> cellsOfRequest(Map<String, String> cells) {
    Map<String, String> ofRequest = new LinkedHashMap<>(cells);
    ofRequest.remove(Fact.CAPACITY.label());
    return ofRequest;
  }

  private static @Nullable Capacity capacity(Map<String, String> cells) {
    String capacity = cells.get(Fact.CAPACITY.label());
    return capacity == null ? null : Capacity.of(capacity);
  }

  private void add(Item item, Case.Kind kind, Tried tried, String note) {
    String id = freeId(item.id() + "-" + kind.id());
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("kind", kind.id());
    row.put("item", item.id());
    row.putAll(tried.cells());
    row.put("outcome", tried.decision().outcome().id());
    row.put("decided by", tried.row());
    row.put("reasons", String.join(";", tried.reasons()));
    row.put("note", note);
    found.add(row);
    LocalDate day = LocalDate.parse(String.valueOf(row.get(Specimens.RECEIVED)));
    Capacity capacity = capacity(tried.cells());
    exhibits.add(
        new Exhibit(
            new Case(
                id,
                0,
                kind,
                item.id(),
                null,
                tried.request(),
                day,
                capacity,
                new Case.Answer(
                    tried.decision().outcome(),
                    tried.row(),
                    tried.reasons().isEmpty() ? null : tried.reasons())),
            tried.request(),
            Exhibit.practice(guidance, day, capacity)));
  }

  private String freeId(String wanted) {
    String id = wanted;
    for (int i = 2; !ids.add(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }
}
