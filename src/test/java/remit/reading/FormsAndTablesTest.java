package remit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import remit.guidance.GuidanceFaultsException;
import remit.request.Ask;

/** Whose task it is where tables, boxes and headings say so, and not a sentence. */
class FormsAndTablesTest {
  private static Reader reader;

  @BeforeAll
  static void load() throws IOException, GuidanceFaultsException {
    reader = new Reader(Letters.guidance());
  }

  private static List<String> works(String words) {
    return reader
        .read(Letters.letter("Coastal Hospital NHS Trust\nDischarge summary", words), null)
        .request()
        .asks()
        .stream()
        .map(Ask::work)
        .map(String::valueOf)
        .toList();
  }

  @Test
  void aColumnThatNamesWhoDoesItTellsTheTasksApart() {
    String table =
        """
        Action                        By whom        When
        ----------------------------  -------------  ---------
        Outpatient echo               Hospital       requested
        Renal profile                 Surgery        in a week
        Daily weights                 Patient        ongoing
        """;

    assertThat(works(table)).containsExactly("blood-test");
  }

  @Test
  void aTickCountsInTheColumnUnderWhichItStands() {
    String table =
        """
                                     GP         Hosp       Pt
        Balance clinic                          x
        FBC and U&E in two weeks     x
        Vestibular exercises                                x
        """;

    assertThat(works(table)).containsExactly("blood-test");
  }

  @Test
  void barsPartCellsAsWell() {
    String table =
        """
        | What            | Who does it      | When     |
        | Clips out       | Practice nurse   | day 10   |
        | Clinic          | Hospital         | 6 weeks  |
        """;

    assertThat(works(table)).containsExactly("post-operative-check");
  }

  @Test
  void aBoxThatIsNotTickedIsNoTask() {
    assertThat(works("Sutures out   ☐ practice nurse, day 12   ☑ hand clinic   ☐ not needed"))
        .isEmpty();
  }

  @Test
  void aTickedBoxIsATask() {
    assertThat(works("Sutures out   ☑ practice nurse, day 12   ☐ hand clinic   ☐ not needed"))
        .containsExactly("post-operative-check");
  }

  @Test
  void whatStandsUnderAHeadingForThePracticeIsAsked() {
    assertThat(works("Actions for primary care\n------------------------\n- Clips out day 14"))
        .containsExactly("post-operative-check");
  }

  @Test
  void whatStandsUnderAHeadingForTheHospitalIsNot() {
    assertThat(works("Hospital to do:\n- Repeat FBC in clinic\n- Clips out day 14")).isEmpty();
  }

  @Test
  void anItemThatEndsWithThePracticeIsItsTask() {
    assertThat(works("- Removal of clips day 14 - GP")).containsExactly("post-operative-check");
  }
}
