package remit.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what the phrases say of an ask against the guidance's example sentences. Where they agree
 * the ask stands; where only the examples know the work they name it; where they disagree the ask
 * is doubtful, and so for a person.
 */
final class AskJudge {
  /**
   * Leads of the likest work, in log odds: enough to name it, to trust it, to overrule a phrase.
   */
  private static final double NAMES = 2;

  private static final double TRUSTED = 6;
  private static final double OVERRULES = 9;

  /** How like sentences that ask, in log odds, words must be to be an ask that no rule saw. */
  private static final double ASKS = 9;

  /** The same where words name the practice as the place or the doer. */
  private static final double PLACED_ASKS = 4;

  private static final double SILENT = 3;

  /** How like sentences that ask, in log odds, a mention must be at least to count at all. */
  private static final double NOTHING = -4;

  /** How like sentences that ask an ask must be not to be doubted; and to stand by that alone. */
  private static final double UNSURE = 2;

  private static final double SURE = 12;

  /** By how much plain words make up for words unlike an ask. */
  private static final double MARGIN = 5;

  private static final int SHORT = 5;
  private static final Set<Mood> OPEN = Set.of(Mood.HINTED, Mood.PLACED, Mood.TOLD, Mood.OWN);
  private static final double FIRM = 6;
  private static final String UNCLEAR =
      "It is not plain that this is asked of the practice, so a person must read it.";
  private static final String DISAGREE =
      "Its words are like those of two kinds of work, so a person must read them.";
  private static final String UNLIKE =
      "It is like sentences that ask for nothing, so a person must read it.";
  private static final String ONLY_LIKE =
      "It is only like sentences that ask for this, so a person must read it.";

  private final Likeness likeness;

  AskJudge(Likeness likeness) {
    this.likeness = likeness;
  }

  /** The ask as it stands beside the examples; null if it asks for nothing. */
  AskReader.@Nullable Ask judge(AskReader.Ask ask, Sense sense) {
    List<Token> words = ask.words().size() < SHORT ? ask.passage().tokens() : ask.words();
    Likeness.Guess guess = likeness.of(words, sense.sender(), sense.notMeant());
    String work = ask.work();
    String like = guess.work();
    if (work == null) {
      if (guess.asked() < SILENT) {
        return null;
      }
      if (like == null || like.equals("other") || guess.margin() < NAMES) {
        return ask;
      }
      return guess.margin() < TRUSTED ? ask.as(like).doubted(ONLY_LIKE) : ask.as(like);
    }
    boolean plain = isPlain(ask);
    if (guess.asked() < NOTHING && !plain) {
      return null;
    }
    if (guess.asked() < (plain ? UNSURE - MARGIN : UNSURE)) {
      return ask.doubted(UNLIKE);
    }
    if (!ask.isFirm() && guess.asked() < FIRM) {
      return ask.doubted(UNCLEAR);
    }
    if (work.equals(like) || like == null || like.equals("other") || isAkin(work, like)) {
      return ask;
    }
    if (guess.margin() > (plain ? OVERRULES : TRUSTED)) {
      return ask.as(like).doubted(DISAGREE);
    }
    return guess.margin() > TRUSTED || (!plain && guess.margin() > NAMES)
        ? ask.doubted(DISAGREE)
        : ask;
  }

  /** An ask that no rule of grammar saw, but that is like sentences that ask; else null. */
  AskReader.@Nullable Ask missed(Passage passage, Mood mood, Sense sense) {
    if (!OPEN.contains(mood)
        || passage.kind() == Passage.Kind.HEADING
        || passage.owner() == Owner.NOBODY
        || passage.owner() == Owner.OTHER
        || sense.toPatient()
        || passage.tokens().size() < SHORT) {
      return null;
    }
    Likeness.Guess guess = likeness.of(passage.tokens(), sense.sender(), sense.notMeant());
    if (guess.work() == null
        || guess.asked() < (mood == Mood.PLACED ? PLACED_ASKS : ASKS)
        || guess.margin() < TRUSTED) {
      return null;
    }
    List<Token> words = passage.tokens();
    return new AskReader.Ask(
        passage,
        words.get(0).start(),
        words.get(words.size() - 1).end(),
        words,
        guess.work(),
        List.of(),
        false,
        guess.asked() > SURE && guess.margin() > OVERRULES ? null : ONLY_LIKE);
  }

  private static boolean isPlain(AskReader.Ask ask) {
    return ask.found().stream().anyMatch(found -> found.weight() > 3);
  }

  /** Works that examples of each other are like, so that the phrases decide between them. */
  private static boolean isAkin(String one, String other) {
    return AKIN.stream().anyMatch(pair -> pair.contains(one) && pair.contains(other));
  }

  private static final List<Set<String>> AKIN =
      List.of(
          Set.of("blood-test", "monitor"),
          Set.of("follow-up-result", "treat-finding"),
          Set.of("clinical-task", "same-day-appointment"),
          Set.of("share-data", "enable-data-extraction"),
          Set.of("supply-records", "safeguarding-report"));
}
