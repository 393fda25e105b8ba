package remit.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static remit.intake.Mails.texts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Mails that Outlook has saved. */
class OutlookReaderTest {
  private static final String ASK = "Please check her full blood count in two weeks.";

  @Test
  void headersWordsAndFilesAreRead() throws IOException {
    byte[] mail =
        mail(
            root -> {
              words(root, "Mrs Testcase", ASK + "\r\n-- \r\nWard 7");
              text(root, "0C1A001F", "Ward 7");
              text(root, "0C1F001F", "ward7@coastal-hospital.example");
              text(root, "007D001F", "Message-ID: <one@coastal-hospital.example>\r\n");
              file(root, 0, "letter.txt", "Dear Dr Example".getBytes(UTF_8));
            });

    Document document = DocumentReader.read("mail.msg", mail);

    assertThat(document.kind()).isEqualTo(Document.Kind.MAIL);
    assertThat(document.fromName()).isEqualTo("Ward 7");
    assertThat(document.fromAddress()).isEqualTo("ward7@coastal-hospital.example");
    assertThat(texts(document, Part.Kind.SUBJECT)).containsExactly("Mrs Testcase");
    assertThat(texts(document, Part.Kind.BODY)).containsExactly(ASK);
    assertThat(texts(document, Part.Kind.ATTACHMENT)).containsExactly("Dear Dr Example");
    assertThat(document.unread()).isEmpty();
  }

  @Test
  void itIsKnownWithoutItsName() throws IOException {
    assertThat(DocumentReader.read("mail", mail(root -> words(root, "x", ASK))).kind())
        .isEqualTo(Document.Kind.MAIL);
  }

  @Test
  void aMailInHtmlAloneIsRead() throws IOException {
    byte[] mail =
        mail(root -> put(root, "__substg1.0_10130102", ("<p>" + ASK + "</p>").getBytes(UTF_8)));

    assertThat(texts(DocumentReader.read("mail.msg", mail), Part.Kind.BODY)).containsExactly(ASK);
  }

  @Test
  void aMailInTheMailIsReadAndSoIsOneThatIsAttachedAsAFile() throws IOException {
    byte[] nested =
        mail(
            root -> {
              words(root, "FW: x", "Here is the letter of the ward, as you wished.");
              DirectoryEntry attached = root.createDirectory("__attach_version1.0_#00000000");
              put(attached, "__properties_version1.0", new byte[8]);
              words(attached.createDirectory("__substg1.0_3701000D"), "x", ASK);
            });
    byte[] asFile =
        mail(
            root -> {
              words(root, "x", "Here is the letter of the ward, as you wished.");
              file(root, 0, "old.eml", Mails.plain(ASK));
            });

    assertThat(texts(DocumentReader.read("mail.msg", nested), Part.Kind.ATTACHMENT))
        .containsExactly(ASK);
    assertThat(DocumentReader.read("mail.msg", asFile).parts())
        .anyMatch(part -> part.text().strip().equals(ASK));
  }

  @Test
  void kindsOfMessageAreKnown() throws IOException {
    assertThat(kind("IPM.Schedule.Meeting.Request")).isEqualTo(Document.Kind.CALENDAR);
    assertThat(kind("REPORT.IPM.Note.NDR")).isEqualTo(Document.Kind.DELIVERY_REPORT);
    assertThat(kind("IPM.Note.Rules.OofTemplate.Microsoft"))
        .isEqualTo(Document.Kind.AUTOMATIC_REPLY);
  }

  @Test
  void whatCannotBeReadIsSaidWithItsReason() throws IOException {
    byte[] sealed = mail(root -> file(root, 0, "smime.p7m", new byte[] {48, 3, 1, 2, 3}));
    byte[] whole = mail(root -> words(root, "x", ASK));
    byte[] cut = java.util.Arrays.copyOf(whole, 1_000);

    assertThat(DocumentReader.read("a.msg", sealed).unread())
        .anyMatch(why -> why.contains("S/MIME"));
    assertThat(DocumentReader.read("a.msg", cut).unread())
        .contains("The mail is broken and could not be read.");
  }

  @Test
  void otherFilesOfOldOfficeProgramsAreOfAKindThatCannotBeRead() throws IOException {
    byte[] workbook = mail(root -> put(root, "Workbook", new byte[5000]));
    byte[] brokenWord = mail(root -> put(root, "WordDocument", new byte[5000]));

    assertThat(DocumentReader.read("a.xls", workbook).unread())
        .containsExactly("The file is of a kind that cannot be read.");
    assertThat(DocumentReader.read("a.doc", brokenWord).unread())
        .containsExactly("The file is broken and could not be read.");
  }

  private interface Filling {
    void of(DirectoryEntry root) throws IOException;
  }

  private static Document.Kind kind(String type) throws IOException {
    byte[] mail =
        mail(
            root -> {
              words(root, "x", ASK);
              text(root, "001A001F", type);
            });
    return DocumentReader.read("a.msg", mail).kind();
  }

  private static byte[] mail(Filling filling) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      if (!filling.toString().isEmpty()) {
        put(files.getRoot(), "__properties_version1.0", new byte[32]);
        filling.of(files.getRoot());
      }
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static void words(DirectoryEntry folder, String subject, String words)
      throws IOException {
    text(folder, "0037001F", subject);
    text(folder, "1000001F", words);
  }

  private static void text(DirectoryEntry folder, String property, String words)
      throws IOException {
    put(folder, "__substg1.0_" + property, words.getBytes(UTF_16LE));
  }

  private static void file(DirectoryEntry root, int number, String name, byte[] bytes)
      throws IOException {
    DirectoryEntry folder = root.createDirectory("__attach_version1.0_#%08d".formatted(number));
    put(folder, "__properties_version1.0", new byte[8]);
    text(folder, "3707001F", name);
    put(folder, "__substg1.0_37010102", bytes);
  }

  private static void put(DirectoryEntry folder, String name, byte[] bytes) throws IOException {
    folder.createDocument(
        new String(name.getBytes(ISO_8859_1), ISO_8859_1), new ByteArrayInputStream(bytes));
  }
}
