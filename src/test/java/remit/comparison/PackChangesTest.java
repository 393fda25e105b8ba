package remit.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.PackEdit;
import remit.SmallPack;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.PackText;

/** Every kind of change between two packs, and the sentence that tells of it. */
class PackChangesTest {
  private static final String ITEMS = "items.csv";
  private static final String ROW = "onward-referral";

  @TempDir Path folder;

  private Path old;
  private Path changed;

  @BeforeEach
  void copy() throws IOException {
    old = SmallPack.in(folder.resolve("old")).folder();
    changed = SmallPack.in(folder.resolve("new")).folder();
  }

  private List<String> sentences() throws IOException, GuidanceFaultsException {
    return PackChanges.between(PackText.read(old), PackText.read(changed)).stream()
        .flatMap(part -> part.sentences().stream())
        .toList();
  }

  @Test
  void aPackDoesNotDifferFromItself() throws Exception {
    List<String> sentences = sentences();

    assertThat(sentences).isEmpty();
  }

  @Test
  void aRowThatEndsIsToldWithItsLastDay() throws Exception {
    PackEdit.cell(changed, ITEMS, ROW, "until", "31/03/2026");

    List<String> sentences = sentences();

    assertThat(sentences)
        .containsExactly(
            "items.csv, row 11 (onward-referral): until is now 31 March 2026; it was empty.");
  }

  @Test
  void aRowWithoutAnEndAnyMoreIsTold() throws Exception {
    PackEdit.cell(old, ITEMS, ROW, "until", "2026-03-31");

    List<String> sentences = sentences();

    assertThat(sentences)
        .containsExactly(
            "items.csv, row 11 (onward-referral): until is now empty; it was 31 March 2026.");
  }

  @Test
  void wordsOfAListAreToldInQuotationMarks() throws Exception {
    PackEdit.cell(changed, ITEMS, "re-referral-after-interval", "reasons", "not-essential");

    List<String> sentences = sentences();

    assertThat(sentences)
        .containsExactly(
            "items.csv, row 2 (re-referral-after-interval): reasons is now “not-essential”; it was"
                + " “not-essential; specialist”.");
  }

