package remit.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are words only. */
class PlainWordsTest {
  private static final String QUOTED =
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable";

  static Stream<Arguments> words() throws IOException {
    return Stream.of(
        Arguments.of("letter.txt", Samples.plainText().bytes()),
        Arguments.of("mail.eml", Samples.mailWithoutFiles().bytes()),
        Arguments.of("mail.eml", "Subject: x\n\nPlease bleed her.".getBytes(UTF_8)),
        Arguments.of("mail.eml", Mails.mail("x", QUOTED, "Ten =C2=A3 or 50 % of =\nit")),
        Arguments.of("mail.eml", Mails.mixed(Mails.words("one"), Mails.words("two"))),
        Arguments.of("mail.eml", Mails.multipart("alternative", Mails.words("one"))));
  }

  @ParameterizedTest
  @MethodSource("words")
  void textAndMailsOfTextAreWords(String name, byte[] bytes) {
    assertThat(PlainWords.are(name, bytes)).isTrue();
  }

  static Stream<Arguments> more() throws IOException {
    String pdf = new String(Files.pdf("Please bleed her."), ISO_8859_1);
    return Stream.of(
        mail("a page", Mails.html("<p>Please bleed her.")),
        mail(
            "a file",
            Mails.mixed(Mails.words("See."), Mails.file("application/pdf", "a.pdf", new byte[9]))),
        mail("a mail", Mails.mixed(Mails.words("See."), Mails.enclosed(Mails.plain("x")))),
        mail("a named text", Mails.mixed("Content-Type: text/plain; name=a.rtf\n\n{\\rtf1 a}")),
        mail(
            "a text named on the next line",
            Mails.mixed("Content-Type: text/plain;\n\tNAME*=utf-8''a.rtf\n\n{\\rtf1 a}")),
        mail("a named part", Mails.mixed("Content-Disposition: attachment; filename=a.rtf\n\nx")),
        mail("a PDF called text", Mails.mail("x", "Content-Type: text/plain", pdf)),
        mail(
            "a PDF called text, in quoted-printable",
            Mails.mail("x", QUOTED, pdf.replace("=", "=3D").replace("%PDF", "=\n=25=50=\nD=46"))),
        mail(
            "a text named after a single return",
            "Subject: x\nContent-Type: text/plain;\rname=a.rtf\n\n{\\rtf1 a}".getBytes(UTF_8)),
        mail("a zip called text", Mails.mail("x", QUOTED, "PK=03=04word/")),
        mail("an old Office file called text", Mails.mail("x", QUOTED, "=D0=CF=11=e0")),
        mail(
            "a packed text",
            Mails.mail(
                "x", "Content-Type: text/plain\nContent-Transfer-Encoding: base64", "JVBERi0=")),
        mail("a digest", Mails.multipart("digest", "\nSubject: x\n\nwords")),
        mail("a large text", Mails.plain("Please bleed her.\n".repeat(100_000))),
        Arguments.of("letter.pdf", pdf.getBytes(ISO_8859_1)),
        Arguments.of("letter.txt", pdf.getBytes(ISO_8859_1)),
        Arguments.of("letter.docx", Samples.word().bytes()),
        Arguments.of("letter.txt", Samples.word().bytes()),
        Arguments.of("page.html", "<p>Please".getBytes(UTF_8)),
        Arguments.of("letter.rtf", "{\\rtf1 a}".getBytes(UTF_8)),
        Arguments.of("care.json", "{\"resourceType\":\"Bundle\"}".getBytes(UTF_8)));
  }

  private static Arguments mail(String what, byte[] bytes) {
    return Arguments.of(what + ".eml", bytes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("more")
  void whatHoldsMoreIsNot(String name, byte[] bytes) {
    assertThat(PlainWords.are(name, bytes)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"content-type:\n", "content-type", "=\n", "=2", "=2=2", "\n "})
  void theLookTakesNoTimeToSpeakOf(String piece) {
    byte[] bytes =
        ("Subject: x\nA: quoted-printable " + piece.repeat(1_000_000 / piece.length()))
            .getBytes(UTF_8);
    long before = System.nanoTime();

    PlainWords.are("a.eml", bytes);

    assertThat((System.nanoTime() - before) / 1_000_000).as("milliseconds").isLessThan(3_000);
  }

  @Test
  void anEmptyFileDoesNotBreakTheLook() {
    assertThat(PlainWords.are("", new byte[0])).isTrue();
  }
}
