package remit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The weights that examples give to features. */
class RegressionTest {
  private static final List<Regression.Example> EXAMPLES = examples();

  private static List<Regression.Example> examples() {
    List<Regression.Example> examples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      examples.add(new Regression.Example(List.of("please", "refer", "noise" + i % 3), 1));
      examples.add(new Regression.Example(List.of("please", "bloods", "noise" + i % 4), 2));
      examples.add(new Regression.Example(List.of("thank", "you", "noise" + i % 5), 0));
    }
    return examples;
  }

  private static int best(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  @Test
  void whatTheExamplesTellApartIsToldApart() {
    Regression fitted = Regression.fit(EXAMPLES, 3);

    assertThat(best(fitted.of(List.of("refer", "him", "please")))).isEqualTo(1);
    assertThat(best(fitted.of(List.of("bloods")))).isEqualTo(2);
    assertThat(best(fitted.of(List.of("thank", "them")))).isZero();
  }

  @Test
  void wordsThatNoExampleHoldsSayNothing() {
    Regression fitted = Regression.fit(EXAMPLES, 3);

    assertThat(fitted.of(List.of("xylophone"))).isEqualTo(fitted.of(List.of()));
  }

  @Test
  void theSameExamplesGiveTheSameWeights() {
    Random random = new Random(7);
    Regression one = Regression.fit(EXAMPLES, 3);
    Regression other = Regression.fit(examples(), 3);

    for (int i = 0; i < 50; i++) {
      List<String> words = List.of("please", "noise" + random.nextInt(5), "refer");
      assertThat(one.of(words)).isEqualTo(other.of(words));
    }
  }

  @Test
  void aWordSeenOnceDoesNotCount() {
    List<Regression.Example> more = new ArrayList<>(EXAMPLES);
    more.add(new Regression.Example(List.of("unique"), 1));
    Regression fitted = Regression.fit(more, 3);

    assertThat(fitted.of(List.of("unique"))).isEqualTo(fitted.of(List.of()));
  }
}
