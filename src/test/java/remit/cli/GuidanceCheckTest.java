package remit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.SmallPack;

/** What the check prints, and how it ends. */
class GuidanceCheckTest {
  private static final String LATER = "2999-12-31";

  @TempDir Path folder;

  private final Console console = new Console();
  private SmallPack pack;

  @BeforeEach
  void copy() throws IOException {
    pack = SmallPack.in(folder.resolve("pack")).withCases();
  }

  private int check() {
    return console.run("guidance", "check", pack.folder().toString());
  }

  /** Everything done that the LMC has still to do in the real pack. */
  private void putRight() throws IOException {
    for (String table : List.of("items.csv", "reasons.csv")) {
      List<Map<String, String>> rows = pack.rows(table);
      rows.forEach(row -> row.putAll(Map.of("verified", "yes", "review by", LATER)));
      pack.save(table, rows);
    }
    pack.change("guidance.yaml", "reviewBy: 2027-03-31", "reviewBy: " + LATER);
    pack.set("items.csv", "short-absence-sick-note-2021", Map.of("until", "2024-07-31"));
    for (String row :
        List.of("gp-connect-update-record", "nhse-pilot", "online-requests-declaration")) {
      pack.set("items.csv", row, Map.of("until", ""));
    }
  }

  @Test
  void aPackThatIsPutRightHasNoWarning() throws IOException {
    putRight();

    int code = check();

    assertThat(console.out())
        .isEqualToNormalizingNewlines(
            "Sefton LMC Collective Action Toolkit, version 2024.12.1: 66 rows, no fault, no warning.\n");
    assertThat(code).isEqualTo(ExitCode.DONE.code());
  }

  @Test
  void warningsAreGroupedByKindAndCountedAndTheCheckEndsWithSix() throws IOException {
    putRight();
    pack.set("items.csv", "vaccinate", Map.of("verified", "no", "until", "2025-03-31"));
    pack.set("items.csv", "update-record", Map.of("until", "2025-04-30"));

    int code = check();

    assertThat(console.out())
        .isEqualToNormalizingNewlines(
            """
            Works that no row answers (2). A person decides them. Add a row if that is not meant.
              works.csv, row 25: no row answers the work update-record (update the record) from 1 May 2025 on.
              works.csv, row 27: no row answers the work vaccinate (vaccinate) from 1 April 2025 on.

            Not verified (1). Once the LMC has confirmed a row, put “yes” under “verified”. Until then no letter cites a clause of a contract that is among them.
              items.csv: one row: 64 (vaccinate).

            Sefton LMC Collective Action Toolkit, version 2024.12.1: 66 rows, no fault, 3 warnings.
            """);
    assertThat(code).isEqualTo(ExitCode.LOOK_AGAIN.code());
  }

  @Test
  void faultsAreListedInPlaceOfWarningsAndTheCheckEndsWithThree() throws IOException {
    pack.set("items.csv", "vaccinate", Map.of("outcome", "acept"));

    int code = check();

    assertThat(console.err())
        .contains("items.csv, row 64, column “outcome”: “acept” is not a known outcome.")
        .contains("Perhaps: accept.");
    assertThat(console.out()).isEmpty();
    assertThat(code).isEqualTo(ExitCode.GUIDANCE_FAULTY.code());
  }
}
