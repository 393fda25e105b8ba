package remit.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a practice is told of its own rules, none of which may be left out in silence. */
class OwnRulesReaderTest {
  private static final String ITEMS =
      """
      id,title,category,work,sender,missed appointment,outcome,action,despite danger,reasons,reply,patient message,next step,from,until
      local-re-referral,a re-referral that a partner wants to see,other-work,re-refer,any-provider,no,review,,,,,,Pass it to Dr Example.,2024-11-01,
      local-fit-note,a fit note that we write all the same,other-work,fit-note,,,accept,,,,,,,01/11/2024,31/03/2025
      """;
  private static final String DANGERS =
      """
      words,sign,counts
      ring us today,urgent-language,always
      """;

  private static Guidance pack;

  @TempDir Path folder;

  private Path own;

  @BeforeAll
  static void readThePack() throws IOException, GuidanceFaultsException {
    pack = GuidanceReader.read(Path.of("rules", "sefton"));
  }

  @BeforeEach
  void write() throws IOException {
    own = Files.createDirectory(folder.resolve("local"));
    Files.writeString(own.resolve("items.csv"), ITEMS);
    Files.writeString(own.resolve("danger-phrases.csv"), DANGERS);
  }

  private void change(String file, String old, String changed) throws IOException {
    String text = Files.readString(own.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(own.resolve(file), text.replace(old, changed));
  }

  private String faults() {
    return String.valueOf(
        catchThrowableOfType(GuidanceFaultsException.class, () -> OwnRulesReader.read(own, pack))
            .getMessage());
  }

  @Test
  void rowsAndWordsStandBesideThePackAndChangeNothingOfIt() throws Exception {
    Guidance read = OwnRulesReader.read(own, pack);

    assertThat(read.own().items())
        .extracting(Item::id, Item::row, Item::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("local-re-referral", 2, Outcome.REVIEW),
            org.assertj.core.groups.Tuple.tuple("local-fit-note", 3, Outcome.ACCEPT));
    assertThat(read.own().dangers())
        .containsExactly(
            new Phrase.Danger(2, "ring us today", "urgent-language", Phrase.Counts.ALWAYS));
    assertThat(read.with(OwnRules.NONE)).isEqualTo(pack);
    assertThat(read.isSameAs(pack)).isFalse();
  }

  @Test
  void withoutTheFolderThereAreNone() throws Exception {
    Guidance read = OwnRulesReader.read(folder.resolve("elsewhere"), pack);

    assertThat(read).isSameAs(pack);
    assertThat(read.own()).isEqualTo(OwnRules.NONE);
  }

  @Test
  void oneFileOfTheTwoIsEnough() throws Exception {
    Files.delete(own.resolve("items.csv"));

    Guidance read = OwnRulesReader.read(own, pack);

    assertThat(read.own().items()).isEmpty();
    assertThat(read.own().dangers()).hasSize(1);
  }

  @Test
  void aSavedTextBesideThemDisturbsNothing() throws Exception {
    Files.writeString(own.resolve("notes.txt"), "agreed at the partners' meeting");
    Files.writeString(own.resolve("~$items.xlsx"), "lock");

    assertThat(OwnRulesReader.read(own, pack).own().items()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "items.csv | no,review | no,decline | local/items.csv, row 2, column “outcome”: a practice's own row may only make an answer more cautious, so “decline” is not for it. Perhaps: review, or accept.",
        "items.csv | no,review | no,invoice | so “invoice” is not for it",
        "items.csv | no,review | no,reviw | local/items.csv, row 2, column “outcome”: “reviw” is not a known outcome of own rows. Perhaps: review.",
        "items.csv | no,review | no, | local/items.csv, row 2, column “outcome”: the cell is empty.",
        "items.csv | local-re-referral | re-referral | local/items.csv, row 2, column “id”: “re-referral” does not begin with local-, as the ids of a practice's own rows do. Perhaps: local-re-referral.",
        "items.csv | local-fit-note | local-re-referral | local/items.csv, row 3, column “id”: “local-re-referral” is used by an earlier row.",
        "items.csv | other-work,re-refer | other-work,re-reffer | local/items.csv, row 2, column “work”: “re-reffer” is not a known work. Perhaps: re-refer.",
        "items.csv | other-work,re-refer | other-work, | local/items.csv, row 2, column “work”: the cell is empty.",
        "items.csv | other-work,re-refer | other-wrk,re-refer | local/items.csv, row 2, column “category”: “other-wrk” is not a known category. Perhaps: other-work.",
        "items.csv | any-provider | any-provder | local/items.csv, row 2, column “sender”: “any-provder” is not a known word. Perhaps: any-provider.",
        "items.csv | no,review | maybe,review | local/items.csv, row 2, column “missed appointment”: “maybe” is neither yes nor no.",
        "items.csv | review,,,, | review,unresourced-work,,, | local/items.csv, row 2, column “action”: only the LMC's rows fill this column",
        "items.csv | review,,,, | review,,,specialist, | local/items.csv, row 2, column “reasons”: only the LMC's rows fill this column",
        "items.csv | review,,,,, | review,,,,decline, | local/items.csv, row 2, column “reply”: only the LMC's rows fill this column",
        "items.csv | review,,,,,, | review,,,,,patient-declined, | local/items.csv, row 2, column “patient message”: only the LMC's rows fill this column",
        "items.csv | accept,, | accept,,yes | local/items.csv, row 3, column “despite danger”: a danger sign holds a practice's own row like any other.",
        "items.csv | 2024-11-01 | 2024-13-01 | local/items.csv, row 2, column “from”: “2024-13-01” is not a day.",
        "items.csv | 31/03/2025 | 31/03/2023 | local/items.csv, row 3, column “until”: the last day is before the first (1 November 2024).",
        "items.csv | despite danger | despite dangers | local/items.csv, row 1, column “despite dangers”: “despite dangers” is not a known heading. Perhaps: despite danger.",
        "items.csv | title,category | title,categories | local/items.csv, row 1, column “category”: the column is missing.",
        "danger-phrases.csv | urgent-language | urgent-langage | local/danger-phrases.csv, row 2, column “sign”: “urgent-langage” is not a known danger sign. Perhaps: urgent-language.",
        "danger-phrases.csv | today,urgent-language | today, | local/danger-phrases.csv, row 2, column “sign”: the cell is empty.",
        "danger-phrases.csv | ring us today |  | local/danger-phrases.csv, row 2, column “words”: the cell is empty.",
        "danger-phrases.csv | ring us today | ring {u} today | local/danger-phrases.csv, row 2, column “words”: “u” is not a known slot.",
        "danger-phrases.csv | always | never | local/danger-phrases.csv, row 2, column “counts”: “never” is not always or acute.",
      })
  void aFaultIsNamedByFileRowAndColumn(
      String file, String old, @org.jspecify.annotations.Nullable String changed, String message)
      throws IOException {
    change(file, old, changed == null ? "" : changed);

    assertThat(faults()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Item.csv | local/Item.csv: a practice's own rules stand in items.csv and danger-phrases.csv; nothing else is read. Perhaps: items.csv.",
        "items.xlsx | local/items.xlsx: a practice's own rules stand in items.csv and danger-phrases.csv; nothing else is read.",
        "rules.drl | local/rules.drl: a practice's own rules stand in items.csv and danger-phrases.csv; nothing else is read. Perhaps: save it under one of these names, or move it away.",
      })
  void aTableThatWouldNotBeReadIsAFault(String name, String message) throws IOException {
    Files.writeString(own.resolve(name), ITEMS);

    assertThat(faults()).contains(message);
  }

  @Test
  void aFolderWithinIsAFault() throws IOException {
    Files.createDirectory(own.resolve("sefton"));

    assertThat(faults()).contains("local/sefton: a practice's own rules stand in");
  }

  @Test
  void anEmptyFolderIsAFaultForItsFilesMayBeLost() throws IOException {
    Files.delete(own.resolve("items.csv"));
    Files.delete(own.resolve("danger-phrases.csv"));

    assertThat(faults())
        .isEqualTo(
            "local: the folder holds neither items.csv nor danger-phrases.csv. Perhaps: put the"
                + " file back, or remove the folder if the practice has no rules of its own.");
  }

  @Test
  void aFileInPlaceOfTheFolderIsAFault() throws IOException {
    own = Files.writeString(folder.resolve("file"), ITEMS);

    assertThat(faults()).contains("this is not a folder, and only a folder can hold own rules.");
  }

  @Test
  void allFaultsAreToldTogether() throws IOException {
    change("items.csv", "no,review", "no,decline");
    change("danger-phrases.csv", "always", "never");

    assertThat(faults()).contains("local/items.csv, row 2").contains("local/danger-phrases.csv");
  }

  @Test
  void theLmcsRowsMayNotTakeAnIdOfAPractice() throws IOException {
    Path copy = folder.resolve("pack");
    remit.Folders.copy(Path.of("rules", "sefton"), copy);
    Path items = copy.resolve("items.csv");
    Files.writeString(
        items, Files.readString(items).replace("\npost-operative-check,", "\nlocal-check,"));

    GuidanceFaultsException faults =
        catchThrowableOfType(GuidanceFaultsException.class, () -> GuidanceReader.read(copy));

    assertThat(faults)
        .hasMessageContaining("ids that begin with local- are for the rows that practices add.");
  }
}
