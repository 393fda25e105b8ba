package remit.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words of rich text documents. */
class RtfTextTest {
  private static final String HEAD = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0 ";

  @Test
  void paragraphsAndAccentsAreRead() {
    assertThat(text("Dear Dr Example\\par Zo\\'eb\\'92s caf\\u233 ? visit\\par}"))
        .isEqualTo("Dear Dr Example\nZoë’s café visit");
  }

  @Test
  void cellsAreSeparatedByATabAndRowsEndALine() {
    assertThat(
            text(
                "\\trowd\\pard\\intbl Action\\cell FBC\\par in 2 weeks\\cell\\row"
                    + "\\trowd\\pard\\intbl Next\\cell none\\cell\\row\\pard Yours\\par}"))
        .isEqualTo("Action\tFBC in 2 weeks\nNext\tnone\nYours");
  }

  @Test
  void hiddenDeletedAndMachineWordsAreNotRead() {
    assertThat(
            text(
                "{\\info{\\author nobody}}{\\*\\generator Word;}{\\*\\unheardof unseen}"
                    + "Please {\\v secretly }{\\deleted stop }start it today.{\\v}{\\pict 89504e47}"
                    + "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt  Link}}}"))
        .isEqualTo("Please start it today. Link");
  }

  @Test
  void headersAreRead() {
    assertThat(text("{\\header Coastal Hospital\\par}Dear Dr Example\\par}"))
        .contains("Coastal Hospital", "Dear Dr Example");
  }

  @Test
  void aDocumentThatIsNestedWithoutEndOrBreaksOffIsAnswered() {
    Document deep = DocumentReader.read("a.rtf", (HEAD + "{".repeat(100_000)).getBytes(ISO_8859_1));
    Document cut = DocumentReader.read("a.rtf", (HEAD + "Dear Dr\\par {\\b").getBytes(ISO_8859_1));

    assertThat(deep.unread())
        .containsExactly("The file is nested deeper than any rich text document.");
    assertThat(cut.parts().size() + cut.unread().size()).isPositive();
  }

  private static String text(String body) {
    Document document = DocumentReader.read("letter.rtf", (HEAD + body).getBytes(ISO_8859_1));
    assertThat(document.unread()).isEmpty();
    return document.parts().get(0).text().strip();
  }
}
