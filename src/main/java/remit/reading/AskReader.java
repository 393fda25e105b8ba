package remit.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.guidance.Phrase;
import remit.reading.Lexicon.Found;

/** Finds the asks in passages: the mood of each clause, and the work its phrases speak of. */
final class AskReader {
  /** Works that only a practice does, so that no one else can be meant. */
  private static final Set<String> ONLY_HERE =
      Set.of(
          "re-refer",
          "complete-referral-form",
          "supply-referral-information",
          "follow-advice",
          "enable-record-update",
          "share-data",
          "enable-software",
          "sign-declaration",
          "enable-data-extraction",
          "join-pilot",
          "supply-records",
          "safeguarding-report");

  /** Works that a returned referral wants, however it says so. */
  private static final Set<String> ANSWERS =
      Set.of("complete-referral-form", "supply-referral-information");

  /** Moods that hold for the next verb of the same subject as well. */
  private static final Set<Mood> CARRIED = Set.of(Mood.OWN, Mood.OF_PATIENT, Mood.REFUSED);

  private static final int SHORT = 14;
  private static final Set<String> DOERS = Set.of("gp", "gps", "surgery", "practice", "pn");

  private static final String SEVERAL =
      "The words may speak of more than one kind of work, so a person must read them.";
  private static final String ELSEWHERE =
      "What is asked for is named in other sentences, so a person must read them.";

  private final Grammar plain;
  private final Grammar within;
  private final WorkReader works;

  AskReader(Grammar plain, Grammar within, WorkReader works) {
    this.plain = plain;
    this.within = within;
    this.works = works;
  }

  /** The grammar of a document: in a note taken within the practice, "us" is the practice. */
  private Grammar grammar(Sense sense) {
    return sense.takenWithin() ? within : plain;
  }

  /**
   * An ask as it was found.
   *
   * @param passage where
   * @param start offset of its first character in the part's text
   * @param end offset after its last
   * @param words its words for comparison
   * @param work the work, or null if no phrase knows it
   * @param found the phrases that speak of it
   * @param isFirm whether its grammar plainly asks, or its place is where the practice's tasks are
   * @param doubt what makes the reading doubtful, or null
   */
  record Ask(
      Passage passage,
      int start,
      int end,
      List<Token> words,
      @Nullable String work,
      List<Found<Phrase>> found,
      boolean isFirm,
      @Nullable String doubt) {
    Ask doubted(String why) {
      return new Ask(passage, start, end, words, work, found, isFirm, doubt == null ? why : doubt);
    }

    Ask loose() {
      return new Ask(passage, start, end, words, work, found, false, doubt);
    }

    Ask as(String other) {
      return new Ask(passage, start, end, words, other, found, isFirm, doubt);
    }
  }

  /**
   * How a passage was read.
   *
   * @param passage the passage
   * @param owner whose task it is by its place
   * @param mood the mood of that clause which asks most
   * @param asks what it asks
   */
  record Read(Passage passage, Owner owner, Mood mood, List<Ask> asks) {}

  /**
   * Reads a passage.
   *
   * @param before the passage before it that speaks of some work, or null
   * @param afterAsk whether the passage right before it asked for something
   */
  Read read(Passage passage, @Nullable Passage before, boolean afterAsk, String text, Sense sense) {
    Owner owner = owner(passage, sense);
    List<Ask> asks = new ArrayList<>();
    Mood strongest = Mood.TOLD;
    if (passage.kind() == Passage.Kind.HEADING
        || owner == Owner.NOBODY
        || Wording.isPrompt(passage, sense)
        || Cues.isQuoted(passage.heading())) {
      return new Read(passage, owner, Mood.TOLD, asks);
    }
    Mood previous = Mood.TOLD;
    boolean led = false;
    for (List<Token> clause : clauses(passage, owner, text)) {
      Mood mood = grammar(sense).of(clause, text, sense);
      if (mood == Mood.HINTED && isContinued(clause) && CARRIED.contains(previous)) {
        mood = previous;
      }
      if ((mood == Mood.HINTED || mood == Mood.TOLD || mood == Mood.PLACED)
          && ((previous == Mood.ASKED && (led || plain.isCommand(clause)))
              || (Wording.endsInThanks(passage) && !works.works(clause, sense).isEmpty()))) {
        mood = Mood.ASKED;
      }
      led = (led || previous != Mood.ASKED) && !Wording.hasContent(clause);
      if (owner == Owner.UNKNOWN
          && !Wording.hasContent(clause)
          && grammar(sense).namesPractice(clause)) {
        owner = Owner.PRACTICE;
      }
      List<Found<Phrase>> phrases = works.works(clause, sense);
      if (isAsk(mood, phrases, clause, passage, owner, afterAsk, sense)) {
        int known = asks.size();
        add(passage, clause, phrases, before, sense, asks);
        boolean row = passage.kind() == Passage.Kind.ROW;
        if (mood != Mood.ASKED && (owner != Owner.PRACTICE || (mood == Mood.TOLD && !row))) {
          asks.subList(known, asks.size()).replaceAll(Ask::loose);
        }
        strongest = Mood.ASKED;
      } else if (strongest != Mood.ASKED && mood.compareTo(strongest) < 0) {
        strongest = mood;
      }
      previous = mood;
    }
    return new Read(passage, owner, strongest, asks);
  }

