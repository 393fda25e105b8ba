package remit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import remit.guidance.GuidanceFaultsException;
import remit.request.Ask;
import remit.request.SharedCare;

/** What was read with doubt says so, and so never becomes a decline. */
class DoubtTest {
  private static Reader reader;

  @BeforeAll
  static void load() throws IOException, GuidanceFaultsException {
    reader = new Reader(Letters.guidance());
  }

  private static Ask first(String words) {
    return reader
        .read(Letters.letter("Coastal Hospital NHS Trust\nDepartment of Medicine", words), null)
        .request()
        .asks()
        .get(0);
  }

  @Test
  void aPlainAskIsInNoDoubt() {
    Ask ask = first("Please could you arrange weekly FBC and LFTs at the surgery.");

    assertThat(ask.work()).isEqualTo("blood-test");
    assertThat(ask.doubt()).isNull();
  }

  @Test
  void anAskWhoseWorkIsOnlyNamedInAnotherSentenceIsDoubtful() {
    Ask ask = first("Her stitches have healed nicely. Could I leave those with you?");

    assertThat(ask.doubt()).isNotNull();
  }

  @Test
  void theWordsThatAreInNoDoubtStandForAnAskThatIsMadeTwice() {
    Ask ask =
        first(
            "Her stitches have healed nicely. Could I leave those with you?\n\n"
                + "Please remove the sutures at the surgery on day ten.");

    assertThat(ask.doubt()).isNull();
    assertThat(ask.quote()).startsWith("Please remove the sutures");
  }

  @Test
  void theSentenceMostLikeAnAskIsForAPersonWhereNothingElseIsFound() {
    Ask ask = first("The referral needs to come to us on our Adult Hearing form, both sides.");

    assertThat(ask.doubt()).isNotNull();
  }

  @Test
  void sharedCareThatGoesOnIsNotNew() {
    Ask ask =
        first(
            "GP: continue to prescribe donepezil as at present in line with shared care protocol.");

    assertThat(ask.sharedCare()).isNotEqualTo(SharedCare.NEW);
  }
}
