package remit.publishing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import remit.guidance.DangerSign;
import remit.guidance.Guidance;
import remit.guidance.Limit;
import remit.guidance.Phrase;

/** The changes to danger signs, their words and limits by which danger might stop less. */
final class DangerWidening {
  private final Guidance before;
  private final Guidance after;
  private final List<String> found = new ArrayList<>();

  DangerWidening(Guidance before, Guidance after) {
    this.before = before;
    this.after = after;
  }

  List<String> sentences() {
    signs();
    phrases();
    limits();
    return found;
  }

  private void signs() {
    for (DangerSign old : before.signs().values()) {
      DangerSign sign = after.signs().get(old.id());
      if (sign == null) {
        found.add("Danger sign “%s” is gone.".formatted(old.label()));
      } else if (!sign.categories().isEmpty()
          && (old.categories().isEmpty() || !sign.categories().containsAll(old.categories()))) {
        found.add(
            "Danger sign “%s” stops less: %s, before it was %s."
                .formatted(sign.label(), stops(sign), stops(old)));
      }
    }
    // A request may name a sign that the guidance does not list, and that stops everything.
    for (DangerSign sign : after.signs().values()) {
      if (!before.signs().containsKey(sign.id()) && !sign.categories().isEmpty()) {
        found.add(
            "Danger sign “%s” is new and stops only %s.".formatted(sign.label(), stops(sign)));
      }
    }
  }

  private static String stops(DangerSign sign) {
    return sign.categories().isEmpty()
        ? "everything"
        : String.join(", ", new TreeSet<>(sign.categories()));
  }

  private record Words(String words, String sign) {}

  private static Map<Words, Set<Phrase.Counts>> byWords(List<Phrase.Danger> dangers) {
    Map<Words, Set<Phrase.Counts>> byWords = new LinkedHashMap<>();
    for (Phrase.Danger danger : dangers) {
      byWords
          .computeIfAbsent(new Words(danger.words(), danger.sign()), w -> new TreeSet<>())
          .add(danger.counts());
    }
    return byWords;
  }

  private void phrases() {
    Map<Words, Set<Phrase.Counts>> now = byWords(after.phrases().dangers());
    List<String> gone = new ArrayList<>();
    List<String> loosened = new ArrayList<>();
    byWords(before.phrases().dangers())
        .forEach(
            (words, counts) -> {
              Set<Phrase.Counts> kept = now.get(words);
              String example = "“%s” (%s)".formatted(words.words(), words.sign());
              if (kept == null) {
                gone.add(example);
              } else if (!kept.containsAll(counts) && !kept.contains(Phrase.Counts.ALWAYS)) {
                loosened.add(example);
              }
            });
    Widening.addCounted(
        found, gone, "danger phrase is gone or changed", "danger phrases are gone or changed");
    Widening.addCounted(
        found,
        loosened,
        "danger phrase counts in other cases",
        "danger phrases count in other cases");
  }

  private void limits() {
    for (Limit old : before.limits()) {
      if (after.limits().stream().noneMatch(limit -> isAsStrict(limit, old))) {
        found.add(
            "The limit of %s (%s) for “%s” is gone or looser."
                .formatted(old.value(), old.unit(), old.sign().label()));
      }
    }
    // A value that has limits holds the answer while its unit is in none of them.
    for (Limit limit : after.limits()) {
      boolean known = before.limits().stream().anyMatch(old -> isSame(old, limit));
      boolean limited = before.limits().stream().anyMatch(old -> old.value().equals(limit.value()));
      if (limited && !known) {
        found.add(
            "The limit of %s is new for the unit %s, in which the value held every answer before."
                .formatted(limit.value(), limit.unit()));
      }
    }
  }

  private static boolean isSame(Limit one, Limit other) {
    return one.value().equals(other.value()) && plain(one.unit()).equals(plain(other.unit()));
  }

  private static boolean isAsStrict(Limit limit, Limit old) {
    return isSame(limit, old)
        && limit.sign().id().equals(old.sign().id())
        && isAtLeast(limit.below(), old.below())
        && isAtLeast(negated(limit.above()), negated(old.above()));
  }

  private static @Nullable BigDecimal negated(@Nullable BigDecimal number) {
    return number == null ? null : number.negate();
  }

  private static boolean isAtLeast(@Nullable BigDecimal bound, @Nullable BigDecimal old) {
    return old == null || (bound != null && bound.compareTo(old) >= 0);
  }

  private static String plain(String unit) {
    return unit.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }
}