  @Test
  void theWayInWhichASpreadsheetProgramSavesIsNoChange() throws Exception {
    Path file = changed.resolve(ITEMS);
    PackEdit.change(
        file,
        rows -> {
          int from = rows.get(0).indexOf("from");
          for (List<String> row : rows.subList(1, rows.size())) {
            row.set(from, row.get(from).replaceAll("(\\d+)-(\\d+)-(\\d+)", "$3/$2/$1"));
          }
          rows.forEach(row -> row.add(row.remove(2)));
          try {
            Files.write(
                changed.resolve("saved.txt"),
                PackEdit.written(rows, ';').getBytes(Charset.forName("windows-1252")));
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    Files.move(
        changed.resolve("saved.txt"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    List<String> sentences = sentences();

    assertThat(Files.readAllBytes(file)).isNotEqualTo(Files.readAllBytes(old.resolve(ITEMS)));
    assertThat(sentences).isEmpty();
  }

  @Test
  void aRowThatMovedIsNoChange() throws Exception {
    PackEdit.change(
        changed.resolve(ITEMS), rows -> Collections.rotate(rows.subList(1, rows.size()), 7));
    PackEdit.change(
        changed.resolve("phrases.csv"), rows -> Collections.swap(rows, 1, rows.size() - 1));

    List<String> sentences = sentences();

    assertThat(sentences).isEmpty();
  }

  @Test
  void aNewItemIsToldInWords() throws Exception {
    PackEdit.add(changed, ITEMS, ROW, Map.of("id", "onward-referral-later", "from", "2026-04-01"));
    PackEdit.cell(changed, ITEMS, ROW, "until", "2026-03-31");

    List<String> sentences = sentences();

    assertThat(sentences).hasSize(2);
    assertThat(sentences.get(1))
        .startsWith("items.csv: row 68 is new: “")
        .contains("(onward-referral-later); work wanted to refer the patient to another service")
        .contains("; applies if asked by any provider")
        .contains("; outcome decline; reasons ")
        .endsWith("; reply decline; holds from 1 April 2026.");
  }

  @Test
  void anItemThatHasGoneIsToldWithItsOldRow() throws Exception {
    PackEdit.remove(changed, ITEMS, ROW);

    List<String> sentences = sentences();

    assertThat(sentences).hasSize(1);
    assertThat(sentences.get(0))
        .startsWith("items.csv: row 11 of the old pack has gone: “")
        .contains("(onward-referral)");
  }

  @Test
  void aNewReasonIsToldWithItsWordingAndWhenItIsTrue() throws Exception {
    PackEdit.add(
        changed,
        "reasons.csv",
        "not-essential",
        Map.of("id", "for-the-trust", "wording", "This is for the trust", "from", "2026-04-01"));

    List<String> sentences = sentences();

    assertThat(sentences)
        .containsExactly(
            "reasons.csv: row 17 is new: “This is for the trust” (for-the-trust), always true where"
                + " the row fits, from 1 April 2026.");
  }

  @Test
  void aReasonWithOtherWordsShowsBoth() throws Exception {
    PackEdit.cell(changed, "reasons.csv", "not-commissioned", "wording", "Nobody commissioned it");

    List<String> sentences = sentences();

    assertThat(sentences)
        .containsExactly(
            "reasons.csv, row 3 (not-commissioned): wording is now “Nobody commissioned it”; it was"
                + " “This work has not been commissioned by our ICB”.");
  }

  @Test
  void aNewRowOfAnotherTableIsToldByItsCells() throws Exception {
    Files.writeString(
        changed.resolve("works.csv"), "ear-wax,remove ear wax,no,,,,\n", StandardOpenOption.APPEND);

    List<String> sentences = sentences();

    assertThat(sentences)
        .singleElement()
        .asString()
        .startsWith("works.csv: row ")
        .endsWith(" is new: id “ear-wax”, label “remove ear wax”, clinician no.");
  }

  @Test
  void rowsWithoutAnIdAreToldAsNewGoneAndChanged() throws Exception {
    PackEdit.cell(changed, "phrases.csv", "new referral", "where", "document");
    PackEdit.cell(changed, "phrases.csv", "refer on", "words", "refer onwards");

    List<String> sentences = sentences();

    assertThat(sentences)
        .containsExactly(
            "phrases.csv, row 8 (“new referral”): where is now “document”; it was empty.",
            "phrases.csv: row 14 is new: words “refer onwards”, work “refer”.",
            "phrases.csv: row 14 of the old pack has gone: words “refer on”, work “refer”.");
  }

  @Test
  void manyNewRowsWithoutAnIdAreCountedAndTheFirstAreShown() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      rows.append("kindly arrange number ").append(i).append(",refer,,,,\n");
    }
    Files.writeString(changed.resolve("phrases.csv"), rows, StandardOpenOption.APPEND);

    List<String> sentences = sentences();

    assertThat(sentences).hasSize(6);
    assertThat(sentences.get(0)).isEqualTo("phrases.csv: 7 rows are new. The first 5 of them:");
    assertThat(sentences.get(5)).contains("kindly arrange number 4");
  }

  @Test
  void oneOfTwoEqualRowsThatHasGoneIsTold() throws Exception {
    PackEdit.add(old, "phrases.csv", "refer on", Map.of());

    List<String> sentences = sentences();

    assertThat(sentences)
        .containsExactly(
            "phrases.csv: row 21 of the old pack has gone: words “refer on”, work “refer”.");
  }

  @Test
  void theLinesOfALetterThatChangedAreShown() throws Exception {
    Path letter = changed.resolve("replies/dementia-notice.txt");
    List<String> lines = new ArrayList<>(Files.readAllLines(letter));
    int last = lines.size() - 1;
    String title = lines.get(0);
    String ending = lines.get(last);
    lines.set(0, "Title: Another title");
    lines.remove(last);
    lines.add(1, "A further line.");
    Files.write(letter, lines);

    List<String> sentences = sentences();

    assertThat(sentences)
        .containsExactly(
            "replies/dementia-notice.txt, line 1: it is now “Title: Another title”; it was “%s”."
                .formatted(title),
            "replies/dementia-notice.txt, line 2 is new: “A further line.”.",
            "replies/dementia-notice.txt, line %d of the old letter has gone: “%s”."
                .formatted(last + 1, ending));
  }

  @Test
  void lettersThatAreNewOrHaveGoneAreTold() throws Exception {
    Files.writeString(changed.resolve("replies/thanks.txt"), "Title: Our thanks\n\nThank you.\n");
    Files.delete(changed.resolve("replies/dementia-notice.txt"));

    List<String> sentences = sentences();

    assertThat(sentences).hasSize(2);
    assertThat(sentences.get(0)).startsWith("replies/dementia-notice.txt has gone: “Title: ");
    assertThat(sentences.get(1)).isEqualTo("replies/thanks.txt is new: “Title: Our thanks”.");
  }

  @Test
  void aLetterWithOtherLineEndsIsNoChangeAndOneWithOtherBlankLinesIs() throws Exception {
    Path letter = changed.resolve("replies/decline.txt");
    String text = Files.readString(letter);
    Files.writeString(letter, text.replace("\n", "\r\n"));
    List<String> lineEnds = sentences();
    Files.writeString(letter, text.replaceFirst("\n\n", "\n\n\n"));
    List<String> blankLines = sentences();

    assertThat(lineEnds).isEmpty();
    assertThat(blankLines)
        .containsExactly("replies/decline.txt has changed in its blank lines only.");
  }

  @Test
  void sourcesAreNamedOnly() throws Exception {
    Files.writeString(
        changed.resolve("sources/provisional-notes.txt"), "\nMore.\n", StandardOpenOption.APPEND);
    Files.writeString(changed.resolve("sources/annex.txt"), "An annex.\n");

    List<String> sentences = sentences();

    assertThat(sentences)
        .containsExactly("sources/annex.txt is new.", "sources/provisional-notes.txt has changed.");
  }

  @Test
  void settingsAreToldAndDaysInWords() throws Exception {
    Path head = changed.resolve("guidance.yaml");
    Files.writeString(
        head,
        Files.readString(head)
                .replace("version: 2024.12.1", "version: 2026.4.1 # for April")
                .replace("publisher: Sefton Local Medical Committee\n", "")
            + "inForceUntil: 2027-03-31\n");

    List<String> sentences = sentences();

    assertThat(sentences)
        .containsExactly(
            "guidance.yaml: inForceUntil is now 31 March 2027; it was empty.",
            "guidance.yaml: publisher is now empty; it was “Sefton Local Medical Committee”.",
            "guidance.yaml: version is now “2026.4.1”; it was “2024.12.1”.");
  }

  @Test
  void whatCannotBeSeenNeverReachesTheTerminal() throws Exception {
    PackEdit.cell(changed, ITEMS, ROW, "note", "line\u001b[31m one\u202e\nline two");

    List<String> sentences = sentences();

    assertThat(sentences)
        .containsExactly(
            "items.csv, row 11 (onward-referral): note is now “line [31m one line two”; it was"
                + " empty.");
  }
}
