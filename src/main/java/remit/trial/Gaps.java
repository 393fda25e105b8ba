package remit.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import remit.guidance.Days;
import remit.guidance.Draft;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Rivals;
import remit.guidance.Work;
import remit.guidance.WorkKind;

/** Finds the works that no row answers, and the days on which none does. */
final class Gaps {
  private Gaps() {}

  static List<Warning> of(Draft draft, Rivals rivals) {
    Guidance guidance = draft.guidance();
    List<Warning> found = new ArrayList<>();
    for (Work work : guidance.works().values()) {
      List<Item> rows = rivals.about(work.id());
      List<Days> open = Spans.shared(unanswered(rows), List.of(guidance.inForce()));
      if (work.kind() != WorkKind.OTHER && !open.isEmpty()) {
        found.add(
            new Warning(
                Warning.Kind.GAP,
                Draft.WORKS,
                List.of(draft.rowOf(Draft.WORKS, work.id())),
                null,
                rows.isEmpty()
                    ? "no row answers the work %s (%s).".formatted(work.id(), work.label())
                    : "no row answers the work %s (%s) %s."
                        .formatted(work.id(), work.label(), Spans.words(open))));
      }
    }
    return found;
  }

  /** The days on which none of the rows holds, from the first on which one does. */
  private static List<Days> unanswered(List<Item> rows) {
    List<Days> answered = rows.stream().flatMap(item -> item.validity().spans().stream()).toList();
    LocalDate first =
        answered.stream().map(Days::first).min(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    return Spans.without(List.of(new Days(first, LocalDate.MAX)), answered);
  }
}
