package remit.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what their names say, and files with hardly a word. */
class MisnamedFileTest {
  private static final String LETTER = "Please check her full blood count in two weeks.";
  private static final String OTHER_KIND =
      "The file is not of the kind that its name says; it may be broken.";
  private static final String FEW = "There are hardly any words in it; most of it may be missing.";

  private static Document read(String name, String words) {
    return DocumentReader.read(name, words.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "A.PDF", "a.doc", "a.docx", "a.msg", "scan.tiff", "a.jpg"})
  void wordsThatAreNotTheKindTheirNameSaysAreReadAndGoToAPerson(String name) {
    Document document = read(name, LETTER);

    assertThat(document.parts()).extracting(Part::text).containsExactly(LETTER);
    assertThat(document.unread()).containsExactly(OTHER_KIND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "letter", "a.log", "for the pdf.txt"})
  void plainWordsUnderAPlainNameAreWhole(String name) {
    assertThat(read(name, LETTER).unread()).isEmpty();
  }

  @Test
  void richTextUnderTheNameOfAWordFileIsWhole() {
    assertThat(read("a.doc", "{\\rtf1 " + LETTER + "}").unread()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ok thanks", "1 2 3 4 5 6 7 8", "- - a - b - c"})
  void fileWithHardlyAWordIsNotWhole(String words) {
    assertThat(read("a.txt", words).unread()).contains(FEW);
  }

  @Test
  void shortAskIsWhole() {
    assertThat(read("a.txt", "GP to repeat bloods").unread()).isEmpty();
  }

  @Test
  void shortMailIsWhole() {
    assertThat(Mails.read(Mails.plain("Thanks")).unread()).isEmpty();
  }

  @Test
  void attachmentThatIsNotWhatItsNameSaysGoesToAPerson() {
    Document mail =
        Mails.read(
            Mails.mixed(
                "Content-Type: text/plain\n\nPlease see the letter.",
                "Content-Type: application/pdf; name=letter.pdf\n"
                    + "Content-Disposition: attachment; filename=letter.pdf\n\nx"));

    assertThat(mail.unread()).containsExactly(OTHER_KIND.replace("The file", "An attachment"));
  }

  @Test
  void attachedTextThatIsNamedAsAPdfGoesToAPerson() {
    Document mail =
        Mails.read(
            Mails.mixed(
                "Content-Type: text/plain\n\nPlease see the letter.",
                "Content-Type: text/plain; name=letter.pdf\n"
                    + "Content-Disposition: attachment; filename=letter.pdf\n\n"
                    + LETTER));

    assertThat(mail.unread()).containsExactly(OTHER_KIND.replace("The file", "An attachment"));
  }
}
