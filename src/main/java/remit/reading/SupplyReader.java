package remit.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.reading.Lexicon.Found;

/** Reads how many days of a medicine a patient has left. */
final class SupplyReader {
  private final Lexicon<String> stretches;
  private final Lexicon<String> ends;

  SupplyReader(Tokens tokens, Subjects subjects) {
    stretches =
        Cues.lexicon(
            List.of(
                "{time} [of] {drug} left|remaining|supply|supplied",
                "{time} [of] supply|supplied|supplies|worth|dispensed|left|remaining",
                "{time} [of] medication|tablets|medicines|treatment|injections|doses supply|supplied|given|left|dispensed|provided",
                "supply|supplied|tto|ttos|dispensed|enough [with|for|of|is] [a|only] {time}",
                "supplied until|till"),
            tokens,
            subjects);
    ends =
        Cues.lexicon(
            List.of(
                "last ... tablet|tablets|dose|doses|injection ... tonight|today|tomorrow",
                "run|runs|running|ran out",
                "none left",
                "no tablets|supply|medication ... left",
                "out of stock|tablets|supply"),
            tokens,
            subjects);
  }

  /** The days of supply that the document says are left, the fewest if it says several. */
  @Nullable Integer days(List<Passage> passages) {
    Integer fewest = null;
    for (Passage passage : passages) {
      List<Token> words = passage.tokens();
      if (ends.isIn(words)) {
        return 0;
      }
      for (Found<String> found : stretches.find(words)) {
        int[] filled = found.filled().get("time");
        Times.Stretch stretch = filled == null ? null : Times.stretch(words, filled[0]);
        if (stretch != null && (fewest == null || stretch.days() < fewest)) {
          fewest = stretch.days();
        }
      }
    }
    return fewest;
  }
}
