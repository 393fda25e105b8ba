package remit.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.guidance.Phrase;

/**
 * Tells which of the guidance's example sentences some words are most like: naive Bayes over words,
 * pairs of words, groups of subjects and the kind of sender. The same examples always give the same
 * answer.
 */
final class Likeness {
  private static final List<String> GROUPS =
      List.of(
          "dementia-drug",
          "oral-iron",
          "h-pylori-eradication",
          "antibiotic",
          "psa-mgus",
          "antenatal-culture",
          "vaccine",
          "blood",
          "imaging",
          "service",
          "drug",
          "test");
  private static final int RARE = 2;
  private static final double PAIR = 0.7;
  private static final double ASKED_WORD = 0.7;
  private static final double ASKED_PAIR = 0.5;
  private static final int LONGEST_STEM = 5;

  private final Subjects subjects;
  private final List<String> works = new ArrayList<>();
  private final Map<String, Weight> weights = new HashMap<>();
  private final double[] prior;

  /** What a feature speaks for: each work, and that anything is asked at all. */
  private static final class Weight {
    private final float[] works;
    private final float asked;

    Weight(float[] works, float asked) {
      this.works = works;
      this.asked = asked;
    }
  }

  /**
   * What words are like.
   *
   * @param work the id of the work that their likest examples ask for; null if there is none
   * @param asked how far they are like sentences that ask, in units of log odds; below zero if they
   *     are more like those that ask for nothing
   * @param margin by how much that work leads before the next, in units of log odds
   */
  record Guess(@Nullable String work, double asked, double margin) {}

  Likeness(Collection<Phrase.Example> examples, Tokens tokens, Subjects subjects) {
    this.subjects = subjects;
    Map<String, Integer> index = new HashMap<>();
    Map<String, int[]> counts = new HashMap<>();
    Map<String, Integer> silent = new HashMap<>();
    List<Integer> sizes = new ArrayList<>();
    int none = 0;
    for (Phrase.Example example : examples) {
      if (!example.work().equals(Phrase.Example.NONE) && !index.containsKey(example.work())) {
        index.put(example.work(), works.size());
        works.add(example.work());
        sizes.add(0);
      }
    }
    for (Phrase.Example example : examples) {
      Set<String> features = features(tokens.of(example.words()), example.sender());
      Integer work = index.get(example.work());
      if (work == null) {
        none++;
        features.forEach(feature -> silent.merge(feature, 1, Integer::sum));
        continue;
      }
      sizes.set(work, sizes.get(work) + 1);
      for (String feature : features) {
        counts.computeIfAbsent(feature, f -> new int[works.size()])[work]++;
      }
    }
    prior = new double[works.size()];
    int asks = sizes.stream().mapToInt(Integer::intValue).sum();
    for (int i = 0; i < prior.length; i++) {
      prior[i] = Math.log(sizes.get(i)) * 0.3;
    }
    Set<String> all = new HashSet<>(counts.keySet());
    all.addAll(silent.keySet());
    for (String feature : all) {
      int[] each = counts.getOrDefault(feature, new int[works.size()]);
      int total = 0;
      for (int count : each) {
        total += count;
      }
      int without = silent.getOrDefault(feature, 0);
      if (total + without >= RARE) {
        weights.put(feature, weight(feature, each, total, without, sizes, asks, none));
      }
    }
  }

  private static Weight weight(
      String feature, int[] each, int total, int without, List<Integer> sizes, int asks, int none) {
    boolean pair = feature.indexOf(' ') >= 0;
    double share = (total + 1.0) / (asks + 3.0);
    float[] works = new float[each.length];
    for (int i = 0; i < each.length; i++) {
      double here = (each[i] + share) / (sizes.get(i) + 1.0);
      works[i] = (float) (Math.log(Math.max(here, 1e-6) / share) * (pair ? PAIR : 1));
    }
    double asked = (total + 0.5) / (asks + 1.0);
    double silent = (without + 0.5) / (none + 1.0);
    return new Weight(works, (float) (Math.log(asked / silent) * (pair ? ASKED_PAIR : ASKED_WORD)));
  }

  /**
   * What some words are like.
   *
   * @param sender the id of the kind of sender, or empty if it is unknown
   * @param notMeant ids of works that cannot be meant
   */
  Guess of(List<Token> words, String sender, Set<String> notMeant) {
    double[] scores = prior.clone();
    double asked = 0;
    for (String feature : features(words, sender)) {
      Weight weight = weights.get(feature);
      if (weight != null) {
        asked += weight.asked;
        for (int i = 0; i < scores.length; i++) {
          scores[i] += weight.works[i];
        }
      }
    }
    int best = -1;
    double second = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      if (notMeant.contains(works.get(i))) {
        continue;
      }
      if (best < 0 || scores[i] > scores[best]) {
        second = best < 0 ? second : scores[best];
        best = i;
      } else {
        second = Math.max(second, scores[i]);
      }
    }
    return best < 0
        ? new Guess(null, asked, 0)
        : new Guess(works.get(best), asked, Math.min(99, scores[best] - second));
  }

  private Set<String> features(List<Token> words, String sender) {
    Set<String> features = new HashSet<>();
    features.add("sender:" + sender);
    String before = "";
    for (Token token : words) {
      String stem = stem(token.word());
      features.add(stem);
      if (!before.isEmpty()) {
        features.add(before + " " + stem);
      }
      before = stem;
    }
    for (Subjects.Found found : subjects.find(words)) {
      for (String group : GROUPS) {
        if (found.subject().groups().contains(group)) {
          features.add("{" + group + "}");
          break;
        }
      }
    }
    return features;
  }

  private static String stem(String word) {
    if (Times.isShortStretch(word)) {
      return "{time}";
    }
    if (Character.isDigit(word.charAt(0))) {
      return "{number}";
    }
    return word.length() > LONGEST_STEM ? word.replaceFirst("(?:ing|ed|es|s)$", "") : word;
  }
}
