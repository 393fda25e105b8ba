package remit.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.guidance.Phrase;
import remit.reading.Lexicon.Found;

/** Finds danger signs, and tells the present ones from those that are only mentioned. */
final class DangerReader {
  private static final int LONGEST = 11;
  private static final Pattern CIRCULAR =
      Pattern.compile(
          "(?is).*\\b(dear (all|colleagues|practice managers?|practices|partners)|newsletter|bulletin|webinar|delegates|all practices|practices (are|will|can)|evening|study (day|session)|speakers?|register your place|protected learning)\\b.*");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?is).*(\\bNHS (no|number)|\\bdob\\b|date of birth|\\b\\d{3} \\d{3} \\d{4}\\b).*");
  private static final Pattern LATE = Pattern.compile("1[3-9]|2\\d|3\\d|4[0-2]");
  private static final Pattern GESTATION = Pattern.compile("\\d{1,2}/40");
  private static final Set<String> BEFORE_DISCHARGE =
      Set.of("on", "at", "since", "date", "hospital", "ward", "for", "after", "post", "following");
  private static final Set<String> AFTER_DISCHARGE =
      Set.of(
          "summary", "letter", "date", "medication", "from", "diagnosis", "notification", "home");

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
    NOTICE("mentioned, read as a notice about no patient"),
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
   * @param row the words of the guidance that found it
   * @param meaning how it is meant
   * @param passage where
   * @param quote the words
   */
  record Danger(Phrase.Danger row, Meaning meaning, Passage passage, String quote) {
    /** The id of its sign. */
    String sign() {
      return row.sign();
    }

    /** The same, meant otherwise. */
    Danger as(Meaning other) {
      return new Danger(row, other, passage, quote);
    }

    /** Whether it is an acute illness, which can be over. */
    boolean acute() {
      return row.counts() == Phrase.Counts.ACUTE;
    }
  }

  /**
   * All danger signs of a document.
   *
   * @param subject what the subject of a mail says; empty if it is none
   * @param sense how the document is meant: where the sender writes about the practice's own
   *     affairs, urgent means no danger
   */
  List<Danger> read(
      List<Passage> subject, List<Passage> body, @Nullable LocalDate day, Sense sense) {
    List<Danger> found = new ArrayList<>();
    List<Passage> passages = new ArrayList<>(subject);
    passages.addAll(body);
    int first = body.isEmpty() ? -1 : body.get(0).part();
    int line = -subject.size();
    Story story = new Story(passages, sense.referralAnswered());
    boolean bearing = story.isOfPregnancy();
    boolean isNamed = passages.stream().anyMatch(p -> NAMED.matcher(p.text()).matches());
    boolean isNotice = story.isAutomatic() && !isNamed;
    boolean about = sense.saysForPractice() || (isCircular(passages) && !isNamed);
    for (Passage written : passages) {
      line++;
      if (written.owner() == Owner.NOBODY) {
        continue;
      }
      Passage passage = bearing ? inWords(written) : written;
      for (Found<Phrase.Danger> one : dangers.find(passage.tokens())) {
        if ((about && one.meaning().sign().equals("urgent-language"))
            || Clause.isTorn(passage, one.from(), one.to())
            || one.to() - one.from() > LONGEST) {
          continue;
        }
        Meaning meaning =
            new Mention(passage, one, day)
                .meaning(line <= 3 && passage.part() == first, story, about);
        found.add(new Danger(one.meaning(), meaning, passage, quote(passage, one)));
      }
    }
    return settled(found).stream()
        .map(d -> d.meaning() == Meaning.PRESENT && isNotice ? d.as(Meaning.NOTICE) : d)
        .map(d -> d.meaning() == Meaning.PRESENT && story.isOver(d) ? d.as(Meaning.SETTLED) : d)
        .toList();
  }

  /** Whether a document goes to many. */
  private static boolean isCircular(List<Passage> passages) {
    return passages.stream().anyMatch(passage -> CIRCULAR.matcher(passage.text()).matches());
  }

  /** A passage in which a length of pregnancy, such as 32/40 or 32 weeks, is a word of its own. */
  private static Passage inWords(Passage passage) {
    List<Token> words = new ArrayList<>(passage.tokens());
    for (int i = 0; i < words.size(); i++) {
      Token token = words.get(i);
      boolean late =
          i > 0
              && token.word().matches("weeks?")
              && LATE.matcher(words.get(i - 1).word()).matches();
      if (late || GESTATION.matcher(token.word()).matches()) {
        words.set(i, new Token("gestation", token.start(), token.end()));
      }
    }
    return passage.with(words);
  }

  /**
   * An acute illness that is said to be over, or ruled out, is so wherever it is spoken of, but
   * where the words tell that it has come again.
   */
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
                d.acute()
                        && d.meaning() == Meaning.PRESENT
                        && over.contains(d.sign())
                        && !Story.isFresh(d.passage().text())
                    ? d.as(Meaning.SETTLED)
                    : d)
        .toList();
  }

  private static String quote(Passage passage, Found<Phrase.Danger> one) {
    return passage.text().substring(passage.startOf(one.from()), passage.endOf(one.to() - 1));
  }

  /** Whether a document tells of a stay in hospital that is over. */
  static boolean isDischarge(List<Passage> passages) {
    return passages.stream().anyMatch(passage -> endsStay(passage.tokens()));
  }

  private static boolean endsStay(List<Token> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).word();
      String before = i > 0 ? words.get(i - 1).word() : "";
      String after = i + 1 < words.size() ? words.get(i + 1).word() : "";
      if ((word.equals("discharged") && !before.equals("self"))
          || word.equals("edischarge")
          || (word.equals("left") && (after.equals("ward") || after.equals("hospital")))
          || word.equals("admitted")
          || (word.equals("discharge")
              && (BEFORE_DISCHARGE.contains(before) || AFTER_DISCHARGE.contains(after)))) {
        return true;
      }
    }
    return false;
  }
}
