package remit.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import remit.guidance.Gap;
import remit.guidance.Reason;
import remit.request.Fact;
import remit.request.Sender;
import remit.triage.Decision;

/** What stands in the gaps of a part: the asks that it answers, and why. */
final class Parts {
  private Parts() {}

  /** Adds the asks to the values of a letter, in groups of which each has the same reasons. */
  static Values ofLetter(Values values, List<Decision> decisions, Sender sender) {
    Map<List<String>, List<Decision>> byReasons = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      List<String> wordings = wordings(decision, sender);
      byReasons.computeIfAbsent(wordings, key -> new ArrayList<>()).add(decision);
    }
    List<Values> groups = new ArrayList<>();
    byReasons.forEach(
        (wordings, asked) -> {
          List<Values> asks = quotes(asked);
          Values group =
              Values.inner()
                  .list(Gap.ASKS, asks)
                  .section(Gap.SEVERAL_ASKS, asks.size() > 1)
                  .section(Gap.FURTHER, !groups.isEmpty())
                  .list(
                      Gap.REASONS,
                      wordings.stream().map(w -> Values.inner().word(Gap.REASON, w)).toList());
          if (!groups.isEmpty()) {
            group.section(Gap.ENCLOSED, false);
          }
          groups.add(group);
        });
    return of(values, decisions).list(Gap.GROUPS, groups);
  }

  /**
   * Adds the asks to the values of a message to the patient: the kinds of work, in words for
   * patients, no quotations.
   */
  static Values ofMessage(Values values, List<Decision> decisions) {
    List<Values> asks =
        decisions.stream()
            .map(Parts::patientWording)
            .distinct()
            .map(title -> Values.inner().word(Gap.WORK_TITLE, title))
            .toList();
    return of(values, decisions).list(Gap.ASKS, asks).section(Gap.SEVERAL_ASKS, asks.size() > 1);
  }

  private static Values of(Values values, List<Decision> decisions) {
    return values
        .section(Gap.ABSENCE, decisions.stream().allMatch(Parts::restsOnDaysOfAbsence))
        .section(Gap.FORM_WANTED, decisions.stream().anyMatch(d -> d.ask().form() != null));
  }

  private static List<String> wordings(Decision decision, Sender sender) {
    return decision.reasons().stream()
        .map(reason -> Truths.checked(reason, sender))
        .map(Reason::wording)
        .distinct()
        .toList();
  }

  private static List<Values> quotes(List<Decision> asked) {
    Map<String, Values> quotes = new LinkedHashMap<>();
    for (Decision decision : asked) {
      String quote = Plain.quote(decision.ask().quote());
      quotes.putIfAbsent(
          quote, Values.inner().word(Gap.QUOTE, quote).word(Gap.WORK_TITLE, title(decision)));
    }
    return List.copyOf(quotes.values());
  }

  private static String title(Decision decision) {
    return decision.item() == null ? decision.category().label() : decision.item().title();
  }

  private static String patientWording(Decision decision) {
    return decision.item() == null ? decision.category().label() : decision.item().patientWording();
  }

  private static boolean restsOnDaysOfAbsence(Decision decision) {
    return decision.item() != null && decision.item().conditions().containsKey(Fact.ABSENCE_DAYS);
  }
}
