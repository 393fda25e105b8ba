package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labelled letters, half of them never looked at while the readers were written. */
class EvaluateTest {
  private final Console console = new Console();

  private int figure(String name) {
    Matcher figure =
        Pattern.compile("(?m)^" + Pattern.quote(name) + "\\s+(\\d+)").matcher(console.out());
    assertThat(figure.find()).as(name).isTrue();
    return Integer.parseInt(figure.group(1));
  }

  @ParameterizedTest
  @CsvSource({"odd, 80", "even, 55"})
  void noDeclineIsUnsafeAndTheScoreDoesNotFall(String half, int leastF1) {
    int code =
        console.run("evaluate", "test-data/letters", "--half", half, "--as-of", "2024-12-10");

    assertThat(code).as(console.err()).isZero();
    assertThat(figure("documents")).isEqualTo(50);
    assertThat(figure("unsafe declines")).isZero();
    assertThat(figure("category+outcome F1")).isGreaterThanOrEqualTo(leastF1);
  }

  /**
   * Letters in other voices: those that the readers were written beside, and those they were not.
   */
  @ParameterizedTest
  @CsvSource({"seen, 800, 70", "unseen, 150, 58"})
  void lettersInOtherVoicesAreReadAsWell(String set, int least, int leastF1) {
    int code = console.run("evaluate", "test-data/voices/" + set, "--as-of", "2024-12-10");

    assertThat(code).as(console.err()).isZero();
    assertThat(figure("documents")).isGreaterThan(least);
    assertThat(figure("unsafe declines")).isZero();
    assertThat(figure("category+outcome F1")).isGreaterThanOrEqualTo(leastF1);
  }
}
