package remit.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import remit.guidance.Phrase;

/**
 * Tells which of the guidance's example sentences some words are most like: logistic regression
 * over words, pairs of words, groups of subjects and the kind of sender. The same examples always
 * give the same answer.
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
  private static final int LONGEST_STEM = 5;

  /** What a work loses, in log odds, that this sender or document is not likely to mean. */
  private static final double NOT_MEANT = 3;

  private final Subjects subjects;
  private final List<String> works;
  private final Regression regression;

  Likeness(Collection<Phrase.Example> examples, Tokens tokens, Subjects subjects) {
    this.subjects = subjects;
    Map<String, Integer> index = new LinkedHashMap<>();
    index.put(Phrase.Example.NONE, 0);
    for (Phrase.Example example : examples) {
      index.putIfAbsent(example.work(), index.size());
    }
    List<Regression.Example> all =
        examples.parallelStream()
            .map(
                example ->
                    new Regression.Example(
                        features(tokens.of(example.words()), example.sender()),
                        index.getOrDefault(example.work(), 0)))
            .toList();
    works = List.copyOf(index.keySet());
    regression = Regression.fit(all, works.size());
  }

  /**
   * What some words are like.
   *
   * @param sender the id of the kind of sender, or empty if it is unknown
   * @param notMeant ids of works that are not likely to be meant
   */
  Odds of(List<Token> words, String sender, Set<String> notMeant) {
    double[] scores = regression.of(features(words, sender));
    for (int i = 0; i < scores.length; i++) {
      if (notMeant.contains(works.get(i))) {
        scores[i] -= NOT_MEANT;
      }
    }
    return new Odds(works, scores);
  }

  private Set<String> features(List<Token> words, String sender) {
    Set<String> features = new LinkedHashSet<>();
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