  private List<List<Token>> clauses(Passage passage, Owner owner, String text) {
    boolean oneTask =
        passage.kind() == Passage.Kind.ROW
            || (passage.kind() == Passage.Kind.ITEM && endsInPractice(passage));
    return oneTask && owner == Owner.PRACTICE
        ? List.of(passage.tokens())
        : plain.clauses(passage.tokens(), text);
  }

  private boolean isAsk(
      Mood mood,
      List<Found<Phrase>> phrases,
      List<Token> clause,
      Passage passage,
      Owner owner,
      boolean afterAsk,
      Sense sense) {
    if (owner == Owner.OTHER) {
      return mood == Mood.ASKED && grammar(sense).namesPractice(clause);
    }
    if (mood == Mood.ASKED) {
      return true;
    }
    boolean known = !phrases.isEmpty();
    boolean answered = sense.referralAnswered() && sense.fromProvider();
    if (owner == Owner.PRACTICE && mood != Mood.REFUSED) {
      if (passage.kind() == Passage.Kind.ROW) {
        return known;
      }
      boolean plainly = phrases.stream().anyMatch(found -> found.weight() > 2);
      return switch (mood) {
        case HINTED -> true;
        case PLACED, TOLD -> known;
        case OF_PATIENT -> plainly;
        default -> false;
      };
    }
    if (answered && mood == Mood.HINTED && (Wording.isAdvice(clause) || plain.isCommand(clause))) {
      return true;
    }
    if ((mood == Mood.HINTED
            || mood == Mood.PLACED
            || (mood == Mood.OWN && Wording.isLacking(clause)))
        && phrases.stream()
            .anyMatch(
                p ->
                    ANSWERS.contains(String.valueOf(p.meaning().work()))
                        && p.weight() > (sense.referralAnswered() ? 2 : 4))) {
      return true;
    }
    if (mood == Mood.CONDITIONAL
        && sense.appointmentMissed()
        && phrases.stream()
            .anyMatch(p -> "re-refer".equals(p.meaning().work()) && p.weight() > 2)) {
      return true;
    }
    if (sense.saysForPractice() && sense.topic() != null && plain.isCommand(clause)) {
      return mood == Mood.HINTED || mood == Mood.PLACED;
    }
    if (afterAsk && mood == Mood.HINTED && known) {
      return true;
    }
    if (mood == Mood.PLACED
        && !known
        && Wording.speaksOfIt(clause)
        && works.speaksOfWork(passage)) {
      return true;
    }
    return passage.kind() != Passage.Kind.ROW && isTaken(mood, phrases, sense);
  }

  /** Whether a short item ends with the practice's name, as in "Clips out day 10 - GP". */
  private boolean endsInPractice(Passage passage) {
    List<Token> words = passage.tokens();
    int last = words.size() - 1;
    return last >= 2
        && last < SHORT
        && works.speaksOfWork(passage)
        && (DOERS.contains(words.get(last).word())
            || (words.get(last).word().equals("nurse")
                && words.get(last - 1).word().equals("practice")))
        && !passage
            .text()
            .matches(
                "(?i).*\\b(copy|cc|dear|to|registered|usual|own|the)\\W+(gp|practice|surgery)\\W*");
  }

  /** Whether a clause goes on with another verb for the subject of the clause before. */
  private boolean isContinued(List<Token> clause) {
    String first = clause.get(0).word();
    return (first.equals("and") || first.equals("or") || first.equals("then"))
        && plain.isCommand(clause);
  }

