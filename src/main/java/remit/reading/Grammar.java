package remit.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The grammar of asking: who is asked, and whether it is asked, refused, planned or told. */
final class Grammar {
  private static final Set<String> NEW_CLAUSE =
      Set.of("but", "however", "although", "though", "whereas", "otherwise");
  private static final Set<String> AFTER_COMMA =
      Set.of(
          "so",
          "and",
          "please",
          "could",
          "would",
          "can",
          "therefore",
          "hence",
          "i",
          "we",
          "you",
          "he",
          "she");
  private static final Set<String> AFTER_AND =
      Set.of(
          "please",
          "could",
          "would",
          "can",
          "i",
          "we",
          "to",
          "then",
          "also",
          "send",
          "re",
          "refer",
          "arrange",
          "treat",
          "act",
          "review",
          "monitor",
          "issue",
          "start",
          "chase",
          "check",
          "repeat",
          "prescribe",
          "take",
          "add",
          "inform",
          "let",
          "tell",
          "remove",
          "give",
          "sign");

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

  Grammar(Tokens tokens, Template.Slots slots) {
    asking = Cues.lexicon(Cues.ASKING, tokens, slots);
    placing = Cues.lexicon(Cues.PLACING, tokens, slots);
    hinting = Cues.lexicon(Cues.HINTING, tokens, slots);
    commands = Cues.lexicon(Cues.COMMANDS, tokens, slots);
    courtesy = Cues.lexicon(Cues.COURTESY, tokens, slots);
    refusing = Cues.lexicon(Cues.REFUSING, tokens, slots);
    own = Cues.lexicon(Cues.OWN, tokens, slots);
    ofPatient = Cues.lexicon(Cues.OF_PATIENT, tokens, slots);
    sent = Cues.lexicon(Cues.SENT, tokens, slots);
    conditions = Cues.lexicon(Cues.CONDITIONS, tokens, slots);
    politeConditions = Cues.lexicon(Cues.POLITE_CONDITIONS, tokens, slots);
  }

  /** The words of a passage in clauses that can differ in mood. */
  static List<List<Token>> clauses(List<Token> tokens, String text) {
    List<List<Token>> clauses = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < tokens.size(); i++) {
      String word = tokens.get(i).word();
      String between =
          text.substring(
              tokens.get(i - 1).end(), Math.max(tokens.get(i - 1).end(), tokens.get(i).start()));
      boolean comma = between.indexOf(',') >= 0 || between.indexOf(':') >= 0;
      boolean cut =
          between.indexOf(';') >= 0
              || between.matches("(?s).*\\s[-–—]+\\s.*")
              || NEW_CLAUSE.contains(word)
              || (comma && AFTER_COMMA.contains(word))
              || between.indexOf(':') >= 0
              || (word.equals("so")
                  && i + 1 < tokens.size()
                  && AFTER_AND.contains(tokens.get(i + 1).word()))
              || (word.equals("and")
                  && i + 1 < tokens.size()
                  && AFTER_AND.contains(tokens.get(i + 1).word()));
      if (cut && (i - from >= 2 || between.indexOf(':') >= 0)) {
        clauses.add(tokens.subList(from, i));
        from = i;
      }
    }
    clauses.add(tokens.subList(from, tokens.size()));
    return clauses;
  }

  /**
   * The mood of a clause.
   *
   * @param toPatient whether the document speaks to the patient
   * @param fromPatient whether the patient speaks
   */
  Mood of(List<Token> clause, boolean toPatient, boolean fromPatient) {
    List<Lexicon.Found<String>> polite = courtesy.find(clause);
    List<Lexicon.Found<String>> asked = without(asking.find(clause), polite);
    List<Lexicon.Found<String>> refused = refusing.find(clause);
    boolean direct = !asked.isEmpty() && !toPatient;
    if (!refused.isEmpty()) {
      return Mood.REFUSED;
    }
    boolean conditional =
        !without(conditions.find(clause), politeConditions.find(clause)).isEmpty();
    boolean patient = ofPatient.isIn(clause);
    boolean sentHere = sent.isIn(clause);
    boolean place = !without(placing.find(clause), polite).isEmpty();
    if (conditional) {
      return Mood.CONDITIONAL;
    }
    if (direct && (!patient || first(asked) < first(ofPatient.find(clause)) || sentHere)) {
      return Mood.ASKED;
    }
    if (sentHere) {
      return Mood.PLACED;
    }
    if (patient) {
      return Mood.OF_PATIENT;
    }
    if (own.isIn(clause)) {
      return place && fromPatient ? Mood.PLACED : Mood.OWN;
    }
    if (place && !toPatient) {
      return Mood.PLACED;
    }
    boolean command =
        commands.longestAt(clause, 0) != null
            || (clause.size() > 1
                && commands.longestAt(clause, 1) != null
                && Set.of("and", "so", "then", "to", "therefore").contains(clause.get(0).word()));
    return command || hinting.isIn(clause) ? Mood.HINTED : Mood.TOLD;
  }

  private static int first(List<Lexicon.Found<String>> found) {
    return found.stream().mapToInt(Lexicon.Found::from).min().orElse(Integer.MAX_VALUE);
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
