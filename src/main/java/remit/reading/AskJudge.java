package remit.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.guidance.Phrase;

/**
 * Weighs what the phrases and the grammar say of an ask together with the guidance's example
 * sentences. What they make nearly certain stands; what they leave open is doubtful, and so for a
 * person.
 */
final class AskJudge {
  /** What a phrase adds to the log odds of its work: a short one, and a particular one. */
  private static final double PHRASE = 1;

  private static final double PLAIN = 2;

  /** The same where the document around it tells what is meant. */
  private static final double MEANT = 2;

  /** What the grammar of asking adds to the log odds that anything is asked. */
  private static final double FIRM = 1.5;

  private static final double LOOSE = -0.5;

  /** Below these log odds nothing is asked, although the grammar found an ask. */
  private static final double DROPPED = -0.5;

  /** From these log odds on an ask, as that of one work, is in no doubt. */
  private static final double CERTAIN = 0.5;

  /** From these log odds on something is asked, although the grammar found nothing. */
  private static final double ASKS = 0.5;

  /** The same where the grammar found a refusal, or a case that has not come. */
  private static final double ASKS_AGAINST = 2.5;

  /** From these log odds on such an ask, as that of one work, is in no doubt. */
  private static final double SURE = 1.5;

  /**
   * From these log odds on, the likest sentence of a document in which nothing else was found is
   * for a person: most documents ask for something.
   */
  private static final double LAST = 0;

  private static final int SHORT = 5;
  private static final int SHORTEST = 3;
  private static final int PARTICULAR = 3;
  private static final Set<Owner> NOT_OURS = Set.of(Owner.NOBODY, Owner.OTHER);
  private static final Set<Mood> AGAINST = Set.of(Mood.CONDITIONAL, Mood.REFUSED);
  private static final String DISAGREE =
      "Its words are like those of two kinds of work, so a person must read them.";
  private static final String UNLIKE =
      "It is like sentences that ask for nothing, so a person must read it.";
  private static final String ONLY_LIKE =
      "It is only like sentences that ask for this, so a person must read it.";

  /** Works that examples of each other are like, so that the phrases decide between them. */
  private static final List<Set<String>> AKIN =
      List.of(
          Set.of("blood-test", "monitor"),
          Set.of("follow-up-result", "treat-finding"),
          Set.of("clinical-task", "same-day-appointment"),
          Set.of("share-data", "enable-data-extraction"),
          Set.of("supply-records", "safeguarding-report"));

  private final Likeness likeness;

  AskJudge(Likeness likeness) {
    this.likeness = likeness;
  }

  /**
   * The ask as it stands beside the examples; null if it asks for nothing.
   *
   * @param found the ask as its own words have it
   * @param meant the same, as the document around it has it
   */
  AskReader.@Nullable Ask judge(
      AskReader.Ask found, AskReader.Ask meant, boolean alone, Sense sense) {
    Odds odds =
        odds(found, alone, sense).plus(Phrase.Example.NONE, found.isFirm() ? -FIRM : -LOOSE);
    String work = meant.work();
    if (work != null) {
      boolean own = work.equals(found.work());
      odds = odds.plus(work, !own ? MEANT : isPlain(found) ? PLAIN : PHRASE);
    }
    if (odds.any() < DROPPED) {
      return null;
    }
    String best = odds.best();
    if (best == null || best.equals("other") || (work != null && meant.doubt() != null)) {
      return meant;
    }
    if (work == null) {
      double lead = odds.of(akin(best));
      return lead < CERTAIN ? meant : named(meant, best, lead);
    }
    if (akin(work).contains(best)) {
      best = work;
    }
    AskReader.Ask judged = best.equals(work) ? meant : meant.as(best);
    return odds.of(akin(best)) >= CERTAIN
        ? judged
        : judged.doubted(odds.any() < CERTAIN ? UNLIKE : DISAGREE);
  }

  /** An ask whose work the examples alone tell. */
  private static AskReader.Ask named(AskReader.Ask ask, String work, double lead) {
    return lead >= SURE ? ask.as(work) : ask.as(work).doubted(ONLY_LIKE);
  }

  /** An ask that shares its sentence with others is judged by its own words. */
  private Odds odds(AskReader.Ask ask, boolean alone, Sense sense) {
    List<Token> own = ask.words();
    return likeness.of(
        alone || own.size() < SHORT ? ask.passage().tokens() : own,
        sense.sender(),
        sense.notMeant());
  }

  /** An ask that no rule of grammar saw, but that is like sentences that ask; else null. */
  AskReader.@Nullable Ask missed(AskReader.Read read, Sense sense) {
    Passage passage = read.passage();
    List<Token> words = passage.tokens();
    if (passage.kind() == Passage.Kind.HEADING
        || NOT_OURS.contains(read.owner())
        || sense.toPatient()
        || !Boxes.of(passage.text()).isEmpty()
        || words.size() < SHORT) {
      return null;
    }
    Odds odds = likeness.of(words, sense.sender(), sense.notMeant());
    String best = odds.best();
    if (best == null || odds.any() < (AGAINST.contains(read.mood()) ? ASKS_AGAINST : ASKS)) {
      return null;
    }
    return unfound(passage, best, odds.of(akin(best)));
  }

  /**
   * The sentence that is most like sentences that ask, for a document in which nothing was found;
   * null if none is like them, or the document speaks to the patient.
   */
  AskReader.@Nullable Ask last(List<AskReader.Read> all, Sense sense) {
    Passage likest = null;
    String work = null;
    double most = LAST;
    for (AskReader.Read read : sense.toPatient() ? List.<AskReader.Read>of() : all) {
      Passage passage = read.passage();
      if (passage.kind() == Passage.Kind.HEADING
          || NOT_OURS.contains(read.owner())
          || passage.tokens().size() < SHORTEST) {
        continue;
      }
      Odds odds = likeness.of(passage.tokens(), sense.sender(), Set.of());
      double any = odds.any();
      boolean against = AGAINST.contains(read.mood()) || read.mood() == Mood.OWN;
      if (any > most && (any > ASKS_AGAINST || !against)) {
        most = any;
        likest = passage;
        work = odds.best();
      }
    }
    return likest == null ? null : unfound(likest, String.valueOf(work), -1);
  }

  /** An ask that no rule of grammar saw. */
  private static AskReader.Ask unfound(Passage passage, String work, double lead) {
    List<Token> words = passage.tokens();
    AskReader.Ask ask =
        new AskReader.Ask(
            passage,
            words.get(0).start(),
            words.get(words.size() - 1).end(),
            words,
            null,
            List.of(),
            false,
            null);
    return work.equals("other") ? ask.doubted(ONLY_LIKE) : named(ask, work, lead);
  }

  private static boolean isPlain(AskReader.Ask ask) {
    return ask.found().stream().anyMatch(found -> found.weight() > PARTICULAR);
  }

  /** A work with those that examples of it are like, so that the phrases decide between them. */
  private static Set<String> akin(String work) {
    return AKIN.stream().filter(some -> some.contains(work)).findFirst().orElse(Set.of(work));
  }
}
