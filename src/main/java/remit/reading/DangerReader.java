package remit.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.guidance.Phrase;
import remit.reading.Lexicon.Found;

/** Finds danger signs, and tells the present ones from those that are only mentioned. */
final class DangerReader {
  private static final Set<String> NEGATORS =
      Set.of(
          "no",
          "not",
          "nil",
          "denies",
          "denied",
          "denying",
          "without",
          "never",
          "neither",
          "nor",
          "negative",
          "none",
          "isnt",
          "wasnt",
          "didnt",
          "doesnt",
          "hasnt",
          "arent",
          "unlikely",
          "non",
          "absence",
          "absent",
          "free",
          "nothing",
          "excluding",
          "lack");
  private static final Set<String> NEGATED_AFTER =
      Set.of(
          "excluded",
          "negative",
          "normal",
          "unlikely",
          "resolved",
          "settled",
          "absent",
          "ruled",
          "cleared",
          "denied",
          "stable",
          "healed",
          "discounted",
          "nad",
          "reassuring",
          "blanches");
  private static final Set<String> PAST =
      Set.of(
          "previous",
          "previously",
          "prior",
          "history",
          "h/o",
          "ago",
          "childhood",
          "past",
          "former",
          "formerly",
          "old",
          "historic",
          "historical",
          "known",
          "treated",
          "completed",
          "since",
          "recovered",
          "recovering",
          "resolved");
  private static final Set<String> OTHERS =
      Set.of(
          "mother",
          "father",
          "sister",
          "brother",
          "aunt",
          "uncle",
          "grandmother",
          "grandfather",
          "family",
          "mum",
          "dad",
          "husband",
          "wife",
          "cousin",
          "son",
          "daughter",
          "mothers",
          "fathers");
  private static final Set<String> NAMES =
      Set.of(
          "department",
          "team",
          "coordinator",
          "co",
          "service",
          "services",
          "centre",
          "trust",
          "unit",
          "leaflet",
          "leaflets",
          "booklet",
          "lead",
          "helpline",
          "society",
          "nurses",
          "clinic",
          "ward",
          "specialist",
          "register",
          "nurse",
          "board",
          "alliance",
          "hub",
          "triage",
          "card",
          "cards",
          "advice",
          "screening",
          "screen",
          "symptoms",
          "flag",
          "flags",
          "target",
          "bundle",
          "care",
          "support",
          "uk");
  private static final Set<String> BREAKS =
      Set.of("but", "however", "although", "though", "except", "yet", "whereas", "despite");
  private static final Set<String> CONDITION =
      Set.of("if", "should", "unless", "risk", "case", "event", "when");
  private static final Pattern YEAR = Pattern.compile("(19[3-9]\\d|20[0-3]\\d)");
  private static final Pattern PAST_HEADING =
      Pattern.compile(
          ".*\\b(past|pmh|background|history|previous|comorbidit|co morbidit|family|social|allerg).*");
  private static final Pattern SAYS_NOT =
      Pattern.compile("\\b(no|not|without|cannot|cant|never|absent|unable|non|negative)\\b");
  private static final Set<String> DOUBT = Set.of("not", "cannot", "cant", "never", "yet", "nor");
  private static final Set<String> CAME =
      Set.of("came", "presented", "admitted", "attended", "arrival", "admission");
  private static final String OF_OTHERS =
      "(?is).*(family history|\\b(mother|father|sister|brother|aunt|uncle|mum|dad|grand\\w+|cousin)\\b.{0,30}\\b(had|has|died|with|of|from|dvt|cancer)\\b).*";
  private static final Pattern TOLD_HEADING =
      Pattern.compile(
          "(presenting|pc|c/o|complaint|summary|clinical summary|course|progress|history|hpc|on arrival|examination|o/e|admission|results|investigations|reason for|narrative|clinical narrative|hospital course).*");
  private static final Pattern FOOTER =
      Pattern.compile(
          "(?i).*(confidential|disclaimer|if you (feel|become|are worried|have any)|in an emergency|out of hours|samaritans|leaflet|call 111|ring 999|dial 999|call 999|freephone|urgent (care|enquir|quer|matters|problems|advice)|non.?urgent|not urgent).*");

