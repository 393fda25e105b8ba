package remit.reading;

import java.util.List;
import java.util.Set;

/** Small questions about the wording of a clause or a passage. */
final class Wording {
  /** Words that do not say what is wanted. */
  private static final Set<String> EMPTY =
      Set.of(
          ("gp gps practice surgery action actions for the to please primary care "
                  + "request requests follow up plan you your could would can and is are be "
                  + "will note fao dear dr task tasks required urgent routine of in this that we i do")
              .split(" ", -1));

  private static final Set<String> LACKING =
      Set.of(
          "must",
          "should",
          "without",
          "unless",
          "until",
          "need",
          "needs",
          "require",
          "requires",
          "required",
          "missing",
          "before",
          "only",
          "want");

  private static final int SHORTEST_ADVICE = 4;

  private static final Set<String> THANKS = Set.of("ta", "thanks", "cheers", "tia");

  private Wording() {}

  static boolean endsInThanks(Passage passage) {
    List<Token> words = passage.tokens();
    return words.size() > 3 && THANKS.contains(words.get(words.size() - 1).word());
  }

  /** Whether it is a question that a form puts to the patient. */
  static boolean isPrompt(Passage passage, Sense sense) {
    return sense.fromPatient()
        && passage
            .text()
            .matches(
                "(?i)(?!.*\\b(any chance|possible|could|please|note|i|my|me|we)\\b)(q[.:].*|(what|how|anything|do you|have you|are you|is there|when|where|which|please (give|tell|describe|state|enter|choose|select)|preferred|tried|who)\\b.*[?:]|(what would you like|preferred contact|reason|form|for|name|tried so far)\\b ?:.*)");
  }

  /** Whether words say more than that somebody is asked. */
  static boolean hasContent(List<Token> clause) {
    return clause.stream().filter(token -> !EMPTY.contains(token.word())).count() > 1;
  }

  /** Whether a clause says that something is missing. */
  static boolean isLacking(List<Token> clause) {
    return clause.stream().anyMatch(token -> LACKING.contains(token.word()));
  }

  static boolean isAdvice(List<Token> clause) {
    return clause.stream()
        .anyMatch(
            t ->
                t.word().startsWith("suggest")
                    || t.word().startsWith("recommend")
                    || (t.word().startsWith("advi") && clause.size() > SHORTEST_ADVICE));
  }

  static boolean speaksOfIt(List<Token> clause) {
    return clause.stream()
        .anyMatch(
            t ->
                Set.of("it", "this", "one", "that", "these", "them", "so", "those", "do")
                    .contains(t.word()));
  }
}
