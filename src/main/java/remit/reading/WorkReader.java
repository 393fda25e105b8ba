package remit.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import remit.guidance.Phrase;
import remit.guidance.Work;
import remit.reading.Lexicon.Found;

/** Reads which kinds of work some words speak of, by the guidance's phrases. */
final class WorkReader {
  /** How much more particular words must be not to be meant with another work. */
  private static final int MARGIN = 2;

  /** Words that may stand between a test and its value. */
  private static final Set<String> BEFORE_VALUE =
      Set.of("is", "was", "of", "at", "level", "result", "now", "today", "count");

  private final Lexicon<Phrase> works;
  private final Lexicon<Phrase> context;
  private final Map<String, Work> kinds;

  /**
   * @param works phrases of asks
   * @param context phrases of the sentences around asks that do not say what they are about
   */
  WorkReader(Lexicon<Phrase> works, Lexicon<Phrase> context, Map<String, Work> kinds) {
    this.works = works;
    this.context = context;
    this.kinds = kinds;
  }

  /** The phrases in some words whose works this document can mean. */
  List<Found<Phrase>> works(List<Token> words, Sense sense) {
    return meant(works(words), sense);
  }

  /** The phrases in some words; a test that only states its value is none. */
  private List<Found<Phrase>> works(List<Token> words) {
    return works.find(words).stream()
        .filter(found -> found.weight() > 1 || !isValue(words, found.to()))
        .toList();
  }

  /** The phrases in the words of another sentence, those that count only there among them. */
  List<Found<Phrase>> around(List<Token> words, Sense sense) {
    List<Found<Phrase>> all = new ArrayList<>(works(words));
    all.addAll(context.find(words));
    return meant(all, sense);
  }

  /** Whether any phrase in it speaks of some work. */
  boolean speaksOfWork(Passage passage) {
    return works.find(passage.tokens()).stream().anyMatch(found -> found.weight() > 2)
        || context.isIn(passage.tokens());
  }

  /** Whether it says that a referral waits for information. */
  boolean wantsInformation(Passage passage) {
    return works.find(passage.tokens()).stream()
        .anyMatch(
            found ->
                found.weight() > 3 && "supply-referral-information".equals(found.meaning().work()));
  }

  /** Phrases by the work they speak of. */
  static Map<String, List<Found<Phrase>>> byWork(List<Found<Phrase>> phrases) {
    Map<String, List<Found<Phrase>>> byWork = new LinkedHashMap<>();
    for (Found<Phrase> found : phrases) {
      byWork
          .computeIfAbsent(String.valueOf(found.meaning().work()), w -> new ArrayList<>())
          .add(found);
    }
    return byWork;
  }

  /**
   * The works that the phrases plainly speak of: none that another means with it, none that is only
   * mentioned beside a plain one, and of two that rest on the same words the more particular.
   */
  Set<String> strongest(Map<String, List<Found<Phrase>>> byWork) {
    List<Map.Entry<String, Found<Phrase>>> best = new ArrayList<>();
    byWork.forEach(
        (work, found) ->
            found.stream()
                .max(Comparator.comparingInt(f -> f.weight() * 10 - (f.to() - f.from())))
                .ifPresent(f -> best.add(Map.entry(work, f))));
    best.sort(
        Comparator.comparingInt((Map.Entry<String, Found<Phrase>> e) -> -e.getValue().weight())
            .thenComparingInt(e -> e.getValue().to() - e.getValue().from())
            .thenComparingInt(e -> -breadth(e.getKey()))
            .thenComparingInt(e -> e.getValue().from()));
    Set<String> kept = new LinkedHashSet<>();
    List<Found<Phrase>> taken = new ArrayList<>();
    for (Map.Entry<String, Found<Phrase>> entry : best) {
      Found<Phrase> one = entry.getValue();
      boolean meant =
          best.stream()
              .anyMatch(
                  other ->
                      includes(other.getKey(), entry.getKey())
                          && !(includes(entry.getKey(), other.getKey())
                              && one.weight() >= other.getValue().weight())
                          && other.getValue().weight() + MARGIN >= one.weight());
      boolean weak = one.weight() <= 2 && !taken.isEmpty();
      if (!meant && !weak && taken.stream().noneMatch(other -> overlap(one, other))) {
        kept.add(entry.getKey());
        taken.add(one);
      }
    }
    return kept;
  }

  /** Whether the work with the most particular words has far more particular ones than others. */
  static boolean standsOut(Map<String, List<Found<Phrase>>> byWork) {
    List<Integer> weights =
        byWork.values().stream()
            .map(found -> found.stream().mapToInt(Found::weight).max().orElse(0))
            .sorted(Comparator.reverseOrder())
            .toList();
    return weights.size() > 1 && weights.get(0) >= 4 && weights.get(0) > weights.get(1) + 1;
  }

  /** How many other works are meant with a work: of two that fit as well, the broader is meant. */
  private int breadth(String work) {
    Work kind = kinds.get(work);
    return kind == null ? 0 : kind.includes().size();
  }

  private static boolean overlap(Found<Phrase> one, Found<Phrase> other) {
    return one.from() < other.to() && other.from() < one.to();
  }

  private boolean includes(String work, String other) {
    Work kind = kinds.get(work);
    return kind != null && kind.includes().contains(other);
  }

  private static List<Found<Phrase>> meant(List<Found<Phrase>> found, Sense sense) {
    return found.stream()
        .filter(one -> !sense.notMeant().contains(String.valueOf(one.meaning().work())))
        .toList();
  }

  private static boolean isValue(List<Token> words, int after) {
    for (int i = after; i < Math.min(words.size(), after + 3); i++) {
      String word = words.get(i).word();
      if (Character.isDigit(word.charAt(0))) {
        return Times.stretch(words, i) == null;
      }
      if (!BEFORE_VALUE.contains(word)) {
        return false;
      }
    }
    return false;
  }
}