  private final Lexicon<Phrase.Danger> dangers;

  DangerReader(List<Phrase.Danger> dangers, Tokens tokens, Subjects subjects) {
    this.dangers = new Lexicon<>(dangers, Phrase.Danger::words, tokens, subjects);
  }

  /** How a mention of danger is meant. */
  enum Meaning {
    PRESENT("present"),
    NEGATED("mentioned, read as not there"),
    SETTLED("mentioned, read as ruled out or over"),
    PAST("mentioned, read as past"),
    OF_ANOTHER("mentioned, read as another person's"),
    SAFETY_NET("mentioned, read as advice for a case that has not come"),
    NAME("mentioned, read as a name");

    private final String words;

    Meaning(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * A danger sign that is spoken of.
   *
   * @param sign its id
   * @param meaning how it is meant
   * @param passage where
   * @param quote the words
   * @param acute whether it is an acute illness, which can be over
   */
  record Danger(String sign, Meaning meaning, Passage passage, String quote, boolean acute) {}

  /**
   * All danger signs of a document.
   *
   * @param office whether the sender writes about the practice's own affairs, where urgent means no
   *     danger
   */
  List<Danger> read(List<Passage> passages, @Nullable LocalDate day, boolean office) {
    List<Danger> found = new ArrayList<>();
    int first = passages.isEmpty() ? -1 : passages.get(0).part();
    int line = 0;
    boolean discharged = isDischarge(passages);
    for (Passage passage : passages) {
      line++;
      for (Found<Phrase.Danger> one : dangers.find(passage.tokens())) {
        String sign = one.meaning().sign();
        if (office && sign.equals("urgent-language")) {
          continue;
        }
        Meaning meaning =
            one.meaning().counts() == Phrase.Counts.ALWAYS
                ? Meaning.PRESENT
                : meaning(passage, one, day, line <= 3 && passage.part() == first, discharged);
        found.add(
            new Danger(
                sign,
                meaning,
                passage,
                quote(passage, one),
                one.meaning().counts() == Phrase.Counts.ACUTE));
      }
    }
    return settled(found);
  }

  /** An acute illness that is said to be over, or ruled out, is so wherever it is spoken of. */
  private static List<Danger> settled(List<Danger> found) {
    Set<String> over = new HashSet<>();
    for (Danger danger : found) {
      if (danger.meaning() == Meaning.SETTLED) {
        over.add(danger.sign());
      }
    }
    return found.stream()
        .map(
            d ->
                d.acute() && d.meaning() == Meaning.PRESENT && over.contains(d.sign())
                    ? new Danger(d.sign(), Meaning.SETTLED, d.passage(), d.quote(), true)
                    : d)
        .toList();
  }

  private static String quote(Passage passage, Found<Phrase.Danger> one) {
    int from = passage.tokens().get(one.from()).start() - passage.start();
    int to = passage.tokens().get(one.to() - 1).end() - passage.start();
    String text = passage.text();
    return from >= 0 && to <= text.length() && from < to ? text.substring(from, to) : text;
  }

  private static Meaning meaning(
      Passage passage,
      Found<Phrase.Danger> one,
      @Nullable LocalDate day,
      boolean head,
      boolean discharged) {
    List<Token> words = passage.tokens();
    if (passage.kind() == Passage.Kind.HEADING || (head && words.size() <= 9)) {
      return Meaning.NAME;
    }
    if (FOOTER.matcher(passage.text()).matches()) {
      return Meaning.SAFETY_NET;
    }
    if (one.to() < words.size() && NAMES.contains(words.get(one.to()).word())) {
      return Meaning.NAME;
    }
    int start = clauseStart(passage, one.from());
    int end = clauseEnd(passage, one.to());
    for (int i = one.from() - 1; i >= start; i--) {
      String word = words.get(i).word();
      if (CONDITION.contains(word) && !isForPractice(words)) {
        return Meaning.SAFETY_NET;
      }
      if (OTHERS.contains(word) && passage.text().matches(OF_OTHERS)) {
        return Meaning.OF_ANOTHER;
      }
    }
    boolean saysNot = SAYS_NOT.matcher(one.meaning().words()).find();
    for (int i = saysNot ? one.from() - 1 : one.to() - 1; i >= start && one.from() - i <= 14; i--) {
      if (NEGATORS.contains(words.get(i).word())) {
        return Meaning.NEGATED;
      }
    }
    for (int i = one.from() + 1; i < end && i < one.to() + 5; i++) {
      if (NEGATED_AFTER.contains(words.get(i).word())) {
        if (words.get(i - 1).word().equals("gram")) {
          continue;
        }
        boolean doubted =
            words.subList(Math.max(0, i - 3), i).stream().anyMatch(t -> DOUBT.contains(t.word()));
        return doubted ? Meaning.PRESENT : Meaning.SETTLED;
      }
    }
    if (one.meaning().counts() == Phrase.Counts.ACUTE
        && ((discharged && TOLD_HEADING.matcher(passage.heading()).matches())
            || words.subList(start, one.from()).stream().anyMatch(t -> CAME.contains(t.word())))) {
      return Meaning.PAST;
    }
    for (int i = start; i < end; i++) {
      String word = words.get(i).word();
      Matcher year = YEAR.matcher(word);
      if (year.matches()
          && (day == null
              || Integer.parseInt(word) < day.getYear() - (day.getMonthValue() > 2 ? 0 : 1))) {
        return Meaning.PAST;
      }
      if (PAST.contains(word) && i < one.from() + 6) {
        boolean shortAgo = word.equals("ago") && isShort(words, i);
        if (!shortAgo && !word.equals("since")) {
          return Meaning.PAST;
        }
      }
    }
    return PAST_HEADING.matcher(passage.heading()).matches() ? Meaning.PAST : Meaning.PRESENT;
  }

  private static boolean isForPractice(List<Token> words) {
    return words.stream().anyMatch(t -> t.word().equals("gp"));
  }

  static boolean isDischarge(List<Passage> passages) {
    return passages.stream()
        .flatMap(passage -> passage.tokens().stream())
        .anyMatch(
            t ->
                t.word().startsWith("discharge")
                    || t.word().equals("edischarge")
                    || t.word().equals("admitted"));
  }

  /** Whether a passage of a discharge letter tells how the illness came and went. */
  static boolean isTold(Passage passage) {
    return TOLD_HEADING.matcher(passage.heading()).matches();
  }

  /** Whether "ago" follows a stretch of less than two months. */
  private static boolean isShort(List<Token> words, int ago) {
    for (int i = Math.max(0, ago - 4); i < ago; i++) {
      Times.Stretch stretch = Times.stretch(words, i);
      if (stretch != null && stretch.end() == ago) {
        return stretch.days() < 60;
      }
    }
    return false;
  }

  private static int clauseStart(Passage passage, int from) {
    List<Token> words = passage.tokens();
    for (int i = from - 1; i >= 0; i--) {
      if (BREAKS.contains(words.get(i).word()) || isBreak(passage, i)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int clauseEnd(Passage passage, int to) {
    List<Token> words = passage.tokens();
    for (int i = to; i < words.size(); i++) {
      if (BREAKS.contains(words.get(i).word())) {
        return i;
      }
      if (i > to - 1 && i < words.size() - 1 && isBreak(passage, i)) {
        return i + 1;
      }
    }
    return words.size();
  }

  /** Whether a mark that ends a clause stands after a word; raw text of the passage is compared. */
  private static boolean isBreak(Passage passage, int word) {
    List<Token> words = passage.tokens();
    if (word + 1 >= words.size()) {
      return false;
    }
    int from = words.get(word).end() - passage.start();
    int to = words.get(word + 1).start() - passage.start();
    String text = passage.text();
    if (from < 0 || to > text.length() || from >= to) {
      return false;
    }
    String between = text.substring(from, to);
    return between.indexOf(';') >= 0
        || between.indexOf('.') >= 0
        || between.indexOf(':') >= 0
        || between.contains(" - ");
  }
}
