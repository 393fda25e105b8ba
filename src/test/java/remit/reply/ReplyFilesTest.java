package remit.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static remit.reply.Sample.letterOf;
import static remit.reply.Sample.messageOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.request.SenderKind;

class ReplyFilesTest {
  private final Draft draft =
      new Sample().asks("onward-referral", "refer to ENT", "specialist").draft();

  @TempDir private Path folder = Path.of("");

  @Test
  void aDraftIsWrittenAsFiveFilesThatNameNobody() throws IOException {
    Path place = folder.resolve("new").resolve("r-1");

    List<Path> written = new ReplyFiles(null).write(draft, place);

    assertThat(names(place))
        .containsExactlyInAnyOrder(
            "letter.txt", "letter.docx", "draft.eml", "patient.txt", "lmc.csv");
    assertThat(written).hasSize(5).allMatch(Files::isRegularFile);
    assertThat(place.resolve("letter.txt")).hasContent(letterOf(draft).text());
    assertThat(place.resolve("patient.txt")).hasContent(messageOf(draft).text());
  }

  @Test
  void aPatientWhoIsDivertedGetsAMailAndNoLetter() throws IOException {
    Draft divert =
        new Sample()
            .from(SenderKind.PATIENT)
            .asks("same-day-at-the-maximum", "see me today")
            .draft();

    new ReplyFiles(null).write(divert, folder);

    assertThat(names(folder)).containsExactlyInAnyOrder("draft.eml", "patient.txt", "lmc.csv");
  }

  @Test
  void aDraftThatIsThereIsNeverOverwritten() throws IOException {
    Path lmc = Files.writeString(folder.resolve("lmc.csv"), "signed");

    assertThatThrownBy(() -> new ReplyFiles(null).write(draft, folder))
        .isInstanceOf(ReplyFilesException.class)
        .hasMessage("The file “lmc.csv” is already in the folder; nothing was written.");

    assertThat(lmc).hasContent("signed");
    assertThat(names(folder)).containsExactly("lmc.csv");
  }

  @Test
  void aLetterheadThatIsMissingLeavesNoFile() throws IOException {
    ReplyFiles files = new ReplyFiles(folder.resolve("head.docx"));

    assertThatThrownBy(() -> files.write(draft, folder))
        .isInstanceOf(ReplyFilesException.class)
        .hasMessage("The letterhead “head.docx” is missing.");

    assertThat(names(folder)).isEmpty();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }
}
