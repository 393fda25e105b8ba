package remit.trial;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.guidance.CaseFacts;
import remit.guidance.DangerSign;
import remit.guidance.Draft;
import remit.guidance.Item;
import remit.guidance.Reason;
import remit.guidance.ReasonTruth;
import remit.request.Fact;
import remit.triage.Triage;

/** Looks for made-up requests that tell whether there is a slip. Safe for several threads. */
final class Tellers {
  static final String DANGER_SIGNS = "danger signs";

  private static final int MOST_FITTING = 16;

  /** What the truth of reasons hangs on. */
  private static final List<Fact> OF_TRUTH = List.of(Fact.SENDER, Fact.NATION, Fact.FUNDING);

  private final Draft draft;
  private final SlipTrial slips;
  private final Specimens specimens;
  private final CaseFacts facts = new CaseFacts();
  private final ConcurrentMap<Item, List<Map<String, String>>> hits = new ConcurrentHashMap<>();

  Tellers(Draft draft, SlipTrial slips) {
    this.draft = draft;
    this.slips = slips;
    this.specimens = new Specimens(draft.guidance());
  }

  /**
   * A request that is answered otherwise with a slip.
   *
   * @param item the row that it is about
   * @param tried the request and its answer without the slip
   */
  record Telling(Item item, Tried tried) {}

  /** A request that tells whether there is a slip, if one is found. */
  Optional<Telling> telling(SlipTrial.Changed changed) {
    Triage unchanged = slips.unchanged();
    Predicate<Tried> tells =
        slips.paragraph(changed.slip()) == null
            ? tried -> !tried.isAnsweredLike(tried.under(changed.triage()))
            : tried -> !tried.letter().equals(tried.under(changed.triage()).letter());
    return slips.concerned(changed.slip()).stream()
        .flatMap(
            item ->
                candidates(changed.slip(), item)
                    .flatMap(cells -> Tried.of(cells, facts, unchanged))
                    .filter(tells)
                    .limit(1)
                    .map(tried -> new Telling(item, tried)))
        .findFirst();
  }

  /** Requests that the row decides as it says, on each kind of day, the plainest first. */
  Stream<Tried> hits(Item item) {
    Triage triage = slips.unchanged();
    return cellsOfHits(item).stream().flatMap(cells -> Tried.of(cells, facts, triage));
  }

  /** Requests that differ from those in one fact or the day. */
  Stream<Tried> nearHits(Item item) {
    Triage triage = slips.unchanged();
    return cellsOfHits(item).stream()
        .flatMap(
            cells ->
                Stream.concat(
                    item.conditions().keySet().stream()
                        .flatMap(fact -> withOtherValues(cells, fact)),
                    onOtherDays(item, cells)))
        .flatMap(cells -> Tried.of(cells, facts, triage));
  }

  /** The same requests with a danger sign that stops replies about the row's work. */
  Stream<Tried> dangers(Item item) {
    Triage triage = slips.unchanged();
    return cellsOfHits(item).stream()
        .flatMap(cells -> withDangers(item, cells))
        .flatMap(cells -> Tried.of(cells, facts, triage));
  }

  private List<Map<String, String>> cellsOfHits(Item item) {
    List<Map<String, String>> known = hits.get(item);
    if (known != null) {
      return known;
    }
    Triage triage = slips.unchanged();
    List<Map<String, String>> made =
        specimens.turns(item).stream()
            .filter(day -> item.validity().holdsOn(day))
            .flatMap(
                day ->
                    specimens.fitting(List.of(item), day).stream()
                        .flatMap(
                            requests ->
                                requests
                                    .flatMap(cells -> Tried.of(cells, facts, triage))
                                    .filter(tried -> isHit(tried, item))
                                    .map(Tried::cells)
                                    .limit(MOST_FITTING)))
            .toList();
    hits.put(item, made);
    return made;
  }

  static boolean isHit(Tried tried, Item item) {
    return tried.isDecidedBy(item) && tried.decision().outcome() == item.outcome();
  }

  private Stream<Map<String, String>> candidates(Slip slip, Item item) {
    List<Map<String, String>> hitting = cellsOfHits(item);
    if (slip.file().equals(Draft.REASONS)) {
      return forReason(slip, hitting);
    }
    Fact fact =
        Arrays.stream(Fact.values())
            .filter(f -> f.label().equals(slip.heading()))
            .findFirst()
            .orElse(null);
    return hitting.stream().flatMap(cells -> candidates(slip, item, fact, cells));
  }

  private Stream<Map<String, String>> forReason(Slip slip, List<Map<String, String>> hitting) {
    Stream<Map<String, String>> first = hitting.stream().limit(1);
    if (slip.heading().equals("true when")) {
      return first.flatMap(this::withOtherSenders);
    }
    Reason reason = draft.guidance().reasons().get(slip.id());
    Stream<Map<String, String>> days = hitting.stream().flatMap(cells -> onDaysAbout(slip, cells));
    return reason == null || reason.truth() == ReasonTruth.ALWAYS
        ? days
        : Stream.concat(
            days, first.flatMap(cells -> onDaysAbout(slip, cells)).flatMap(this::withOtherSenders));
  }

  private Stream<Map<String, String>> candidates(
      Slip slip, Item item, @Nullable Fact fact, Map<String, String> cells) {
    if (fact != null && fact != Fact.WORK) {
      return Stream.concat(
          withOtherValues(cells, fact), Stream.of(Specimens.with(cells, fact, null)));
    }
    return switch (slip.heading()) {
      case "from", "until", "again from", "again until" -> onOtherDays(item, cells);
      case "despite danger" -> withDangers(item, cells);
      default -> Stream.of(cells);
    };
  }

  /** Other values, and beside the own subject a second. */
  private Stream<Map<String, String>> withOtherValues(Map<String, String> cells, Fact fact) {
    String own = cells.get(fact.label());
    Stream<String> others = specimens.values(fact).stream();
    if (fact == Fact.SUBJECT && own != null) {
      others =
          Stream.concat(
              others,
              specimens.values(fact).stream().filter(v -> !v.equals(own)).map(v -> own + ";" + v));
    }
    return others.map(value -> Specimens.with(cells, fact, value));
  }

  private Stream<Map<String, String>> onOtherDays(Item item, Map<String, String> cells) {
    return specimens.turns(item).stream()
        .map(day -> changed(cells, Specimens.RECEIVED, day.toString()));
  }

  private static Stream<Map<String, String>> onDaysAbout(Slip slip, Map<String, String> cells) {
    return Stream.of(slip.from(), slip.to())
        .flatMap(Specimens::near)
        .map(day -> changed(cells, Specimens.RECEIVED, day.toString()));
  }

  private Stream<Map<String, String>> withDangers(Item item, Map<String, String> cells) {
    return draft.guidance().signs().values().stream()
        .filter(sign -> sign.stops(item.category()))
        .map(DangerSign::id)
        .map(sign -> changed(cells, DANGER_SIGNS, sign));
  }

  private Stream<Map<String, String>> withOtherSenders(Map<String, String> cells) {
    Stream<Map<String, String>> varied = Stream.of(cells);
    for (Fact fact : OF_TRUTH) {
      varied =
          varied.flatMap(
              c ->
                  Stream.concat(
                      Stream.of(c),
                      specimens.values(fact).stream().map(v -> Specimens.with(c, fact, v))));
    }
    return varied;
  }

  private static Map<String, String> changed(
      Map<String, String> cells, String heading, String value) {
    Map<String, String> changed = new LinkedHashMap<>(cells);
    changed.put(heading, value);
    return changed;
  }
}
