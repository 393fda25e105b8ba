package remit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import remit.guidance.GuidanceFaultsException;
import remit.request.Ask;

/** The ways in which people ask, a sentence each. */
class AskReaderTest {
  private static final int LEAST_SENTENCES = 180;

  /** Of a hundred sentences, so many must be read as their work and no other. */
  private static final int LEAST_RIGHT = 90;

  private static final Map<String, String> LETTERHEADS =
      Map.ofEntries(
          Map.entry("hospital", "Coastal Hospital NHS Trust\nDepartment of Medicine"),
          Map.entry("patient", "Online consultation\nSubmitted: 10/12/2024\nmy problem"),
          Map.entry("employer", "Harbour Logistics Ltd\nHuman Resources"),
          Map.entry("school", "Harbour High School\nAttendance Officer"),
          Map.entry("private", "Harbour Private Clinic Ltd\nPrivate hospital"),
          Map.entry("midwife", "Community Midwives"),
          Map.entry("maternity", "Maternity Unit, Postnatal Ward"),
          Map.entry("preop", "Pre-operative Assessment Clinic, Coastal Hospital"),
          Map.entry("social", "Harbour Council Children's Social Care"),
          Map.entry("triage", "Referral Management Hub, Community Cardiology"),
          Map.entry("icb", "NHS Harbour Integrated Care Board"),
          Map.entry("nhse", "NHS England"),
          Map.entry("solicitor", "Law LLP Solicitors"),
          Map.entry("pharmacy", "Harbour Pharmacy"),
          Map.entry("community", "Community Physiotherapy Service"));

  private static Reader reader;

  @BeforeAll
  static void load() throws IOException, GuidanceFaultsException {
    reader = new Reader(Letters.guidance());
  }

  private static List<String> works(String sender, String sentence) {
    return reader
        .read(Letters.letter(LETTERHEADS.getOrDefault(sender, ""), sentence), null)
        .request()
        .asks()
        .stream()
        .map(Ask::work)
        .map(String::valueOf)
        .toList();
  }

  @Test
  void mostWaysOfAskingAreReadAsTheirWork() throws IOException {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (CSVRecord row : Letters.table("asks/asks.csv")) {
      if (row.get("work").equals("none")) {
        continue;
      }
      asked++;
      List<String> works = works(row.get("sender"), row.get("sentence"));
      if (!works.equals(List.of(row.get("work")))) {
        wrong.add(works + " for " + row.get("work") + ": " + row.get("sentence"));
      }
    }

    assertThat(asked).isGreaterThan(LEAST_SENTENCES * 3 / 4);
    assertThat(wrong).hasSizeLessThan(asked * (100 - LEAST_RIGHT) / 100 + 1);
  }

  @Test
  void whatAsksNothingIsNoAsk() throws IOException {
    List<String> wrong = new ArrayList<>();
    int silent = 0;
    for (CSVRecord row : Letters.table("asks/asks.csv")) {
      if (row.get("work").equals("none")) {
        silent++;
        List<String> works = works(row.get("sender"), row.get("sentence"));
        if (!works.isEmpty()) {
          wrong.add(works + ": " + row.get("sentence"));
        }
      }
    }

    assertThat(silent).isGreaterThan(30);
    assertThat(wrong).hasSizeLessThan(3);
  }

  @Test
  void anAskThatNoPhraseKnowsIsShown() {
    assertThat(works("hospital", "Please could you knit him a warm hat.")).containsExactly("null");
  }

  @Test
  void theQuoteIsExactlyWhatStandsAtItsPlace() {
    var document =
        Letters.letter("Coastal Hospital", "He is well. Please arrange weekly FBC and LFTs.");

    Reading reading = reader.read(document, null);

    Reading.Place place = reading.places().get(0);
    assertThat(document.parts().get(place.part()).text().substring(place.start(), place.end()))
        .isEqualTo(reading.request().asks().get(0).quote())
        .isEqualTo("Please arrange weekly FBC and LFTs");
  }

  @Test
  void theSameAskSaidTwiceIsOne() {
    assertThat(
            works(
                "hospital",
                "Please arrange weekly FBC. Summary for GP:\n- please arrange weekly FBC"))
        .containsExactly("blood-test");
  }
}
