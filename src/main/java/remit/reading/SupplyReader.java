package remit.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.reading.Lexicon.Found;

/** Reads how many days of a medicine a patient has left. */
final class SupplyReader {
  private static final Set<String> TRIVIAL =
      Mention.words(
          "emollient cream spray drops shampoo ointment lotion moisturiser vitamin "
              + "hayfever antihistamine mouthwash dressings feed logo leaflets statin pads "
              + "note certificate antibiotics ferrous forms stationery time date hours space "
              + "bags cups envelopes gloves vaccines green");
  private static final Set<String> CONDITION =
      Set.of(
          "if", "before", "when", "unless", "should", "until", "not", "never", "wont", "without");

  /** A course that is short by design, and was given whole. */
  private static final Pattern COURSE =
      Pattern.compile(
          "(?is).*\\b(dalteparin|enoxaparin|fragmin|clexane|tinzaparin|innohep|inhixa|heparin|lmwh|antibiotics?|abx|nebul\\w*|nebs|rescue pack|pre-?med\\w*|eye drops|laxatives?|dihydrocodeine|codeine|tramadol|oramorph|morphine)\\b.*\\b(supplied|given|dispensed|issued|to complete|complete\\w*|prophyla\\w*|course|sharps|taught|provided|tto|ttos)\\b.*");

  private static final Pattern SHORT =
      Pattern.compile(
          "(?is).*\\b(only|just|left|remaining|continue|gp (to|pls|please)|please|run|runs|lifelong|treatment dose|not supplied|none|no (supply|stock))\\b.*");
  private static final Pattern OTHER_THING =
      Pattern.compile("(?is)^\\W*(the one from|note|fit note|sick note|certificate|med ?3)\\b.*");
  private static final Pattern SCARCE =
      Pattern.compile("(?is).*\\b(only|just|last|run|runs|nothing|none|no more|enough|short)\\b.*");

  private final Lexicon<String> stretches;
  private final Lexicon<String> counts;
  private final Lexicon<String> ends;
  private final Lexicon<String> vital;
  private final Lexicon<String> drugs;

  SupplyReader(Tokens tokens, Subjects subjects) {
    stretches =
        Cues.lexicon(
            List.of(
                "{time} [of] {drug} left|remaining|supply|supplied",
                "{time} [of] tto|ttos|supply|supplied|supplies|worth|dispensed|left|remaining",
                "{time} [of] medication|tablets|medicines|treatment|injections|doses supply|supplied|given|left|dispensed|provided",
                "supply|supplied|tto|ttos|dispensed|enough [with|for|of|is] [a|only] {time}",
                "only|just [has|have|got] {time} [of] {drug}",
                "supplied until|till"),
            tokens,
            subjects);
    counts =
        Cues.lexicon(
            List.of(
                "{number} [of] tablets|capsules|patches|doses|pens|injections|syringes|tablet|dose left|remaining",
                "only|just|last {number} tablets|capsules|patches|doses|pens|injections|syringes"),
            tokens,
            subjects);
    ends =
        Cues.lexicon(
            List.of(
                "last ... tablet|tablets|dose|doses|injection ... tonight|today|tomorrow",
                "run|runs|running|ran out [of]",
                "none left",
                "no tablets|supply|medication ... left",
                "out of tablets|supply|medication"),
            tokens,
            subjects);
    vital = Cues.lexicon(List.of("{vital-drug}", "{high-risk-drug}"), tokens, subjects);
    drugs = Cues.lexicon(List.of("{drug}"), tokens, subjects);
  }

  /** The days of supply that the document says are left, the fewest if it says several. */
  @Nullable Integer days(List<Passage> passages) {
    Integer fewest = null;
    for (Passage passage : passages) {
      List<Token> words = passage.tokens();
      String text = passage.text();
      if (isTrivial(words)
          || OTHER_THING.matcher(text).matches()
          || (COURSE.matcher(text).matches() && !SHORT.matcher(text).matches())) {
        continue;
      }
      for (Found<String> found : ends.find(words)) {
        if (isSaid(words, found.from())) {
          return 0;
        }
      }
      for (Found<String> found : counts.find(words)) {
        int[] filled = found.filled().get("number");
        int count = filled == null ? -1 : Times.number(words.get(filled[0]).word());
        if (count >= 0 && (fewest == null || count < fewest)) {
          fewest = count;
        }
      }
      for (Found<String> found : stretches.find(words)) {
        int[] filled = found.filled().get("time");
        Times.Stretch stretch = filled == null ? null : Times.stretch(words, filled[0]);
        if (stretch != null
            && (stretch.days() < 7 || vital.isIn(words) || isScarce(text))
            && (fewest == null || stretch.days() < fewest)) {
          fewest = stretch.days();
        }
      }
    }
    return fewest;
  }

  /** Whether some days of an unnamed medicine are told as few. */
  private static boolean isScarce(String text) {
    return SCARCE.matcher(text).matches() || !text.matches("(?is).*\\b(left|remaining)\\b.*");
  }

  /** Whether it is not only said for a case that may come. */
  private static boolean isSaid(List<Token> words, int at) {
    return words.subList(Math.max(0, at - 6), at).stream()
        .noneMatch(token -> CONDITION.contains(token.word()));
  }

  /** Whether the words name things of which a patient may do without for some days. */
  private boolean isTrivial(List<Token> words) {
    boolean plain = words.stream().anyMatch(token -> TRIVIAL.contains(token.word()));
    return !vital.isIn(words) && (plain || drugs.isIn(words));
  }
}
