package remit.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import remit.guidance.Category;
import remit.guidance.Guidance;
import remit.guidance.Item;

/**
 * The changes from one guidance to the next by which more work might be withheld, as plain
 * sentences. It compares what the two say, decides no request, and counts whatever is not provably
 * narrower: a sentence too many asks for a second pair of eyes, one too few hides a decline.
 */
final class Widening {
  private static final int EXAMPLES = 3;
  private static final int LONGEST = 70;

  private Widening() {}

  /** The sentences for a guidance that follows another; none if no more can be declined. */
  static List<String> between(Guidance before, Guidance after) {
    List<String> found = new ArrayList<>();
    if (!before.pack().equals(after.pack())) {
      found.add(
          "The pack is another one: %s in place of %s.".formatted(after.pack(), before.pack()));
    }
    if (!Reach.isWithin(after.inForce(), before.inForce())) {
      found.add(
          "The pack as a whole holds on more days: %s, before it was %s."
              .formatted(after.inForce().words(), before.inForce().words()));
    }
    found.addAll(new RowWidening(before.items(), after.items()).sentences());
    found.addAll(new ReasonWidening(before, after).sentences());
    categories(before.categories(), after.categories(), found);
    found.addAll(new DangerWidening(before, after).sentences());
    found.addAll(new WordWidening(before, after).sentences());
    return found;
  }

  /** The sentences for a guidance that follows none: everything that withholds work is new. */
  static List<String> ofAll(Guidance guidance) {
    return new RowWidening(List.of(), guidance.items()).sentences();
  }

  private static void categories(
      Map<String, Category> before, Map<String, Category> after, List<String> found) {
    for (Category category : after.values()) {
      Category old = before.get(category.id());
      if (old == null) {
        if (!category.winsOver().isEmpty()) {
          found.add(
              "Category “%s” is new and wins over others (%s)."
                  .formatted(category.label(), ids(category)));
        }
        continue;
      }
      if (!old.winsOver().equals(category.winsOver())) {
        found.add(
            "Category “%s” wins over other categories than before: %s, before it was %s."
                .formatted(category.label(), ids(category), ids(old)));
      }
      if (old.aboutPatient() && !category.aboutPatient()) {
        found.add("Category “%s” no longer needs a known patient.".formatted(category.label()));
      }
    }
    for (Category old : before.values()) {
      if (!after.containsKey(old.id()) && !old.winsOver().isEmpty()) {
        found.add(
            "Category “%s”, which won over others (%s), is gone.".formatted(old.label(), ids(old)));
      }
    }
  }

  private static String ids(Category category) {
    return category.winsOver().isEmpty()
        ? "none"
        : String.join(", ", category.winsOver().stream().sorted().toList());
  }

  /** A row as sentences name it. */
  static String name(Item item) {
    return "Row “%s” (%s)".formatted(item.id(), item.title());
  }

  /** An outcome as sentences name it. */
  static String outcome(Item item) {
    return item.outcome().name().toLowerCase(Locale.ROOT);
  }

  /** Adds one sentence for all changes of a kind, if there are any: their count and a few. */
  static void addCounted(List<String> found, List<String> changes, String one, String many) {
    if (changes.isEmpty()) {
      return;
    }
    found.add(
        "%d %s: %s%s."
            .formatted(
                changes.size(),
                changes.size() == 1 ? one : many,
                changes.stream()
                    .limit(EXAMPLES)
                    .map(Widening::shorten)
                    .collect(Collectors.joining("; ")),
                changes.size() > EXAMPLES ? "; …" : ""));
  }

  private static String shorten(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
  }
}
