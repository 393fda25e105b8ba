package remit.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The grammar of asking: who is asked, and whether it is asked, refused, planned or told. */
final class Grammar {
  private static final Set<String> NEW_CLAUSE =
      Set.of("but", "however", "although", "though", "whereas", "otherwise");
  private static final Set<String> MODALS = Set.of("could", "would", "can", "will", "if");
  private static final Set<String> NO_NAMES =
      Set.of(
          "dr", "doctor", "gps", "please", "the", "you", "mr", "mrs", "miss", "kindly", "bloods",
          "fbc", "med", "fit", "msu", "mssu", "psa", "bp", "ecg", "cxr");

  /** Words that start a clause after a comma. */
  private static final Set<String> STARTS = Set.of("which", "hence", "with", "unless", "who", "as");

  private static final Set<String> LINKS = Set.of("and", "or", "so", "then", "plus", "also");

  private static final Pattern DASH = Pattern.compile("(?s).*\\s(?:[-–—=]+>*|→|>>)\\s.*");

  private static final Pattern FOR_OTHERS =
      Pattern.compile(
          "((actions?|tasks?|plan|follow up|advice|information|instructions|to do|jobs?) )?(for |by |to )?(the )?(patient|hospital|ward|clinic|trust|secondary care|us|pt|community|midwife|district nurses?|dn|parents?|family|carers?|consultant|secretary|outpatients?)( team)?( actions?| to do| will| information| advice| copy| follow up)?");

  private final Tokens tokens;
  private final People people;
  private final Lexicon<String> openers;
  private static final int FARTHEST_REFUSAL = 4;

  private final Lexicon<String> agents;
  private final Lexicon<String> toCome;
  private final Lexicon<String> doneHere;
  private final Lexicon<String> others;
  private final Lexicon<String> asking;
  private final Lexicon<String> placing;
  private final Lexicon<String> hinting;
  private final Lexicon<String> commands;
  private final Lexicon<String> courtesy;
  private final Lexicon<String> refusing;
  private final Lexicon<String> own;
  private final Lexicon<String> ofPatient;
  private final Lexicon<String> sent;
  private final Lexicon<String> conditions;
  private final Lexicon<String> politeConditions;

  Grammar(Tokens tokens, People slots) {
    this.tokens = tokens;
    people = slots;
    openers = Cues.lexicon(Cues.OPENING, tokens, slots);
    agents = Cues.lexicon(Cues.AGENTS, tokens, slots);
    toCome = Cues.lexicon(Cues.TO_COME, tokens, slots);
    doneHere = Cues.lexicon(TellingCues.DONE_HERE, tokens, slots);
    others = Cues.lexicon(Cues.ASKING_OTHERS, tokens, slots);
    asking = Cues.lexicon(Cues.ASKING, tokens, slots);
    placing = Cues.lexicon(Cues.PLACING, tokens, slots);
    hinting = Cues.lexicon(Cues.HINTING, tokens, slots);
    commands = Cues.lexicon(Cues.COMMANDS, tokens, slots);
    courtesy = Cues.lexicon(TellingCues.COURTESY, tokens, slots);
    refusing = Cues.lexicon(TellingCues.REFUSING, tokens, slots);
    own = Cues.lexicon(TellingCues.OWN, tokens, slots);
    ofPatient = Cues.lexicon(TellingCues.OF_PATIENT, tokens, slots);
    sent = Cues.lexicon(TellingCues.SENT, tokens, slots);
    conditions = Cues.lexicon(TellingCues.CONDITIONS, tokens, slots);
    politeConditions = Cues.lexicon(TellingCues.POLITE_CONDITIONS, tokens, slots);
  }

