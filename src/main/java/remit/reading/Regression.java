package remit.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Multinomial logistic regression over sets of features, fitted by stochastic gradient descent. The
 * same examples in the same order always give the same weights.
 */
final class Regression {
  /** A feature must be seen in this many examples to count. */
  private static final int RARE = 2;

  private static final int ROUNDS = 6;
  private static final double STEP = 1.0;
  private static final double SLOWING = 0.3;
  private static final double BIAS_STEP = 0.1;

  /** An error of a probability that is too small to learn from. */
  private static final double SLIGHT = 0.01;

  private static final int SEED = 1;

  private final Map<String, Integer> index;
  private final int labels;
  private final float[] weights;
  private final float[] bias;

  private Regression(Map<String, Integer> index, int labels) {
    this.index = index;
    this.labels = labels;
    this.weights = new float[index.size() * labels];
    this.bias = new float[labels];
  }

  /**
   * One example.
   *
   * @param features what it shows, each once
   * @param label what it is an example of, counted from 0
   */
  record Example(Collection<String> features, int label) {}

  /** Fits the weights to some examples. */
  static Regression fit(List<Example> examples, int labels) {
    Map<String, Integer> counts = new HashMap<>();
    for (Example example : examples) {
      example.features().forEach(feature -> counts.merge(feature, 1, Integer::sum));
    }
    Map<String, Integer> index = new HashMap<>();
    for (Example example : examples) {
      for (String feature : example.features()) {
        if (counts.getOrDefault(feature, 0) >= RARE) {
          index.putIfAbsent(feature, index.size());
        }
      }
    }
    Regression fitted = new Regression(index, labels);
    List<int[]> known = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (Example example : examples) {
      order.add(order.size());
      known.add(fitted.known(example.features()));
    }
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      double step = STEP / (1 + round * SLOWING);
      for (int i : order) {
        fitted.learn(known.get(i), examples.get(i).label(), step);
      }
    }
    return fitted;
  }

  private int[] known(Collection<String> features) {
    int[] known = new int[features.size()];
    int size = 0;
    for (String feature : features) {
      Integer at = index.get(feature);
      if (at != null) {
        known[size++] = at;
      }
    }
    return java.util.Arrays.copyOf(known, size);
  }

  private void learn(int[] known, int label, double step) {
    if (known.length == 0) {
      return;
    }
    double[] errors = scores(known);
    toProbabilities(errors);
    errors[label] -= 1;
    double scale = 1 / Math.sqrt(known.length);
    for (int i = 0; i < labels; i++) {
      if (Math.abs(errors[i]) < SLIGHT) {
        continue;
      }
      float change = (float) (step * errors[i] * scale);
      for (int at : known) {
        weights[at * labels + i] -= change;
      }
      bias[i] -= (float) (BIAS_STEP * step * errors[i]);
    }
  }

  private double[] scores(int[] known) {
    double[] scores = new double[labels];
    for (int at : known) {
      for (int i = 0; i < labels; i++) {
        scores[i] += weights[at * labels + i];
      }
    }
    double scale = known.length == 0 ? 0 : 1 / Math.sqrt(known.length);
    for (int i = 0; i < labels; i++) {
      scores[i] = scores[i] * scale + bias[i];
    }
    return scores;
  }

  private static void toProbabilities(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - most);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
  }

  /** How far some features speak for each label, in log odds beside each other. */
  double[] of(Collection<String> features) {
    return scores(known(features));
  }
}
