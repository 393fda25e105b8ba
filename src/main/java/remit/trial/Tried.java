package remit.trial;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.guidance.Case;
import remit.guidance.CaseFacts;
import remit.guidance.Item;
import remit.guidance.Reason;
import remit.practice.Practice;
import remit.request.Capacity;
import remit.request.Fact;
import remit.request.Request;
import remit.triage.Assessment;
import remit.triage.Decision;
import remit.triage.Triage;

/**
 * A made-up request and how it is decided.
 *
 * @param cells its cells, as in {@code cases.csv}
 * @param request the request in them
 * @param triage what decided it
 * @param assessment the decision
 */
record Tried(Map<String, String> cells, Request request, Triage triage, Assessment assessment) {

  /** Decides the request in some cells; nothing if no request can be so. */
  static Stream<Tried> of(Map<String, String> cells, CaseFacts facts, Triage triage) {
    Map<String, String> ofRequest = new LinkedHashMap<>(cells);
    ofRequest.remove(Fact.CAPACITY.label());
    return Stream.ofNullable(facts.request(ofRequest).request())
        .map(request -> of(cells, request, triage));
  }

  private static Tried of(Map<String, String> cells, Request request, Triage triage) {
    return new Tried(
        cells, request, triage, triage.assess(request, practice(cells, triage), day(cells)));
  }

  /** The same request decided otherwise. */
  Tried under(Triage other) {
    return of(cells, request, other);
  }

  LocalDate day() {
    return day(cells);
  }

  private static LocalDate day(Map<String, String> cells) {
    return LocalDate.parse(String.valueOf(cells.get(Specimens.RECEIVED)));
  }

  @Nullable Capacity capacity() {
    return capacity(cells);
  }

  private static @Nullable Capacity capacity(Map<String, String> cells) {
    String capacity = cells.get(Fact.CAPACITY.label());
    return capacity == null ? null : Capacity.of(capacity);
  }

  private static Practice practice(Map<String, String> cells, Triage triage) {
    return Exhibit.practice(triage.guidance(), day(cells), capacity(cells));
  }

  Decision decision() {
    return assessment.decisions().get(0);
  }

  boolean isDecidedBy(Item item) {
    return row().equals(item.id());
  }

  /** The id of the row that decided. */
  String row() {
    Item item = decision().item();
    return item == null ? Case.Answer.NO_ROW : item.id();
  }

  List<String> reasons() {
    return decision().reasons().stream().map(Reason::id).toList();
  }

  boolean isAnsweredLike(Tried other) {
    return decision().outcome() == other.decision().outcome()
        && row().equals(other.row())
        && reasons().equals(other.reasons());
  }

  /** The letter to the sender on one line; empty if none is sent. */
  String letter() {
    return Letters.text(assessment, triage.guidance(), practice(cells, triage));
  }
}
