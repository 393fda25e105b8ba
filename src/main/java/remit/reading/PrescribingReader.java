package remit.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.guidance.Phrase;
import remit.reading.Lexicon.Found;
import remit.request.Fact;
import remit.request.Prescribing;
import remit.request.SenderKind;

/** Reads how a drug comes to be asked of the practice. */
final class PrescribingReader {
  private static final List<Prescribing> BY_WEIGHT =
      List.of(
          Prescribing.BEFORE_PROCEDURE,
          Prescribing.HOSPITAL_ONLY,
          Prescribing.UNLICENSED,
          Prescribing.PRIVATE,
          Prescribing.ON_REPEAT,
          Prescribing.SUPPLY_OWED,
          Prescribing.SPECIALIST_START);

  private static final Set<String> PROVIDERS =
      Set.of(
          "hospital",
          "consultant",
          "clinic",
          "specialist",
          "ward",
          "private",
          "privately",
          "online",
          "surgeon",
          "discharged");

  private static final Set<String> GOING_ON =
      Set.of(
          "already",
          "usual",
          "regular",
          "unchanged",
          "years",
          "since",
          "existing",
          "stable",
          "long",
          "stock",
          "shortage",
          "manufacturer",
          "always");

  private final Lexicon<Phrase> besideAsk;

  /**
   * @param besideAsk the phrases that say facts in the words of an ask
   */
  PrescribingReader(Lexicon<Phrase> besideAsk) {
    this.besideAsk = besideAsk;
  }

  /** How a drug comes to be asked for: the weightiest of what the words beside the ask say. */
  @Nullable Prescribing read(
      AskReader.Ask ask, @Nullable SenderKind kind, Map<Fact, Set<String>> document) {
    Set<String> said = new LinkedHashSet<>();
    List<Found<Phrase>> beside = new ArrayList<>(besideAsk.find(ask.passage().tokens()));
    beside.addAll(ask.found());
    for (Found<Phrase> found : beside) {
      String id = found.meaning().says().get(Fact.PRESCRIBING);
      if (id != null) {
        said.add(id);
      }
    }
    boolean provider = kind != null && kind.isProvider();
    if (kind == SenderKind.PRIVATE) {
      return said.contains(Prescribing.ON_REPEAT.id()) && isGoingOn(ask)
          ? Prescribing.ON_REPEAT
          : Prescribing.PRIVATE;
    }
    if (document.getOrDefault(Fact.REQUESTED_BY, Set.of()).contains("practice")) {
      return Prescribing.OWN_ACUTE;
    }
    if (provider && !isGoingOn(ask)) {
      said.remove(Prescribing.ON_REPEAT.id()); // what it wants on repeat is new to the practice
    }
    if (!provider && said.contains(Prescribing.ON_REPEAT.id()) && !speaksOfProvider(ask)) {
      return Prescribing.ON_REPEAT;
    }
    if (kind == SenderKind.PHARMACY) {
      return Prescribing.ON_REPEAT; // it dispenses what the practice already prescribes
    }
    for (Prescribing each : BY_WEIGHT) {
      if (said.contains(each.id())) {
        return each;
      }
    }
    return provider ? Prescribing.SPECIALIST_START : null;
  }

  private static boolean speaksOfProvider(AskReader.Ask ask) {
    return ask.passage().tokens().stream().anyMatch(token -> PROVIDERS.contains(token.word()));
  }

  /** Whether the words of an ask say that the practice prescribes the drug already. */
  private static boolean isGoingOn(AskReader.Ask ask) {
    return ask.passage().tokens().stream().anyMatch(token -> GOING_ON.contains(token.word()));
  }
}
