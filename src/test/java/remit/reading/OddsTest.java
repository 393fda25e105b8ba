package remit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sums of what speaks for each thing that may be meant. */
class OddsTest {
  private static final Odds EVEN =
      new Odds(List.of("none", "refer", "blood-test"), new double[] {0, 0, 0});

  @Test
  void threeThatAreAsLikelyAreTwoToOneAgainstEach() {
    assertThat(EVEN.of(Set.of("refer"))).isCloseTo(-Math.log(2), within(1e-9));
    assertThat(EVEN.any()).isCloseTo(Math.log(2), within(1e-9));
    assertThat(EVEN.of(Set.of("refer", "blood-test"))).isCloseTo(Math.log(2), within(1e-9));
  }

  @Test
  void whatIsAddedMovesOneAgainstTheOthers() {
    Odds more = EVEN.plus("blood-test", 3);

    assertThat(more.best()).isEqualTo("blood-test");
    assertThat(more.of(Set.of("blood-test"))).isCloseTo(3 - Math.log(2), within(1e-9));
    assertThat(EVEN.of(Set.of("blood-test"))).isCloseTo(-Math.log(2), within(1e-9));
    assertThat(EVEN.plus("unknown", 9).any()).isEqualTo(EVEN.any());
  }

  @Test
  void whereNothingMayBeMeantNothingIsBest() {
    assertThat(new Odds(List.of("none"), new double[] {0}).best()).isNull();
  }
}
