package remit.reading;

import static remit.reading.Mention.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.guidance.Phrase;
import remit.reading.Lexicon.Found;

/** What puts a mention of danger in the past: years, ages, words such as previous, a treatment. */
final class Bygone {
  private static final Set<String> BEFORE =
      words(
          "previous previously prior history h/o past former formerly historic "
              + "historical historically known treated recovered recovering childhood old "
              + "remote longstanding pmhx");
  private static final Set<String> AFTERWARDS =
      words("childhood infancy previously treated recovered toddler teenager");
  private static final Set<String> UNITS =
      words("year years yr yrs day days week weeks wk month months mth y hours hour " + "minutes");
  private static final Pattern YEAR = Pattern.compile("(19[3-9]\\d|20[0-3]\\d)");
  private static final Pattern LONG_AGO =
      Pattern.compile(
          "(?is)[^.;]{0,40}\\b(at the age of|when (he|she|i|they) (was|were) (a |\\d|at |in |young|little|small|\\w+teen)|in (his|her|my|their|the) (teens|twenties|thirties|youth|childhood|nineties|eighties|seventies|noughties|\\d0'?s|19\\d0s)|as a (child|student|teenager|toddler|baby|kid|boy|girl|young)|years (back|before|previously|earlier)|decades? (ago|back)|last (january|february|march|april|may|june|july|august|september|october|november|december|summer|winter|spring|autumn|year)|in a previous|in the (spring|summer|autumn|winter)).*");
  private static final Pattern LAST_MONTH =
      Pattern.compile(
          "(?is).*\\blast (january|february|march|april|may|june|july|august|september|october|november|december|summer|winter|spring|autumn|year)\\b[^.;]{0,70}");
  private static final Pattern BYGONE =
      Pattern.compile("(?is).*\\b(cause of death|coroner|inquest|death certificate).*");
  private static final Pattern THANKS =
      Pattern.compile("(?is).*\\bthank you for (your|the|referring|sending)\\b.*");
  private static final Pattern ESTABLISHED =
      Pattern.compile(
          "(?is).*(\\bgrade [1-3]\\b|\\b[pc]?t[1-4][a-c]? ?n[0-3x]|\\bher2|\\ber \\d|gleason|\\bdukes|margins (are |were )?clear|in (complete )?remission|mastectomy|chemotherapy completed|completed (chemo|radio|treatment)|surveillance|hemicolectomy in|annual (mammogram|review|check)|no (evidence of )?(recurrence|recurrent|residual)|disease.free|survivor|on (tamoxifen|letrozole|anastrozole|hormone)|in full response|cancer care review).*");
  private static final Pattern REFERRED =
      Pattern.compile(
          "(?is).*\\b(was |were |originally |initially )?referred (to \\w+ )?(to us )?(on|under|via|as|through)\\b.{0,30}");

  private final Clause clause;
  private final List<Token> words;
  private final Found<Phrase.Danger> found;
  private final @Nullable LocalDate day;

  Bygone(Clause clause, Found<Phrase.Danger> found, @Nullable LocalDate day) {
    this.clause = clause;
    this.words = clause.passage().tokens();
    this.found = found;
    this.day = day;
  }

  /**
   * Whether the mention is of the past.
   *
   * @param answered whether the document sends a referral back, so that what it was for is open
   */
  boolean isPast(boolean answered) {
    if (LONG_AGO.matcher(clause.textAfter(found.to())).matches()
        || LAST_MONTH.matcher(clause.textBefore(found.from())).matches()
        || BYGONE.matcher(clause.passage().text()).matches()
        || (!answered && isReferral() && THANKS.matcher(clause.textBefore(found.from())).matches())
        || (isCancer()
            && (ESTABLISHED.matcher(clause.passage().text()).matches()
                || REFERRED.matcher(clause.textBefore(found.from())).matches()))) {
      return true;
    }
    for (int i = clause.start(); i < clause.end(); i++) {
      String word = clause.passage().word(i);
      if (i < found.from() && Mention.NOW.contains(word)) {
        return laterPast(i);
      }
    }
    return laterPast(clause.start());
  }

  private boolean laterPast(int from) {
    for (int i = from; i < clause.end(); i++) {
      String word = clause.passage().word(i);
      boolean before = i < found.from();
      boolean inside = !before && i < found.to();
      boolean near = !clause.areParted(found.to() - 1, i) || before || inside;
      boolean close = i < found.to() + 4;
      Matcher year = YEAR.matcher(word);
      if ((near || close) && year.matches() && isBygone(Integer.parseInt(word))) {
        return true;
      }
      if (before && BEFORE.contains(word) && !isAge(i) && isReached(i)) {
        return true;
      }
      if (!before && near && AFTERWARDS.contains(word)) {
        return true;
      }
      if (near && word.equals("ago") && !isShort(i)) {
        return true;
      }
      if (near && word.equals("year") && i > 0 && clause.passage().word(i - 1).equals("last")) {
        return true;
      }
      if (!before && near && word.equals("birth") && clause.passage().word(i - 1).equals("at")) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is about cancer, which letters also name when it is known and treated. */
  private boolean isCancer() {
    return found.meaning().sign().equals("suspected-cancer");
  }

  /** Whether it may be the words of a referral that is answered. */
  private boolean isReferral() {
    return isCancer() || found.meaning().sign().equals("urgent-language");
  }

  private boolean isBygone(int year) {
    return day == null || year < day.getYear() - (day.getMonthValue() > 2 ? 0 : 1);
  }

  /** Whether a word of the past speaks of the mention: beside it, or as the head of a list. */
  private boolean isReached(int i) {
    if (!clause.areParted(i, found.from())) {
      return true;
    }
    int segment = clause.segmentStart(found.from());
    return found.to() - segment <= 3
        && (found.to() >= clause.end()
            || clause.areParted(found.to() - 1, found.to())
            || (clause.passage().word(found.to()).matches("and|or")
                && clause.end() - found.to() <= 3));
  }

  /** Whether "old" tells an age, as in "six days old". */
  private boolean isAge(int i) {
    return clause.passage().word(i).equals("old")
        && i > 0
        && (UNITS.contains(clause.passage().word(i - 1))
            || Character.isDigit(clause.passage().word(i - 1).charAt(0)));
  }

  /** Whether "ago" follows a stretch of less than two months. */
  private boolean isShort(int ago) {
    for (int i = Math.max(0, ago - 4); i < ago; i++) {
      if (clause.passage().word(i).matches("hours?|minutes?|hrs?|mins?")) {
        return true;
      }
      Times.Stretch stretch = Times.stretch(words, i);
      if (stretch != null && stretch.end() == ago) {
        return stretch.days() < 60;
      }
    }
    return false;
  }
}
