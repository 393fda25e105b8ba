package remit.publishing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import remit.guidance.Item;
import remit.request.Fact;

/** The changes to rows by which more work might be withheld. */
final class RowWidening {
  private final Map<String, Item> before;
  private final Map<String, Item> after;
  private final List<String> found = new ArrayList<>();

  RowWidening(List<Item> before, List<Item> after) {
    this.before = byId(before);
    this.after = byId(after);
  }

  private static Map<String, Item> byId(List<Item> items) {
    Map<String, Item> byId = new LinkedHashMap<>();
    items.forEach(item -> byId.put(item.id(), item));
    return byId;
  }

  List<String> sentences() {
    for (Item item : after.values()) {
      Item old = before.get(item.id());
      if (item.outcome().withholdsWork()) {
        if (old == null) {
          say(item, "is new and leads to %s".formatted(Widening.outcome(item)));
        } else {
          withholding(old, item);
        }
      }
    }
    for (Item old : before.values()) {
      Item item = after.get(old.id());
      if (!old.outcome().withholdsWork()) {
        if (item == null) {
          say(old, "led to %s and is gone".formatted(Widening.outcome(old)));
        } else if (!item.outcome().withholdsWork()) {
          sparing(old, item);
        }
      } else if (item == null || isLess(old, item)) {
        rival(old, item);
      }
    }
    precedence();
    return found;
  }

  private void say(Item item, String what) {
    found.add("%s %s.".formatted(Widening.name(item), what));
  }

  private void withholding(Item old, Item item) {
    if (old.outcome() != item.outcome()) {
      say(
          item,
          "leads to %s, before it led to %s"
              .formatted(Widening.outcome(item), Widening.outcome(old)));
    }
    if (!Reach.isWithin(item.validity(), old.validity())) {
      say(
          item,
          "holds on more days: %s, before it was %s"
              .formatted(item.validity().words(), old.validity().words()));
    }
    for (Fact fact : Reach.looser(item, old)) {
      say(item, change(fact, old, item, "no longer asks about", "may fit more"));
    }
    if (!old.works().containsAll(item.works())) {
      say(item, "is about more work: " + difference(item, old));
    }
    if (!old.category().id().equals(item.category().id())) {
      say(
          item,
          "belongs to another category: %s, before it was %s"
              .formatted(item.category().id(), old.category().id()));
    }
    if (!Objects.equals(old.action(), item.action())) {
      say(
          item,
          "belongs to another action, on which a practice may take another stance: %s, before %s"
              .formatted(
                  Objects.requireNonNullElse(item.action(), "none"),
                  Objects.requireNonNullElse(old.action(), "none")));
    }
    if (!old.reasons().containsAll(item.reasons())) {
      say(
          item,
          "may give more reasons: "
              + String.join(
                  ", ",
                  item.reasons().stream().filter(id -> !old.reasons().contains(id)).toList()));
    }
  }

  /** A row that accepts, invoices or leads to review and does so less than before. */
  private void sparing(Item old, Item item) {
    String leads = "leads to %s and ".formatted(Widening.outcome(item));
    if (!Reach.isWithin(old.validity(), item.validity())) {
      say(
          item,
          leads
              + "holds on fewer days: %s, before it was %s"
                  .formatted(item.validity().words(), old.validity().words()));
    }
    for (Fact fact : Reach.looser(old, item)) {
      say(item, leads + change(fact, old, item, "no longer asks about", "may fit less"));
    }
    if (!item.works().containsAll(old.works())) {
      say(item, leads + "is about less work, no longer about " + difference(old, item));
    }
    if (old.despiteDanger() && !item.despiteDanger()) {
      say(item, leads + "no longer stands despite a danger sign");
    }
  }

  private static String change(Fact fact, Item old, Item item, String lost, String changed) {
    var then = old.conditions().get(fact);
    var now = item.conditions().get(fact);
    if (now == null) {
      return "%s “%s”".formatted(lost, fact.label());
    }
    return "%s by “%s”: %s, before it was %s"
        .formatted(changed, fact.label(), now.words(), then == null ? "anything" : then.words());
  }

  private static String difference(Item more, Item less) {
    return more.works().stream()
        .filter(work -> !less.works().contains(work))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static boolean isLess(Item old, Item item) {
    return !Reach.isWithin(old.validity(), item.validity())
        || !Reach.looser(old, item).isEmpty()
        || !item.works().containsAll(old.works());
  }

  /**
   * A row that withholds less can lay open another that withholds the same work: the other may have
   * given way to it, or been held because the two disagree.
   */
  private void rival(Item old, @Nullable Item item) {
    for (Item other : after.values()) {
      if (other.outcome().withholdsWork()
          && !other.id().equals(old.id())
          && !Collections.disjoint(other.works(), old.works())
          && (other.overlaps(old) || other.outcome() != old.outcome())) {
        say(
            old,
            "%s, so row “%s” (%s) may decide more alone"
                .formatted(
                    item == null ? "is gone" : "fits less than before",
                    other.id(),
                    Widening.outcome(other)));
      }
    }
  }

  /** Rows of one category of which another wins than before. */
  private void precedence() {
    List<Item> rows =
        after.values().stream().filter(item -> item.outcome().withholdsWork()).toList();
    for (Item loser : rows) {
      Item oldLoser = before.get(loser.id());
      TreeSet<String> winners = new TreeSet<>();
      for (Item winner : rows) {
        Item oldWinner = before.get(winner.id());
        if (oldLoser != null
            && oldWinner != null
            && loser.category().id().equals(winner.category().id())
            && loser.yieldsTo(winner)
            && !oldLoser.yieldsTo(oldWinner)
            && loser.overlaps(winner)) {
          winners.add(winner.id());
        }
      }
      if (!winners.isEmpty()) {
        say(loser, "now gives way to " + String.join(", ", winners));
      }
    }
  }
}
