package remit.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.guidance.Phrase;
import remit.guidance.Work;
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

  private final Grammar grammar;
  private final Lexicon<Phrase> works;
  private final Lexicon<Phrase> context;
  private final Map<String, Work> kinds;

  AskReader(
      Grammar grammar, Lexicon<Phrase> works, Lexicon<Phrase> context, Map<String, Work> kinds) {
    this.context = context;
    this.kinds = kinds;
    this.grammar = grammar;
    this.works = works;
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
   */
  record Ask(
      Passage passage,
      int start,
      int end,
      List<Token> words,
      @Nullable String work,
      List<Found<Phrase>> found) {
    Ask as(String other) {
      return new Ask(passage, start, end, words, other, found);
    }
  }

  /**
   * How a passage was read.
   *
   * @param passage the passage
   * @param mood the mood of that clause which asks most
   * @param asks what it asks
   */
  record Read(Passage passage, Mood mood, List<Ask> asks) {}

  /**
   * Reads a passage.
   *
   * @param before the passage before it that speaks of some work, or null
   * @param afterAsk whether the passage right before it asked for something
   */
  Read read(Passage passage, @Nullable Passage before, boolean afterAsk, String text, Sense sense) {
    boolean forPractice = Cues.isForPractice(passage.heading()) || isPracticeRow(passage);
    List<Ask> asks = new ArrayList<>();
    Mood strongest = Mood.TOLD;
    if (passage.kind() == Passage.Kind.HEADING
        || isPrompt(passage, sense)
        || Cues.isQuoted(passage.heading())) {
      return new Read(passage, Mood.TOLD, asks);
    }
    Mood previous = Mood.TOLD;
    for (List<Token> clause : Grammar.clauses(passage.tokens(), text)) {
      Mood mood = grammar.of(clause, sense.toPatient(), sense.fromPatient());
      if ((mood == Mood.HINTED || mood == Mood.TOLD)
          && previous == Mood.ASKED
          && startsAsCommand(clause)) {
        mood = Mood.ASKED;
      }
      List<Found<Phrase>> phrases = works(clause, sense);
      boolean here =
          forPractice
              && (!phrases.isEmpty() || mood == Mood.HINTED)
              && (mood == Mood.HINTED || mood == Mood.PLACED || mood == Mood.TOLD);
      boolean advice =
          sense.referralAnswered()
              && sense.fromProvider()
              && mood == Mood.HINTED
              && isAdvice(clause);
      boolean form =
          sense.referralAnswered()
              && mood != Mood.REFUSED
              && mood != Mood.CONDITIONAL
              && phrases.stream()
                  .anyMatch(
                      p -> "complete-referral-form".equals(p.meaning().work()) && p.weight() > 2);
      boolean follows = afterAsk && mood == Mood.HINTED && !phrases.isEmpty();
      if (mood == Mood.ASKED
          || here
          || follows
          || advice
          || form
          || (passage.kind() != Passage.Kind.ROW && isTaken(mood, phrases, sense))) {
        add(passage, clause, phrases, before, sense, asks);
        strongest = Mood.ASKED;
      } else if (strongest != Mood.ASKED && mood.compareTo(strongest) < 0) {
        strongest = mood;
      }
      previous = mood;
    }
    return new Read(passage, strongest, asks);
  }

  /** Whether any phrase in it speaks of some work. */
  boolean speaksOfWork(Passage passage) {
    return works.find(passage.tokens()).stream().anyMatch(found -> found.weight() > 2)
        || context.isIn(passage.tokens());
  }

  /** Whether it is a question that a form puts to the patient. */
  private static boolean isPrompt(Passage passage, Sense sense) {
    return sense.fromPatient()
        && passage
            .text()
            .matches(
                "(?i)(q[.:].*|(what|how|anything|do you|have you|are you|is there|when|where|which|please (give|tell|describe|state|enter|choose|select)|preferred|tried|who)\\b.*[?:]|(what would you like|preferred contact|reason|form|for|name|tried so far)\\b ?:.*)");
  }

  private static boolean startsAsCommand(List<Token> clause) {
    String first = clause.get(0).word();
    return first.equals("and") || first.equals("then") || first.equals("also");
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
              || (sense.fromPatient() && phrases.stream().anyMatch(p -> p.weight() > 2));
      default -> false;
    };
  }

  private static boolean isOnlyHere(String work, Sense sense) {
    return ONLY_HERE.contains(work) && (!work.equals("follow-advice") || sense.referralAnswered());
  }

  private static boolean isPracticeRow(Passage passage) {
    if (passage.kind() != Passage.Kind.ROW) {
      return false;
    }
    for (String cell : passage.text().split("\\t| {3,}|\\s\\|\\s", -1)) {
      if (cell.strip()
          .matches(
              "(?i)(gp|gps|gp action|practice|surgery|gp practice|gp surgery|gp to action|primary care)")) {
        return true;
      }
    }
    return false;
  }

  private void add(
      Passage passage,
      List<Token> clause,
      List<Found<Phrase>> phrases,
      @Nullable Passage before,
      Sense sense,
      List<Ask> asks) {
    Map<String, List<Found<Phrase>>> byWork = byWork(phrases);
    Set<String> kept = strongest(byWork);
    int start = clause.get(0).start();
    int end = clause.get(clause.size() - 1).end();
    if (kept.isEmpty()) {
      if (!asks.isEmpty() && (speaksOfIt(clause) || clause.size() <= 5)) {
        return; // it goes on about what the passage has just asked
      }
      if (addFrom(passage.tokens(), passage, clause, sense, asks)
          || (before != null
              && (speaksOfIt(clause) || clause.size() <= 5)
              && addFrom(before.tokens(), passage, clause, sense, asks))) {
        return;
      }
      asks.add(new Ask(passage, start, end, clause, null, List.of()));
      return;
    }
    if (kept.equals(Set.of("clinical-task"))
        && (addFrom(passage.tokens(), passage, clause, sense, asks)
            || (before != null
                && speaksOfIt(clause)
                && addFrom(before.tokens(), passage, clause, sense, asks)))) {
      return;
    }
    for (String work : kept) {
      asks.add(new Ask(passage, start, end, clause, work, byWork.getOrDefault(work, List.of())));
    }
  }

  private static boolean isAdvice(List<Token> clause) {
    return clause.stream()
        .anyMatch(
            t ->
                t.word().startsWith("advi")
                    || t.word().startsWith("suggest")
                    || t.word().startsWith("recommend"));
  }

  /** Adds an ask whose work is said elsewhere, if one work alone is spoken of there. */
  private boolean addFrom(
      List<Token> elsewhere, Passage passage, List<Token> clause, Sense sense, List<Ask> asks) {
    List<Found<Phrase>> all = new ArrayList<>(works(elsewhere));
    all.addAll(context.find(elsewhere));
    Map<String, List<Found<Phrase>>> byWork = byWork(all);
    byWork.remove("clinical-task");
    Set<String> one = strongest(byWork);
    if (one.size() != 1
        || (sense.referralAnswered() && !isOnlyHere(one.iterator().next(), sense))) {
      return false;
    }
    String work = one.iterator().next();
    asks.add(
        new Ask(
            passage,
            clause.get(0).start(),
            clause.get(clause.size() - 1).end(),
            clause,
            work,
            byWork.getOrDefault(work, List.of())));
    return true;
  }

  /** The phrases in some words; a test that only states its value is none. */
  private List<Found<Phrase>> works(List<Token> words) {
    return works.find(words).stream()
        .filter(found -> found.weight() > 1 || !isValue(words, found.to()))
        .toList();
  }

  private List<Found<Phrase>> works(List<Token> words, Sense sense) {
    return works(words).stream()
        .filter(
            found ->
                sense.aboutReferral()
                    || !"supply-referral-information".equals(found.meaning().work()))
        .toList();
  }

  private static boolean isValue(List<Token> words, int after) {
    for (int i = after; i < Math.min(words.size(), after + 3); i++) {
      String word = words.get(i).word();
      if (Character.isDigit(word.charAt(0))) {
        return Times.stretch(words, i) == null;
      }
      if (!Set.of("is", "was", "of", "at", "level", "result", "now", "today", "count")
          .contains(word)) {
        return false;
      }
    }
    return false;
  }

  private static Map<String, List<Found<Phrase>>> byWork(List<Found<Phrase>> phrases) {
    Map<String, List<Found<Phrase>>> byWork = new LinkedHashMap<>();
    for (Found<Phrase> found : phrases) {
      byWork
          .computeIfAbsent(String.valueOf(found.meaning().work()), w -> new ArrayList<>())
          .add(found);
    }
    return byWork;
  }

  private static boolean speaksOfIt(List<Token> clause) {
    return clause.stream()
        .anyMatch(
            t ->
                Set.of("it", "this", "one", "that", "these", "them", "so", "those", "do")
                    .contains(t.word()));
  }

  /** The works that the phrases plainly speak of: those whose phrases cover words of their own. */
  private Set<String> strongest(Map<String, List<Found<Phrase>>> byWork) {
    List<Map.Entry<String, Found<Phrase>>> best = new ArrayList<>();
    byWork.forEach(
        (work, found) ->
            found.stream()
                .max(Comparator.comparingInt(f -> f.weight() * 10 + (f.to() - f.from())))
                .ifPresent(f -> best.add(Map.entry(work, f))));
    best.sort(
        Comparator.comparingInt((Map.Entry<String, Found<Phrase>> e) -> -e.getValue().weight())
            .thenComparingInt(e -> e.getValue().from()));
    Set<String> kept = new LinkedHashSet<>();
    List<Found<Phrase>> taken = new ArrayList<>();
    for (Map.Entry<String, Found<Phrase>> entry : best) {
      Found<Phrase> one = entry.getValue();
      boolean weak = one.weight() <= 2 && !taken.isEmpty() && taken.get(0).weight() > one.weight();
      if (!weak) {
        kept.add(entry.getKey());
        taken.add(one);
      }
    }
    Set<String> included = new LinkedHashSet<>();
    for (String work : kept) {
      Work kind = kinds.get(work);
      if (kind != null) {
        included.addAll(kind.includes());
      }
    }
    // Two works that include each other stay both.
    kept.removeIf(
        work ->
            included.contains(work)
                && kept.stream()
                    .map(kinds::get)
                    .anyMatch(
                        kind ->
                            kind != null
                                && kind.includes().contains(work)
                                && !includes(work, kind.id())));
    return kept;
  }

  private boolean includes(String work, String other) {
    Work kind = kinds.get(work);
    return kind != null && kind.includes().contains(other);
  }
}
