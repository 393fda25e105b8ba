package remit.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a practice is told of its own file. */
class PracticeReaderTest {
  private static final List<String> ACTIONS =
      List.of(
          "limit-contacts",
          "stop-advice-and-guidance",
          "unresourced-work",
          "refer-appropriately",
          "gp-connect-update-record",
          "secondary-use-data-sharing",
          "new-data-sharing",
          "medicines-optimisation-software",
          "declarations",
          "pilots");

  @TempDir Path folder;

  private String faults(String old, String changed) throws IOException {
    String text = Files.readString(Path.of("rules", "example-practice.yaml"));
    assertThat(text).contains(old);
    Path file = Files.writeString(folder.resolve("practice.yaml"), text.replace(old, changed));
    return String.valueOf(
        catchThrowableOfType(
                PracticeFaultsException.class,
                () -> PracticeReader.read(file, ACTIONS, List.of("secondary-care-phlebotomy")))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pilots: green | pilots: grean | Perhaps: green",
        "pilots: green | pilotes: green | Perhaps: pilots",
        "signatory: | signatary: | Perhaps: signatory",
        "safeMaximum: 25 | safeMaximum: many | a whole number",
        "2024-12-03, clinician: Dr Ann | 03/12/2024, clinician: Dr Ann | a day as YYYY-MM-DD",
        "services: [] | services: [{name: x, kind: lqc, covers: [phlebotomy], from: 2024-04-01}] | no category or item “phlebotomy”",
        "pilots: green | declarations: green | stands twice",
      })
  void aFaultIsSaidInAPlainSentence(String old, String changed, String message) throws IOException {
    assertThat(faults(old, changed)).contains(message);
  }

  @Test
  void allFaultsAreReportedTogether() throws IOException {
    assertThat(faults("pilots: green", "pilots: pink\n  declaration: green"))
        .contains("/stances/pilots", "/stances/declaration", "Perhaps: declarations");
  }
}
