package remit.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static remit.intake.Mails.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words in every charset that mail still uses. */
class CharsetTest {
  private static final String WORDS = "Zoë’s naïve café – Hb below £";

  @ParameterizedTest
  @CsvSource({
    "utf-8, UTF-8",
    "UTF8, UTF-8",
    "windows-1252, windows-1252",
    "cp1252, windows-1252",
    "iso-8859-1, windows-1252",
    "us-ascii, windows-1252",
    "us-ascii, UTF-8",
    "utf-8, windows-1252",
    "x-unknown-to-all, UTF-8",
    "x-unknown-to-all, windows-1252",
    "bad name!, windows-1252",
    "macintosh, x-MacRoman",
    "utf-16, UTF-16",
    "utf-16le, UTF-16LE",
  })
  void wordsAreReadInTheCharsetThatTheyAreIn(String claimed, String actual) throws IOException {
    byte[] mail = mail("text/plain; charset=\"" + claimed + '"', WORDS.getBytes(actual));

    Document document = read(mail);

    assertThat(document.parts().get(1).text().strip()).isEqualTo(WORDS);
    assertThat(document.unread()).isEmpty();
  }

  @Test
  void theEuroSignIsReadInLatin9() throws IOException {
    byte[] mail = mail("text/plain; charset=iso-8859-15", "Fee: 20 €".getBytes("ISO-8859-15"));

    assertThat(read(mail).parts().get(1).text().strip()).isEqualTo("Fee: 20 €");
  }

  @Test
  void utf7IsRead() throws IOException {
    byte[] mail =
        mail("text/plain; charset=utf-7", "Caf+AOk- +AKM-5 a +- b +2D3eAA-".getBytes(ISO_8859_1));

    assertThat(read(mail).parts().get(1).text().strip()).isEqualTo("Café £5 a + b 😀");
  }

  @Test
  void aPageInHtmlMayNameItsCharsetItself() throws IOException {
    byte[] page = "<meta charset=\"iso-8859-2\"><p>Łukasz".getBytes("ISO-8859-2");

    assertThat(read(mail("text/html", page)).parts().get(1).text()).isEqualTo("Łukasz");
    assertThat(DocumentReader.read("a.html", page).parts().get(0).text()).isEqualTo("Łukasz");
  }

  @Test
  void plainFilesAreReadInUtf8Utf16OrWindows1252() throws IOException {
    for (Charset charset : new Charset[] {UTF_8, UTF_16, Charset.forName("windows-1252")}) {
      Document file = DocumentReader.read("a.txt", WORDS.getBytes(charset));

      assertThat(file.parts().get(0).text()).as(charset.name()).isEqualTo(WORDS);
    }
  }

  private static byte[] mail(String type, byte[] words) throws IOException {
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    mail.write(
        ("From: a@b.example\r\nSubject: x\r\nContent-Type: "
                + type
                + "\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n")
            .getBytes(ISO_8859_1));
    mail.write(java.util.Base64.getMimeEncoder().encode(words));
    return mail.toByteArray();
  }
}
