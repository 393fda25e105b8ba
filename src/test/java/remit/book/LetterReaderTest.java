package remit.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import remit.guidance.Gap;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.GuidanceReader;
import remit.guidance.ReplyText;

/** Letters with their gaps in words. */
class LetterReaderTest {
  private static Guidance guidance;

  @BeforeAll
  static void load() throws IOException, GuidanceFaultsException {
    guidance = GuidanceReader.read(Path.of("rules", "sefton"));
  }

  private static List<String> read(String body) {
    return new LetterReader(new GapWords(guidance.reasons()))
        .read(new ReplyText("x", "X", body)).stream()
            .map(line -> "  ".repeat(line.depth()) + line.text())
            .toList();
  }

  @Test
  void aGapIsItsNameInBrackets() {
    assertThat(read("Dear {{reader-name}}, from {{practice-name}}"))
        .containsExactly("Dear [the reader's name], from [the practice's name]");
  }

  @Test
  void aSectionOnItsOwnLinesIsAConditionWithItsLinesBelow() {
    assertThat(read("{{#absence}}\nYes.\n{{/absence}}\n{{^absence}}\nNo.\n{{/absence}}\nEnd."))
        .containsExactly(
            "if every row rests on the days of absence:",
            "  Yes.",
            "if not every row rests on the days of absence:",
            "  No.",
            "End.");
  }

  @Test
  void aSectionWithinALineIsAConditionInBrackets() {
    assertThat(
            read(
                "Dear {{#patient-name}}{{patient-name}}{{/patient-name}}{{^patient-name}}Patient{{/patient-name}}"))
        .containsExactly(
            "Dear [if the patient's name is known: [the patient's name]]"
                + "[if the patient's name is not known: Patient]");
  }

  @Test
  void aParagraphIsPrintedWithItsDays() {
    assertThat(read("{{#pressures}}{{pressures}} {{/pressures}}We cannot."))
        .containsExactly(
            "[if the letter is dated from 1 March 2025: You will be aware of the current pressures on"
                + " general practice. ]We cannot.");
  }

  @Test
  void everyGapHasWordsAsValueAndAsSection() {
    for (String gap : Gap.IDS) {
      assertThat(read("{{" + gap + "}}\n{{#" + gap + "}}\nx\n{{/" + gap + "}}"))
          .as(gap)
          .hasSize(3)
          .noneMatch(line -> line.contains("{{"));
    }
  }
}
