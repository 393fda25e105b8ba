package remit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import remit.guidance.Outcome;
import remit.triage.Decision;
import remit.triage.Status;

/** How decisions compare with what people say of the same documents. */
final class Score {
  private int documents;
  private int asked;
  private int clean;
  private int silent;
  private int notAllowed;
  private int unsafe;
  private int declines;
  private int declined;
  private final Count categories = new Count();
  private final Count answers = new Count();
  private final Map<String, Count> byCategory = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();

  /** Right, wrong and missing answers. */
  private static final class Count {
    private int right;
    private int wrong;
    private int missing;

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missing == 0 ? 1 : (double) right / (right + missing);
    }

    double f1() {
      return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missing);
    }
  }

  void add(Label label, Status status, List<Decision> decisions) {
    documents++;
    if (label.asks().isEmpty()) {
      clean += status == Status.NO_REQUEST ? 1 : 0;
    } else {
      asked++;
      silent += status == Status.NO_REQUEST ? 1 : 0;
    }
    if (status == Status.NO_REQUEST && !label.asks().isEmpty()) {
      miss(label, "SILENT", label.asks().get(0).quote());
    }
    List<Decision> open = new ArrayList<>(decisions);
    for (Label.Ask ask : label.asks()) {
      if (ask.outcomes().contains("decline")) {
        declines++;
      }
      Decision best = best(ask, open);
      Count count = byCategory.computeIfAbsent(ask.category(), c -> new Count());
      if (best == null) {
        categories.missing++;
        answers.missing++;
        count.missing++;
        miss(label, "missed " + ask.category() + " " + ask.outcomes(), ask.quote());
        continue;
      }
      open.remove(best);
      categories.right++;
      if (ask.outcomes().contains(best.outcome().id())) {
        answers.right++;
        count.right++;
        declined += best.outcome() == Outcome.DECLINE ? 1 : 0;
      } else {
        answers.wrong++;
        answers.missing++;
        count.wrong++;
        count.missing++;
        miss(
            label,
            "%s is %s, not %s because %s"
                .formatted(
                    ask.category(),
                    best.outcome().id(),
                    ask.outcomes(),
                    best.because().get(0).says()),
            ask.quote());
      }
      check(label, ask.outcomes().contains("decline"), best);
    }
    for (Decision decision : open) {
      categories.wrong++;
      answers.wrong++;
      byCategory.computeIfAbsent(decision.category().id(), c -> new Count()).wrong++;
      miss(
          label,
          "not asked: " + decision.category().id() + " " + decision.outcome().id(),
          decision.ask().quote());
      check(label, false, decision);
    }
  }

  private void check(Label label, boolean allowed, Decision decision) {
    if (decision.outcome() != Outcome.DECLINE || (allowed && !label.danger())) {
      return;
    }
    notAllowed++;
    boolean held =
        label.danger()
            || label.asks().stream()
                .anyMatch(
                    a ->
                        a.category().equals(decision.category().id())
                            && a.outcomes().contains("review"));
    unsafe += held ? 1 : 0;
    miss(label, held ? "UNSAFE DECLINE" : "DECLINE NOT ALLOWED", decision.ask().quote());
  }

  private static @org.jspecify.annotations.Nullable Decision best(
      Label.Ask ask, List<Decision> open) {
    Decision best = null;
    for (Decision decision : open) {
      if (decision.category().id().equals(ask.category())) {
        if (ask.outcomes().contains(decision.outcome().id())) {
          return decision;
        }
        best = best == null ? decision : best;
      }
    }
    return best;
  }

  private void miss(Label label, String what, String quote) {
    misses.add("%s: %s: “%s”".formatted(label.file(), what, quote));
  }

  List<String> report() {
    List<String> lines = new ArrayList<>();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("documents", String.valueOf(documents));
    rows.put("category precision", percent(categories.precision()));
    rows.put("category recall", percent(categories.recall()));
    rows.put("category F1", percent(categories.f1()));
    rows.put("category+outcome F1", percent(answers.f1()));
    rows.put(
        "declines straight through",
        "%d of %d (%s)"
            .formatted(
                declined, declines, percent(declines == 0 ? 1 : (double) declined / declines)));
    rows.put("silent misses", "%d of %d".formatted(silent, asked));
    rows.put("declines not allowed", String.valueOf(notAllowed));
    rows.put("unsafe declines", String.valueOf(unsafe));
    rows.put("without an ask, clean", "%d of %d".formatted(clean, documents - asked));
    rows.forEach((name, value) -> lines.add("%-28s %s".formatted(name, value)));
    lines.add("");
    lines.add("%-36s %9s %9s %6s".formatted("category", "precision", "recall", "F1"));
    byCategory.forEach(
        (name, count) ->
            lines.add(
                "%-36s %9s %9s %6s"
                    .formatted(
                        name,
                        percent(count.precision()),
                        percent(count.recall()),
                        percent(count.f1()))));
    lines.add("");
    lines.addAll(misses);
    return lines;
  }

  private static String percent(double share) {
    return "%.0f %%".formatted(100 * share).toLowerCase(Locale.ROOT);
  }
}
