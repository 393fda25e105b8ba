package remit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.request.Request;
import remit.request.Value;

/**
 * Danger signs, a sentence each: none of the shared ones may be missed, few may be seen where there
 * is none.
 */
class DangerReaderTest {
  private static final int LEAST_SENTENCES = 150;

  private static Guidance guidance;
  private static Reader reader;

  @BeforeAll
  static void load() throws IOException, GuidanceFaultsException {
    guidance = Letters.guidance();
    reader = new Reader(guidance);
  }

  /** Whether the sentence holds every decline of its document. */
  private static boolean isHeld(String sentence) {
    Request request =
        reader.read(Letters.letter("Coastal Hospital NHS Trust", sentence), null).request();
    return Objects.requireNonNull(request.dangerSigns()).stream()
            .anyMatch(
                sign ->
                    Objects.requireNonNull(guidance.signs().get(sign.sign()))
                        .categories()
                        .isEmpty())
        || Objects.requireNonNull(request.values()).stream().anyMatch(DangerReaderTest::isBeyond);
  }

  private static boolean isBeyond(Value value) {
    return value.unit() == null
        || guidance.limits().stream()
            .anyMatch(
                limit ->
                    limit.speaksOf(value)
                        && limit.isPassedBy(value)
                        && limit.sign().categories().isEmpty());
  }

  /**
   * The shared sentences, two sets that the phrases were written beside, and one that they were
   * not.
   */
  @ParameterizedTest
  @CsvSource({
    "danger-signs, 0, 10",
    "own-danger-signs, 3, 10",
    "more-danger-signs, 3, 5",
    "unseen-danger-signs, 13, 10"
  })
  void dangerousSentencesAreHeldAndFewOthers(String file, int mostMissed, int mostFalse)
      throws IOException {
    List<CSVRecord> rows = Letters.table("safety/" + file + ".csv");
    List<String> missed = new ArrayList<>();
    List<String> held = new ArrayList<>();
    int harmless = 0;
    int dangerous = 0;
    for (CSVRecord row : rows) {
      boolean isHeld = isHeld(row.get("text"));
      if (row.get("danger").equals("yes")) {
        dangerous++;
        if (!isHeld) {
          missed.add(row.get("text"));
        }
      }
      if (row.get("danger").equals("no")) {
        harmless++;
        if (isHeld) {
          held.add(row.get("text"));
        }
      }
    }

    assertThat(rows).hasSizeGreaterThan(LEAST_SENTENCES);
    assertThat(missed).hasSizeLessThanOrEqualTo(dangerous * mostMissed / 100);
    assertThat(held).hasSizeLessThanOrEqualTo(harmless * mostFalse / 100);
  }
}
