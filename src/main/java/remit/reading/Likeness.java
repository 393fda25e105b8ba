package remit.reading;

import java.util.ArrayList;
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

  private final Subjects subjects;
  private final List<String> meanings;
  private final Regression regression;

  Likeness(Collection<Phrase.Example> examples, Tokens tokens, Subjects subjects) {
    this.subjects = subjects;
    Map<String, Integer> index = new LinkedHashMap<>();
    index.put(Phrase.Example.NONE, 0);
    List<Regression.Example> all = new ArrayList<>();
    for (Phrase.Example example : examples) {
      Integer known = index.putIfAbsent(example.work(), index.size());
      all.add(
          new Regression.Example(
              features(tokens.of(example.words()), example.sender()),
              known == null ? index.size() - 1 : known));
    }
    meanings = List.copyOf(index.keySet());
    regression = Regression.fit(all, meanings.size());
  }

  /**
   * What some words are like.
   *
   * @param sender the id of the kind of sender, or empty if it is unknown
   * @param notMeant ids of what cannot be meant
   */
  Odds of(List<Token> words, String sender, Set<String> notMeant) {
    double[] scores = regression.of(features(words, sender));
    for (int i = 0; i < scores.length; i++) {
      if (notMeant.contains(meanings.get(i))) {
        scores[i] -= AskJudge.NOT_MEANT;
      }
    }
    return new Odds(meanings, scores);
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
