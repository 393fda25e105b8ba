package remit.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static remit.reply.Sample.letterOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remit.request.Funding;
import remit.request.Mail;
import remit.request.Nation;
import remit.request.Sender;
import remit.request.SenderKind;

class DraftEmlTest {
  private static final byte[] DOCX = {1, 2, 3};
  private static final Mail MAIL =
      new Mail(
          "<ask@coastal.example>", "Clinic – Mrs Q", List.of("<a@x.example>", "<b@x.example>"));

  @Test
  void theDraftIsUnsentAndThreadsUnderTheRequest() throws IOException {
    Message mail = parsed(draft("gastro@coastal.example", MAIL));

    assertThat(header(mail, "X-Unsent")).isEqualTo("1");
    assertThat(mail.getFrom().get(0).getAddress()).isEqualTo("admin@marshsidelane.example");
    assertThat(mail.getTo().flatten().get(0).getAddress()).isEqualTo("gastro@coastal.example");
    assertThat(mail.getSubject()).isEqualTo("Re: Clinic – Mrs Q");
    assertThat(header(mail, "In-Reply-To")).isEqualTo("<ask@coastal.example>");
    assertThat(header(mail, "References"))
        .isEqualTo("<a@x.example> <b@x.example> <ask@coastal.example>");
    assertThat(mail.getDate().toInstant()).isEqualTo("2024-12-03T12:00:00Z");
  }

  @Test
  void theBodyIsTheLetterAndTheWordFileIsAttached() throws IOException {
    Draft draft = draft("gastro@coastal.example", MAIL);

    Message mail = parsed(draft);

    List<Entity> parts = ((Multipart) mail.getBody()).getBodyParts();
    assertThat(text((TextBody) parts.get(0).getBody())).isEqualTo(letterOf(draft).text());
    assertThat(parts.get(0).getMimeType()).isEqualTo("text/plain");
    assertThat(parts.get(1).getFilename()).isEqualTo("letter.docx");
    assertThat(bytes((BinaryBody) parts.get(1).getBody())).isEqualTo(DOCX);
  }

  @Test
  void theSameDraftGivesTheSameBytes() throws IOException {
    byte[] once = eml(draft("gastro@coastal.example", MAIL));
    byte[] again = eml(draft("gastro@coastal.example", MAIL));

    assertThat(again).isEqualTo(once);
  }

  @Test
  void aLetterThatCameByPostIsAnsweredUnderTheTitleOfTheReply() throws IOException {
    Message mail = parsed(draft(null, null));

    assertThat(mail.getTo()).isNull();
    assertThat(mail.getSubject()).isEqualTo("Work that this practice is unable to undertake");
    assertThat(mail.getHeader().getField("In-Reply-To")).isNull();
    assertThat(mail.getHeader().getField("References")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RE: Bloods", "Re: RE: Bloods", "AW: Re[2]: re : Bloods", "Bloods"})
  void aSubjectBeginsWithOneRe(String subject) throws IOException {
    Message mail = parsed(draft(null, new Mail("<a@x.example>", subject, List.of())));

    assertThat(mail.getSubject()).isEqualTo("Re: Bloods");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@x.example\r\nBcc: spy@x.example",
        "a@x.example, b@x.example",
        "a@x.example;b@x.example",
        "A <a@x.example>",
        "a@x.example ",
        "a@",
        "@x.example",
        "a b@x.example",
        "é@x.example"
      })
  void whatIsNotPlainlyOneAddressIsLeftOut(String address) throws IOException {
    Draft draft = draft(address, null);

    Message mail = parsed(draft);

    assertThat(mail.getTo()).isNull();
    assertThat(mail.getHeader().getField("Bcc")).isNull();
    assertThat(draft.notes()).anyMatch(note -> note.contains("mail address is not known"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bloods\r\nBcc: spy@x.example",
        "Bloods\nBcc: spy@x.example",
        "Bloods\u0085Bcc: a"
      })
  void aSubjectCannotAddAHeader(String subject) throws IOException {
    Mail hostile =
        new Mail(
            "<a@x.example>\r\nBcc: spy@x.example",
            subject,
            List.of("<b@x.example>\r\nBcc: spy@x.example", "<c@x.example>"));

    Message mail = parsed(draft(null, hostile));

    assertThat(mail.getHeader().getField("Bcc")).isNull();
    assertThat(mail.getSubject()).startsWith("Re: Bloods Bcc:");
    assertThat(mail.getHeader().getField("In-Reply-To")).isNull();
    assertThat(header(mail, "References")).isEqualTo("<c@x.example>");
  }

  @Test
  void aLongThreadKeepsItsFirstAndItsLastMessages() {
    List<String> thread = IntStream.range(0, 90).mapToObj(i -> "<" + i + "@x.example>").toList();

    Envelope envelope = envelope(draft(null, new Mail("<ask@x.example>", "Bloods", thread)));

    assertThat(envelope.references())
        .hasSize(20)
        .startsWith("<0@x.example>", "<72@x.example>")
        .endsWith("<89@x.example>", "<ask@x.example>");
  }

  private static Draft draft(@Nullable String email, @Nullable Mail mail) {
    Sample sample = new Sample().asks("onward-referral", "refer to ENT", "specialist");
    if (mail != null) {
      sample.byMail(mail);
    }
    return sample
        .from(
            new Sender(
                SenderKind.SECONDARY_CARE,
                null,
                "Coastal Hospital",
                null,
                Nation.ENGLAND,
                Funding.NHS,
                email,
                List.of()))
        .draft();
  }

  private static Envelope envelope(Draft draft) {
    Envelope envelope = draft.envelope();
    if (envelope == null) {
      throw new AssertionError("the draft has no envelope");
    }
    return envelope;
  }

  private static byte[] eml(Draft draft) throws IOException {
    return DraftEml.bytes(envelope(draft), draft.answer().text(), DOCX);
  }

  private static Message parsed(Draft draft) throws IOException {
    return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(eml(draft)));
  }

  private static String header(Message mail, String name) {
    return mail.getHeader().getField(name).getBody().replaceAll("\\s+", " ").strip();
  }

  private static String text(TextBody body) throws IOException {
    return new String(bytes(body), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static byte[] bytes(SingleBody body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.writeTo(bytes);
    return bytes.toByteArray();
  }
}
