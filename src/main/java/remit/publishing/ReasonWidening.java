package remit.publishing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import remit.guidance.Guidance;
import remit.guidance.Outcome;
import remit.guidance.Reason;

/** The changes to reasons by which a decline might have one where it had none. */
final class ReasonWidening {
  private final Guidance before;
  private final Guidance after;

  ReasonWidening(Guidance before, Guidance after) {
    this.before = before;
    this.after = after;
  }

  List<String> sentences() {
    Set<String> used = new LinkedHashSet<>();
    after.items().stream()
        .filter(item -> item.outcome() == Outcome.DECLINE)
        .forEach(item -> used.addAll(item.reasons()));
    List<String> found = new ArrayList<>();
    for (String id : used) {
      Reason old = before.reasons().get(id);
      Reason reason = after.reasons().get(id);
      if (old != null && reason != null) {
        compare(old, reason, found);
      }
    }
    return found;
  }

  private static void compare(Reason old, Reason reason, List<String> found) {
    String name = "Reason “%s”".formatted(reason.id());
    if (!Reach.isWithin(reason.validity(), old.validity())) {
      found.add(
          "%s may be given on more days: %s, before it was %s."
              .formatted(name, reason.validity().words(), old.validity().words()));
    }
    if (old.truth() != reason.truth()) {
      found.add(
          "%s is true in other cases: %s, before it was %s."
              .formatted(name, reason.truth().id(), old.truth().id()));
    }
    if (!old.isPrintable() && reason.isPrintable()) {
      found.add(name + " may now be given; before it waited to be verified.");
    }
  }
}