  /** Whose task a passage is by its place, or by the heading over it. */
  private Owner owner(Passage passage, Sense sense) {
    if (passage.owner() != Owner.UNKNOWN) {
      return passage.owner();
    }
    if (passage.kind() == Passage.Kind.ITEM && endsInPractice(passage)) {
      return Owner.PRACTICE;
    }
    if (passage.heading().isEmpty()) {
      return Owner.UNKNOWN;
    }
    return grammar(sense).owner(passage.heading(), sense);
  }

  /** Whether words that do not plainly ask are still an ask, for the work they speak of. */
  private static boolean isTaken(Mood mood, List<Found<Phrase>> phrases, Sense sense) {
    if (phrases.isEmpty()) {
      return false;
    }
    return switch (mood) {
      case PLACED ->
          sense.fromProvider()
              || sense.fromPatient()
              || phrases.stream().anyMatch(p -> p.weight() > 2);
      case HINTED ->
          phrases.stream().anyMatch(p -> isOnlyHere(String.valueOf(p.meaning().work()), sense))
              || sense.saysForPractice()
              || sense.ownTest()
              || (sense.fromPatient() && phrases.stream().anyMatch(p -> p.weight() > 2))
              || (!sense.fromProvider()
                  && phrases.stream()
                      .anyMatch(p -> "fit-note".equals(p.meaning().work()) && p.weight() > 2));
      default -> false;
    };
  }

  private static boolean isOnlyHere(String work, Sense sense) {
    return ONLY_HERE.contains(work) && (!work.equals("follow-advice") || sense.referralAnswered());
  }

  private void add(
      Passage passage,
      List<Token> clause,
      List<Found<Phrase>> phrases,
      @Nullable Passage before,
      Sense sense,
      List<Ask> asks) {
    Map<String, List<Found<Phrase>>> byWork = WorkReader.byWork(phrases);
    Set<String> kept = works.strongest(byWork);
    int start = clause.get(0).start();
    int end = clause.get(clause.size() - 1).end();
    if (kept.isEmpty()) {
      if (!asks.isEmpty() && (Wording.speaksOfIt(clause) || clause.size() <= 5)) {
        return; // it goes on about what the passage has just asked
      }
      if (addFrom(passage, passage, clause, sense, asks)
          || (before != null
              && (Wording.speaksOfIt(clause) || clause.size() <= 5)
              && addFrom(before, passage, clause, sense, asks))
          || !Wording.hasContent(clause)
          || passage.text().endsWith(":")) {
        return;
      }
      asks.add(new Ask(passage, start, end, clause, null, List.of(), true, null));
      return;
    }
    if (kept.equals(Set.of("clinical-task"))
        && byWork.getOrDefault("clinical-task", List.of()).stream().allMatch(f -> f.weight() <= 2)
        && (addFrom(passage, passage, clause, sense, asks)
            || (before != null
                && Wording.speaksOfIt(clause)
                && addFrom(before, passage, clause, sense, asks)))) {
      return;
    }
    for (String work : kept) {
      List<Found<Phrase>> found = byWork.getOrDefault(work, List.of());
      boolean plain = kept.size() == 1 || found.stream().anyMatch(one -> one.weight() > 2);
      asks.add(new Ask(passage, start, end, clause, work, found, true, plain ? null : SEVERAL));
    }
  }

  /** Adds an ask whose work is said elsewhere, if one work alone is spoken of there. */
  private boolean addFrom(
      Passage elsewhere, Passage passage, List<Token> clause, Sense sense, List<Ask> asks) {
    Map<String, List<Found<Phrase>>> byWork =
        WorkReader.byWork(works.around(elsewhere.tokens(), sense));
    byWork.remove("clinical-task");
    Set<String> one = works.strongest(byWork);
    boolean single = one.size() == 1;
    if (one.isEmpty()
        || (!single && !WorkReader.standsOut(byWork))
        || (sense.referralAnswered() && !isOnlyHere(one.iterator().next(), sense))) {
      return false;
    }
    String work = one.iterator().next();
    boolean plain =
        single
            && works.works(elsewhere.tokens(), sense).stream()
                .anyMatch(found -> work.equals(found.meaning().work()) && found.weight() > 2);
    asks.add(
        new Ask(
            passage,
            clause.get(0).start(),
            clause.get(clause.size() - 1).end(),
            clause,
            work,
            byWork.getOrDefault(work, List.of()),
            true,
            plain ? null : ELSEWHERE));
    return true;
  }
}
