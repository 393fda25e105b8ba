package remit.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import remit.guidance.CaseFacts;
import remit.guidance.Days;
import remit.guidance.Draft;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Rivals;
import remit.triage.PolicyFaultsException;
import remit.triage.Triage;

/** Finds rows that both fit one request and lead to different outcomes, and the request. */
final class Contradictions {
  private static final String DISAGREE = "rows-disagree";

  private final Guidance guidance;
  private final Triage triage;
  private final Specimens specimens;
  private final CaseFacts facts = new CaseFacts();

  private Contradictions(Guidance guidance, Triage triage) {
    this.guidance = guidance;
    this.triage = triage;
    this.specimens = new Specimens(guidance);
  }

  static List<Warning> of(Guidance guidance, Rivals rivals, @Nullable Path policy)
      throws IOException, PolicyFaultsException {
    List<Rivals.Pair> pairs =
        rivals.contesting().stream()
            .filter(Rivals.Pair::disagrees)
            .sorted(
                Comparator.comparingInt((Rivals.Pair pair) -> pair.first().row())
                    .thenComparingInt(pair -> pair.second().row()))
            .toList();
    if (pairs.isEmpty()) {
      return List.of();
    }
    Contradictions contradictions =
        new Contradictions(guidance, Triage.of(reduced(guidance, pairs), policy));
    return pairs.stream().flatMap(pair -> contradictions.in(pair).stream()).toList();
  }

  /** The pack with no more rows than could decide what a pair disagrees on. */
  private static Guidance reduced(Guidance guidance, List<Rivals.Pair> pairs) {
    Set<String> works = new LinkedHashSet<>();
    pairs.forEach(pair -> works.addAll(pair.first().works()));
    return guidance.with(
        guidance.items().stream()
            .filter(item -> !Collections.disjoint(item.works(), works))
            .toList(),
        guidance.reasons());
  }

  /** A warning for each request that shows it, with the spans of days on which it does. */
  private List<Warning> in(Rivals.Pair pair) {
    Map<Map<String, String>, List<Days>> shown = new LinkedHashMap<>();
    List<Days> both =
        Spans.shared(pair.first().validity().spans(), pair.second().validity().spans());
    for (Days span : Spans.shared(both, List.of(guidance.inForce()))) {
      Map<String, String> example = example(pair, span.first());
      if (example != null) {
        example.remove(Specimens.RECEIVED);
        shown.computeIfAbsent(example, e -> new ArrayList<>()).add(span);
      }
    }
    return shown.entrySet().stream()
        .map(entry -> warning(pair, entry.getKey(), entry.getValue()))
        .toList();
  }

  /** A request that both rows fit and that is held because of it; null if there is none. */
  private @Nullable Map<String, String> example(Rivals.Pair pair, LocalDate day) {
    return specimens.fitting(List.of(pair.first(), pair.second()), day).stream()
        .flatMap(requests -> requests)
        .filter(this::isHeld)
        .findFirst()
        .map(LinkedHashMap::new)
        .orElse(null);
  }

  private boolean isHeld(Map<String, String> cells) {
    return Tried.of(cells, facts, triage)
        .flatMap(tried -> tried.decision().because().stream())
        .anyMatch(because -> because.finding().equals(DISAGREE));
  }

  private static Warning warning(Rivals.Pair pair, Map<String, String> cells, List<Days> spans) {
    String said =
        cells.entrySet().stream()
            .map(cell -> cell.getKey() + " " + cell.getValue())
            .collect(Collectors.joining("; "));
    return new Warning(
        Warning.Kind.CONTRADICTION,
        Draft.ITEMS,
        List.of(pair.first().row(), pair.second().row()),
        null,
        "%s and %s both fit, for instance, a request received on %s with %s. %s a person decides such requests."
            .formatted(
                named(pair.first()),
                named(pair.second()),
                Days.words(spans.get(0).first()),
                said,
                Spans.sentence(spans)));
  }

  private static String named(Item item) {
    return "%s (%s)".formatted(item.id(), item.outcome().id());
  }
}
