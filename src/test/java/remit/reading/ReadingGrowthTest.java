package remit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remit.guidance.GuidanceFaultsException;

/** That the time to read the words of a document grows with their number and not faster. */
@Isolated("it measures time")
class ReadingGrowthTest {
  private static final int FEW = 60;
  private static final int STEPS = 8;

  /** Eight times the words may take this many times the time; in squares it would be 64. */
  private static final double MOST_TIMES = 24;

  private static Reader reader;

  @BeforeAll
  static void load() throws IOException, GuidanceFaultsException {
    reader = new Reader(Letters.guidance());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Her calf is swollen and tender. ",
        "Calf swollen\n",
        "chest pain and calf swollen ",
        "no fever or rash, ",
        "Please take bloods. "
      })
  void timeGrowsWithTheWords(String words) {
    millis(words.repeat(FEW));
    double few = Math.max(10, millis(words.repeat(FEW)));

    assertThat(millis(words.repeat(FEW * STEPS))).isLessThan(few * MOST_TIMES);
  }

  /** The least time of two readings. */
  private static double millis(String words) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      reader.read(Letters.letter("Coastal Hospital NHS Trust", words), null);
      least = Math.min(least, (System.nanoTime() - start) / 1e6);
    }
    return least;
  }
}
