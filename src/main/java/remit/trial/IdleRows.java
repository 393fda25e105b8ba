package remit.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import remit.guidance.Condition;
import remit.guidance.Days;
import remit.guidance.Draft;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Outcome;
import remit.guidance.Reason;
import remit.guidance.Rivals;
import remit.request.Fact;

/** Finds rows that never decide, or on some of their days cannot decide as they say. */
final class IdleRows {
  private final Guidance guidance;
  private final Rivals rivals;

  private IdleRows(Guidance guidance, Rivals rivals) {
    this.guidance = guidance;
    this.rivals = rivals;
  }

  static List<Warning> of(Guidance guidance, Rivals rivals) {
    IdleRows rows = new IdleRows(guidance, rivals);
    return guidance.items().stream().flatMap(item -> rows.about(item).stream()).toList();
  }

  private List<Warning> about(Item item) {
    List<Days> days = Spans.shared(item.validity().spans(), List.of(guidance.inForce()));
    if (days.isEmpty()) {
      return List.of(
          warning(
              item,
              "from",
              "%s never decides: it holds %s, but the guidance is in force %s."
                  .formatted(
                      item.id(),
                      Spans.words(item.validity().spans()),
                      Spans.words(List.of(guidance.inForce())))));
    }
    Fact unmet = unmet(item);
    if (unmet != null) {
      return List.of(
          warning(
              item,
              unmet.label(),
              "%s never decides, for nothing meets this cell: it shuts out all that it asks for."
                  .formatted(item.id())));
    }
    Set<Item> shadows = shadows(item, days);
    if (!shadows.isEmpty()) {
      return List.of(warning(item, null, shadowed(item, shadows)));
    }
    List<Days> unreasoned = unreasoned(item, days);
    return unreasoned.isEmpty()
        ? List.of()
        : List.of(
            warning(
                item,
                "reasons",
                "%s: none of its reasons may be given %s; on these days a person decides."
                    .formatted(item.id(), Spans.words(unreasoned))));
  }

  private static Warning warning(Item item, @Nullable String column, String message) {
    return new Warning(Warning.Kind.IDLE_ROW, Draft.ITEMS, List.of(item.row()), column, message);
  }

  /** A fact of which no listed value passes the row's condition; null if there is none. */
  private static @Nullable Fact unmet(Item item) {
    for (Map.Entry<Fact, Condition> entry : item.conditions().entrySet()) {
      Fact fact = entry.getKey();
      if (entry.getValue() instanceof Condition.Choice choice
          && choice.passing().isEmpty()
          && (fact == Fact.SUBJECT || !fact.words().isEmpty())) {
        return fact;
      }
    }
    return null;
  }

  /** The rows that between them stand in the way of a row for all its works on all its days. */
  private Set<Item> shadows(Item item, List<Days> days) {
    Set<Item> shadows = new LinkedHashSet<>();
    for (String work : item.works()) {
      List<Days> left = days;
      for (Item other : rivals.about(work)) {
        if (!left.isEmpty() && standsInTheWayOf(item, other)) {
          List<Days> less = Spans.without(left, other.validity().spans());
          if (!less.equals(left)) {
            shadows.add(other);
          }
          left = less;
        }
      }
      if (!left.isEmpty()) {
        return Set.of();
      }
    }
    return shadows;
  }

  /** A row that leads to review decides as it says even where another disagrees. */
  private static boolean standsInTheWayOf(Item item, Item other) {
    if (other.id().equals(item.id()) || !item.implies(other)) {
      return false;
    }
    return item.outcome() == other.outcome()
        ? item.yieldsTo(other)
        : item.outcome() != Outcome.REVIEW;
  }

  private static String shadowed(Item item, Set<Item> shadows) {
    List<String> winners = new ArrayList<>();
    List<String> opponents = new ArrayList<>();
    for (Item other : shadows) {
      String named = "row %d (%s)".formatted(other.row(), other.id());
      if (other.outcome() == item.outcome()) {
        winners.add(named + " fits too and wins over it");
      } else {
        opponents.add(
            named
                + " fits too and leads to %s, so that a person decides"
                    .formatted(other.outcome().id()));
      }
    }
    winners.addAll(opponents);
    return "%s never decides: wherever it fits, %s."
        .formatted(item.id(), winners.stream().collect(Collectors.joining(", or ")));
  }

  /** The days on which a row that declines may give none of its reasons. */
  private List<Days> unreasoned(Item item, List<Days> days) {
    if (item.outcome() != Outcome.DECLINE) {
      return List.of();
    }
    List<Days> left = days;
    for (String id : item.reasons()) {
      Reason reason = guidance.reasons().get(id);
      if (reason != null && reason.isPrintable()) {
        left = Spans.without(left, reason.validity().spans());
      }
    }
    return left;
  }
}
