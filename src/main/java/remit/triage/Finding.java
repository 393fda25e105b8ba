package remit.triage;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import remit.guidance.DangerSign;
import remit.guidance.ReasonTruth;
import remit.request.Fact;

/**
 * What a policy rule found about a match.
 *
 * @param effect what follows from it
 * @param policy the policy's id, for instance {@code danger-sign}
 * @param match the match it was found about
 * @param row the id of the row that it speaks of
 * @param says a plain sentence, or an empty text where nothing need be said
 * @param change what would have led to another answer, or null
 * @param untrue the condition whose reasons may not be given, for {@link Effect#STRIKE} only
 */
public record Finding(
    Effect effect,
    String policy,
    Match match,
    String row,
    String says,
    @Nullable String change,
    @Nullable ReasonTruth untrue) {

  /** What follows from a finding. */
  public enum Effect {
    /** A person looks first. */
    HOLD,
    /** The practice does the work. */
    ACCEPT,
    /** The practice does the work by its own row, but only where the work would be withheld. */
    TAKE_ON,
    /** The row gives way to another. */
    YIELD,
    /** A reason may not be given. */
    STRIKE
  }

  /** A person looks before anything is done by this row. */
  public static void hold(String policy, Match match, String says, @Nullable String change) {
    add(Effect.HOLD, policy, match, says, change, null);
  }

  /** A person looks, because of the match's danger signs. */
  public static void holdForDanger(String policy, Match match) {
    String signs =
        match.getStoppingSigns().stream().map(DangerSign::label).collect(Collectors.joining("; "));
    hold(
        policy,
        match,
        "The document shows " + signs + ". A clinician looks before anything is sent.",
        match.getOutcome().id() + ", if a clinician finds that the danger sign is no danger.");
  }

  /** A person looks, because another row would lead elsewhere if a missing fact were known. */
  public static void holdForMissing(String policy, Match match, Match rival) {
    hold(
        policy,
        match,
        "The request does not say "
            + rival.missing().stream().map(Fact::question).collect(Collectors.joining(", nor "))
            + ", and row "
            + rival.row().item().id()
            + " hangs on it.",
        null);
  }

  /** A person looks, because the practice's own row wants it. */
  public static void holdForOwn(String policy, Match match, OwnMatch own) {
    add(Effect.HOLD, policy, match, own, own.says());
  }

  /** A person looks, because the practice's own row would lead elsewhere if a fact were known. */
  public static void holdForMissingOwn(String policy, Match match, OwnMatch own) {
    add(Effect.HOLD, policy, match, own, own.saysMissing());
  }

  /** The practice does by its own row what would be withheld or invoiced. */
  public static void takeOn(String policy, Match match, OwnMatch own) {
    add(Effect.TAKE_ON, policy, match, own, own.says());
  }

  /** The practice does the work after all. */
  public static void accept(String policy, Match match, String says, @Nullable String change) {
    add(Effect.ACCEPT, policy, match, says, change, null);
  }

  /** The match's row gives way to another's. */
  public static void yieldTo(String policy, Match match, Match winner) {
    add(
        Effect.YIELD,
        policy,
        match,
        "Row "
            + match.row().item().id()
            + " fits too, but row "
            + winner.row().item().id()
            + " is more specific.",
        null,
        null);
  }

  /** Reasons that need this condition may not be given. */
  public static void strike(String policy, Match match, ReasonTruth untrue) {
    add(Effect.STRIKE, policy, match, "", null, untrue);
  }

  private static void add(
      Effect effect,
      String policy,
      Match match,
      String says,
      @Nullable String change,
      @Nullable ReasonTruth untrue) {
    match
        .getSituation()
        .add(new Finding(effect, policy, match, match.row().item().id(), says, change, untrue));
  }

  private static void add(Effect effect, String policy, Match match, OwnMatch own, String says) {
    String change =
        own.tightens(match)
            ? match.getOutcome().id() + ", if the practice's own row " + own.id() + " did not fit."
            : null;
    match.getSituation().add(new Finding(effect, policy, match, own.id(), says, change, null));
  }
}
