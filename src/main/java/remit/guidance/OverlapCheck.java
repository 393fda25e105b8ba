package remit.guidance;

import java.util.List;

/** Finds rows that one request could match on one day and of which it is open which wins. */
final class OverlapCheck {
  private OverlapCheck() {}

  static void check(List<Item> items, Faults faults) {
    for (Rivals.Pair pair : new Rivals(items).contesting()) {
      compare(pair.first(), pair.second(), faults);
    }
  }

  /** The same for one row against all others. */
  static void check(Item item, List<Item> items, Faults faults) {
    for (Item other : items) {
      if (!other.id().equals(item.id()) && item.contests(other)) {
        compare(other, item, faults);
      }
    }
  }

  /** Two rows of one outcome must say which of them wins; with two outcomes a person decides. */
  private static void compare(Item first, Item second, Faults faults) {
    if (first.outcome() != second.outcome()) {
      return;
    }
    boolean yields = first.yieldsTo(second);
    if (yields != second.yieldsTo(first)) {
      return;
    }
    faults.add(
        ItemSheet.FILE,
        second.row(),
        "category",
        yields
            ? "this row (%s) and row %d (%s) each win over the other."
                .formatted(second.id(), first.row(), first.id())
            : "one request could match this row (%s) and row %d (%s), and neither wins."
                .formatted(second.id(), first.row(), first.id()),
        yields ? null : "say in categories.csv which category wins over the other");
  }
}
