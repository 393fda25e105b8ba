package remit.guidance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.request.Capacity;
import remit.request.Received;
import remit.request.RequestCells;
import remit.request.RequestFault;
import remit.request.Word;

/** Reads {@code cases.csv}: the guidance's own examples, one a row. */
final class CaseSheet {
  static final String FILE = "cases.csv";

  private static final String RECEIVED = "received";

  private final Map<String, Work> works;
  private final Map<String, Subject> subjects;
  private final Map<String, DangerSign> signs;
  private final Map<String, Reason> reasons;
  private final Set<String> items;
  private final Faults faults;
  private final CaseFacts caseFacts = new CaseFacts();

  CaseSheet(
      Map<String, Work> works,
      Map<String, Subject> subjects,
      Map<String, DangerSign> signs,
      Map<String, Reason> reasons,
      Set<String> items,
      Faults faults) {
    this.works = works;
    this.subjects = subjects;
    this.signs = signs;
    this.reasons = reasons;
    this.items = items;
    this.faults = faults;
  }

  /** The cases; none if the pack has no such file. */
  List<Case> read(PackFiles files) {
    byte[] bytes = files.files().get(FILE);
    if (bytes == null) {
      return List.of();
    }
    Set<String> ids = new LinkedHashSet<>();
    List<Case> cases = new ArrayList<>();
    for (Row row : Sheet.read(FILE, bytes, faults).rows()) {
      Case made = made(row, GuidanceReader.newId(row, ids));
      ids.add(row.text("id"));
      if (made != null) {
        cases.add(made);
      }
    }
    return cases;
  }

  private @Nullable Case made(Row row, String id) {
    row.required("kind");
    row.required("outcome");
    row.required(RECEIVED);
    String kind = row.id("kind", "kind of case", Word.ids(Case.Kind.class));
    String item = row.id("item", "row", items);
    var received = row.day(RECEIVED);
    String capacity = row.id("capacity", "state of the contacts", Word.ids(Capacity.class));
    Case.Answer answer = answer(row);
    String text = row.optional("text");
    Map<String, String> facts = facts(row);
    if (text != null && facts.size() > 1) {
      row.fault(
          "text",
          "the case has both the text of a letter and facts; a letter needs the day of receipt only.",
          null);
    }
    Received request = text == null ? request(row, facts) : null;
    if (kind == null || received == null || answer == null) {
      return null;
    }
    if (request != null && request.request() == null) {
      return null;
    }
    return new Case(
        id,
        row.number(),
        Case.Kind.of(kind),
        item,
        text,
        request == null ? null : request.request(),
        received,
        capacity == null ? null : Capacity.of(capacity),
        answer);
  }

  private Case.@Nullable Answer answer(Row row) {
    String outcome = row.id("outcome", "outcome", Case.Answer.OUTCOMES);
    String decidedBy =
        row.id(
            "decided by",
            "row",
            Stream.concat(items.stream(), Stream.of(Case.Answer.NO_ROW)).toList());
    Set<String> given = row.ids("reasons", "reason", reasons.keySet());
    if (outcome == null) {
      return null;
    }
    return new Case.Answer(
        Case.Answer.outcome(outcome),
        decidedBy,
        given.isEmpty() ? null : List.copyOf(given),
        row.list("letter says"),
        row.list("letter does not say"));
  }

  private static Map<String, String> facts(Row row) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String heading : row.columns().keySet()) {
      if (RequestCells.HEADINGS.contains(heading) && !row.text(heading).isEmpty()) {
        facts.put(heading, row.text(heading));
      }
    }
    return facts;
  }

  private Received request(Row row, Map<String, String> facts) {
    row.required("work");
    row.ids("work", "work", works.keySet());
    row.ids("subject", "subject", subjects.keySet());
    if (!row.text("danger signs").equals("none")
        && !row.text("danger signs").equals(CaseFacts.UNKNOWN)) {
      row.ids("danger signs", "danger sign", signs.keySet());
    }
    Received request = caseFacts.request(facts);
    for (RequestFault fault : request.faults()) {
      row.fault(fault.place(), fault.message(), fault.perhaps());
    }
    return request;
  }
}
