package remit.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import remit.guidance.Days;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Outcome;
import remit.guidance.Reason;
import remit.guidance.Validity;
import remit.practice.Practice;
import remit.request.Request;
import remit.triage.Decision;
import remit.triage.Triage;

/** How the answers of one edition of the guidance change from day to day. */
public final class Timeline {
  private final Triage triage;
  private final Practice practice;
  private final AnswerWords words;
  private final NavigableSet<LocalDate> turns;

  /** The answers of an edition for a practice. */
  public Timeline(Triage triage, Practice practice) {
    this.triage = triage;
    this.practice = practice;
    this.words = new AnswerWords(triage.guidance());
    this.turns = triage.turns(practice);
  }

  /**
   * An ask and its answer on every day.
   *
   * @param quote the sender's words
   * @param spells the runs of days, the oldest first
   */
  public record Asked(String quote, List<Spell> spells) {
    /** Copies the spells. */
    public Asked {
      spells = List.copyOf(spells);
    }
  }

  /**
   * The asks of a request, each with the answer that it would have on every day.
   *
   * @param wanted an ask is left out unless this is true of its decision on some day
   */
  public List<Asked> of(Request request, Predicate<Decision> wanted) {
    Map<LocalDate, List<Decision>> decisions = new HashMap<>();
    for (Days run : Spell.runs(turns)) {
      LocalDate day = Spell.dayIn(run);
      decisions.put(day, triage.assess(request, practice, day).decisions());
    }
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < request.asks().size(); i++) {
      int ask = i;
      if (decisions.values().stream().anyMatch(d -> d.size() > ask && wanted.test(d.get(ask)))) {
        asked.add(
            new Asked(
                CellWords.line(request.asks().get(ask).quote()),
                Spell.of(turns, day -> words.inFull(on(day, decisions).get(ask), day))));
      }
    }
    return asked;
  }

  private static List<Decision> on(LocalDate day, Map<LocalDate, List<Decision>> decisions) {
    return decisions.getOrDefault(day, List.of());
  }

  /** What a row leads to on every day, if all that it wants is met and nothing holds it. */
  public static List<Spell> of(Guidance guidance, Item item) {
    TreeSet<LocalDate> turns = new TreeSet<>(item.validity().turns());
    turns.addAll(new Validity(List.of(guidance.inForce())).turns());
    guidance.reasons().values().forEach(reason -> turns.addAll(reason.validity().turns()));
    AnswerWords words = new AnswerWords(guidance);
    return Spell.of(turns, day -> answer(guidance, item, day, words));
  }

  private static String answer(Guidance guidance, Item item, LocalDate day, AnswerWords words) {
    if (!item.validity().holdsOn(day)) {
      return "the row does not hold: review, unless another row fits";
    }
    if (!guidance.inForce().contains(day)) {
      return "review: the guidance as a whole is not in force";
    }
    List<Reason> reasons = guidance.reasonsOf(item, day);
    if (item.outcome() == Outcome.DECLINE && reasons.isEmpty()) {
      return "review: none of the row's reasons may be given";
    }
    List<String> parts = new ArrayList<>();
    parts.add(item.outcome().id());
    if (item.outcome() == Outcome.DECLINE) {
      parts.add("reasons that may be given " + AnswerWords.reasons(reasons, false));
    }
    @Nullable String letter = words.letter(item.reply(), day);
    if (letter != null) {
      parts.add(letter);
    }
    return String.join("; ", parts);
  }
}
