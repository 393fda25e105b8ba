package remit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Words of Word documents in the old format. */
class WordTextTest {
  @Test
  void paragraphsAndTheCellsOfRowsAreRead() throws IOException {
    byte[] letter =
        new OldWord()
            .words("Dear Dr Example")
            .endParagraph()
            .words("Action for GP")
            .endCell()
            .words("FBC in 2 weeks")
            .endCell()
            .endRow()
            .words("Yours sincerely")
            .endParagraph()
            .bytes();

    Document document = DocumentReader.read("letter.doc", letter);

    assertThat(document.unread()).isEmpty();
    assertThat(document.parts().get(0).text())
        .isEqualTo("Dear Dr Example\nAction for GP\tFBC in 2 weeks\nYours sincerely\n");
  }

  @Test
  void deletedAndHiddenWordsAndFieldCodesAreNotRead() throws IOException {
    byte[] letter =
        new OldWord()
            .words("Please ")
            .deleted("stop ")
            .hidden("secretly ")
            .words("start \u0013 HYPERLINK x \u0014ramipril\u0015.")
            .endParagraph()
            .bytes();

    assertThat(DocumentReader.read("letter.doc", letter).parts().get(0).text().strip())
        .isEqualTo("Please start ramipril.");
  }

  @Test
  void aFileThatBreaksOffIsSaidToBeBroken() throws IOException {
    byte[] letter = new OldWord().words("Dear Dr Example").endParagraph().bytes();

    Document document = DocumentReader.read("letter.doc", Arrays.copyOf(letter, 2_000));

    assertThat(document.parts()).isEmpty();
    assertThat(document.unread()).containsExactly("The file is broken and could not be read.");
  }
}