  /** The words of a passage in clauses that can differ in mood. */
  List<List<Token>> clauses(List<Token> tokens, String text) {
    List<List<Token>> clauses = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < tokens.size(); i++) {
      String between =
          text.substring(
              tokens.get(i - 1).end(), Math.max(tokens.get(i - 1).end(), tokens.get(i).start()));
      boolean colon = between.indexOf(':') >= 0;
      if ((colon || i - from >= 2) && startsClause(tokens, i, between)) {
        clauses.add(tokens.subList(from, i));
        from = i;
      }
    }
    clauses.add(tokens.subList(from, tokens.size()));
    return clauses;
  }

  private boolean startsClause(List<Token> tokens, int at, String between) {
    String word = tokens.get(at).word();
    if (between.indexOf(';') >= 0
        || between.indexOf(':') >= 0
        || DASH.matcher(between).matches()
        || NEW_CLAUSE.contains(word)) {
      return true;
    }
    if (LINKS.contains(word)) {
      return at + 1 < tokens.size() && opens(tokens, at + 1);
    }
    return between.indexOf(',') >= 0
        && !LINKS.contains(tokens.get(at - 1).word())
        && (opens(tokens, at) || STARTS.contains(word));
  }

  /** Whether words begin that can stand as a clause: a subject with its verb, an ask, a command. */
  private boolean opens(List<Token> tokens, int at) {
    return openers.longestAt(tokens, at) != null || commands.longestAt(tokens, at) != null;
  }

  /**
   * The mood of a clause.
   *
   * @param text the text in which it stands
   */
  Mood of(List<Token> clause, String text, Sense sense) {
    boolean toPatient = sense.toPatient();
    boolean fromPatient = sense.fromPatient();
    List<Lexicon.Found<String>> polite = courtesy.find(clause);
    List<Lexicon.Found<String>> asked = without(asking.find(clause), polite);
    List<Lexicon.Found<String>> refused = refusing.find(clause);
    boolean direct = !asked.isEmpty() && (!toPatient || namesPractice(clause));
    if (!refused.isEmpty() && (!direct || refuses(refused, asked))) {
      return Mood.REFUSED;
    }
    boolean conditional = isConditional(clause);
    boolean patient = ofPatient.isIn(clause);
    boolean sentHere = sent.isIn(clause);
    List<Lexicon.Found<String>> places = without(placing.find(clause), polite);
    boolean place =
        !(toCome.isIn(clause) ? places : without(places, doneHere.find(clause))).isEmpty();
    if (conditional) {
      return Mood.CONDITIONAL;
    }
    if (direct && asksAnother(clause, text)) {
      return Mood.OWN;
    }
    int told = first(ofPatient.find(clause));
    if (direct && (!patient || first(asked) < told || sentHere)) {
      return Mood.ASKED;
    }
    if (sentHere) {
      return Mood.PLACED;
    }
    boolean named = place && namesPractice(clause);
    if (named && (toCome.isIn(clause) && agents.isIn(clause))) {
      return Mood.PLACED;
    }
    if (patient && !(named && first(places) < told)) {
      return Mood.OF_PATIENT;
    }
    if (own.isIn(clause)) {
      boolean before = named && first(places) < first(own.find(clause));
      return before || (place && fromPatient) ? Mood.PLACED : Mood.OWN;
    }
    if (place && (!toPatient || namesPractice(clause))) {
      return Mood.PLACED;
    }
    return isCommand(clause) || hinting.isIn(clause) ? Mood.HINTED : Mood.TOLD;
  }

  /** Whether words of refusal bear on the ask: they stand before it or hard by it. */
  private static boolean refuses(
      List<Lexicon.Found<String>> refused, List<Lexicon.Found<String>> asked) {
    List<Lexicon.Found<String>> strong =
        asked.stream().filter(found -> !Cues.isWeak(found.meaning())).toList();
    if (strong.isEmpty()) {
      return true;
    }
    int last = last(strong);
    int end = strong.stream().mapToInt(Lexicon.Found::to).max().orElse(0);
    return refused.stream()
        .anyMatch(one -> one.to() > last && one.from() <= end + FARTHEST_REFUSAL);
  }

  /** Whether a clause speaks of a case that has not come, and not only politely. */
  private boolean isConditional(List<Token> clause) {
    List<Lexicon.Found<String>> polite = politeConditions.find(clause);
    if (!without(conditions.find(clause), polite).isEmpty()) {
      return true;
    }
    for (int i = 0; i < Math.min(clause.size(), 2); i++) {
      int at = i;
      if (clause.get(i).word().equals("if")
          && polite.stream().noneMatch(found -> found.from() <= at && at < found.to())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause asks somebody by name who is not the practice. */
  private boolean asksAnother(List<Token> clause, String text) {
    if (others.isIn(clause)) {
      return true;
    }
    for (int i = 1; i < clause.size(); i++) {
      String before = clause.get(i - 1).word();
      Token name = clause.get(i);
      if (people.end("practice", clause, i) > 0) {
        return false;
      }
      if (MODALS.contains(before)
          && Character.isUpperCase(text.charAt(name.start()))
          && name.word().length() > 2
          && people.end("practice", clause, i) < 0
          && !NO_NAMES.contains(name.word())) {
        int next = i + 1;
        while (next < clause.size()
            && Character.isUpperCase(text.charAt(clause.get(next).start()))) {
          next++;
        }
        boolean verb = next < clause.size() && MODALS.contains(clause.get(next).word());
        return !before.equals("if") || verb;
      }
    }
    return false;
  }

  /** Whether a clause begins with a verb without a subject. */
  boolean isCommand(List<Token> clause) {
    return commands.longestAt(clause, 0) != null
        || (clause.size() > 1
            && commands.longestAt(clause, 1) != null
            && (LINKS.contains(clause.get(0).word())
                || clause.get(0).word().equals("to")
                || clause.get(0).word().equals("therefore")));
  }

  /** Whose tasks stand under a heading. */
  Owner owner(String heading, Sense sense) {
    List<Token> words = tokens.of(heading);
    if (Cues.isForPractice(heading) && !words.isEmpty()) {
      return Owner.PRACTICE;
    }
    if (words.isEmpty()) {
      return Owner.UNKNOWN;
    }
    Mood mood = of(words, heading, sense);
    if (mood == Mood.ASKED || (mood == Mood.PLACED && !sense.fromPatient())) {
      return Owner.PRACTICE;
    }
    return mood == Mood.OWN || mood == Mood.REFUSED || FOR_OTHERS.matcher(heading).matches()
        ? Owner.OTHER
        : Owner.UNKNOWN;
  }

  boolean namesPractice(List<Token> clause) {
    return people.namePractice(clause);
  }

  private static int first(List<Lexicon.Found<String>> found) {
    return found.stream().mapToInt(Lexicon.Found::from).min().orElse(Integer.MAX_VALUE);
  }

  private static int last(List<Lexicon.Found<String>> found) {
    return found.stream().mapToInt(Lexicon.Found::from).max().orElse(-1);
  }

  /** Those that do not begin within one of the others. */
  private static List<Lexicon.Found<String>> without(
      List<Lexicon.Found<String>> found, List<Lexicon.Found<String>> others) {
    return found.stream()
        .filter(
            one -> others.stream().noneMatch(o -> o.from() <= one.from() && one.from() < o.to()))
        .toList();
  }
}
