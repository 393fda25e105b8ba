package remit.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remit.Folders;

/** What the guidance's editor is told, and what spreadsheets may do to the files. */
class GuidanceFaultsTest {
  @TempDir Path pack;

  @BeforeEach
  void copy() throws IOException {
    Folders.copy(Path.of("rules", "sefton"), pack);
  }

  private void change(String file, String old, String changed) throws IOException {
    String text = Files.readString(pack.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(
        pack.resolve(file), text.replaceFirst(java.util.regex.Pattern.quote(old), changed));
  }

  private String faults() {
    return String.valueOf(
        catchThrowableOfType(GuidanceFaultsException.class, () -> GuidanceReader.read(pack))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "items.csv | 2024-08-01 | 2024-13-01 | items.csv, row 2, column “from”: “2024-13-01” is not a day",
        "items.csv | any-provider;patient | any-provder;patient | Perhaps: any-provider",
        "items.csv | not-essential;specialist | not-esential;specialist | Perhaps: not-essential",
        "items.csv | ,decline,patient-declined | ,declin,patient-declined | column “reply”",
        "items.csv | Being asked to re-refer | Being told to re-refer | stand nowhere in",
        "items.csv | post-operative-check,a post | re-referral-after-interval,a post | is used by an earlier row",
        "items.csv | re-refer,any | re-reffer,any | Perhaps: re-refer",
        "reasons.csv | no-local-commission | no-local-comission | Perhaps: no-local-commission",
        "reasons.csv | 2025-02-28 | 2023-02-28 | the last day is before the first",
        "categories.csv | yes,secondary-care-phlebotomy | yes,secondary-care | column “wins over”",
        "replies/letter.txt | {{practice-name}} | {{practise-name}} | Perhaps: {{practice-name}}",
        "guidance.yaml | fallbackCategory: other-work | fallbackCategory: other | Perhaps: other-work",
      })
  void aFaultIsNamedByFileRowAndColumn(String file, String old, String changed, String message)
      throws IOException {
    change(file, old, changed);

    assertThat(faults()).contains(message);
  }

  @Test
  void spansThatOverlapAreRefused() throws IOException {
    change("items.csv", "2025-02-28,2026-05-01", "2026-06-01,2026-05-01");

    assertThat(faults()).contains("the second span").contains("overlaps the first");
  }

  @Test
  void allFaultsAreReportedTogether() throws IOException {
    change("items.csv", "2024-08-01", "yesterday");
    change("reasons.csv", "no-local-commission", "sometimes");
    Files.delete(pack.resolve("replies/defer.txt"));

    assertThat(faults()).contains("yesterday", "sometimes", "“defer” is not a known reply");
  }

  @Test
  void whatExcelSavesLoads() throws IOException, GuidanceFaultsException {
    for (String name : new String[] {"items.csv", "reasons.csv", "categories.csv"}) {
      Path file = pack.resolve(name);
      String text =
          Files.readString(file)
              .replaceAll(
                  "(\\d{4})-(\\d\\d)-(\\d\\d)(?!\\.\\.)(?<!\\.\\.\\d{4}-\\d\\d-\\d\\d)", "$3/$2/$1")
              .replace("\n", "\r\n");
      Files.write(file, text.getBytes(Charset.forName("windows-1252")));
    }
    Path works = pack.resolve("works.csv");
    Files.writeString(works, "\uFEFFsep=,\r\n" + Files.readString(works).replace("\n", "\r\n"));

    Guidance saved = GuidanceReader.read(pack);

    assertThat(saved.items()).isEqualTo(GuidanceReader.read(Path.of("rules", "sefton")).items());
  }

  @Test
  void aGapThatMayBeEmptyIsPrintedOnlyInItsSection() throws Exception {
    Path letter = pack.resolve("replies/decline.txt");
    Files.writeString(
        letter,
        """
        Title: {{received}}

        {{patient-name}} {{quote}} {{invoice-fee}} {{groups}} {{dispute}} {{&signatory}}
        {{^received}}{{received}}{{/received}}
        {{#received}}{{received}}{{/received}} {{#asks}}{{work-title}}{{/asks}} {{letter-date}}
        """);

    assertThat(faults().lines().toList())
        .containsExactlyInAnyOrder(
            "replies/decline.txt, row 1: a title holds no gaps.",
            "replies/decline.txt: {{patient-name}} may have no value here: it must stand between"
                + " {{#patient-name}} and {{/patient-name}}.",
            "replies/decline.txt: {{quote}} may have no value here: it must stand between {{#asks}}"
                + " and {{/asks}}.",
            "replies/decline.txt: {{invoice-fee}} may have no value here: it must stand between"
                + " {{#invoice-fee}} and {{/invoice-fee}}.",
            "replies/decline.txt: {{groups}} is no word to print: it only begins and ends a section,"
                + " {{#groups}}…{{/groups}}.",
            "replies/decline.txt: {{dispute}} may have no value here: it must stand between"
                + " {{#dispute}} and {{/dispute}}.",
            "replies/decline.txt: between double braces stands the name of a gap and nothing else.",
            "replies/decline.txt: {{received}} may have no value here: it must stand between"
                + " {{#received}} and {{/received}}.");
  }

  @Test
  void aMessageToThePatientDoesNotQuoteTheSender() throws Exception {
    Path message = pack.resolve("replies/divert.txt");
    Files.writeString(message, Files.readString(message) + "\n{{#asks}}{{quote}}{{/asks}}\n");

    assertThat(faults().lines().toList())
        .containsExactly(
            "items.csv, row 66, column “reply”: “divert” quotes the sender, and a message to the"
                + " patient must not: print {{work-title}}.");
  }
}
