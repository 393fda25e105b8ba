package remit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static remit.mail.Surgery.GUIDANCE;
import static remit.mail.Surgery.NOW;
import static remit.mail.Surgery.PRACTICE;
import static remit.mail.Surgery.address;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import remit.reply.Draft;
import remit.reply.Replies;
import remit.reply.ReplyFiles;

/** The draft of a reply as a mail that a person sends. */
class ReplyMailTest {
  private static final Addressee KNOWN =
      new Addressee(address("replies@shorecare.example"), List.of("Known."));

  private static Eml request() {
    return Eml.plain()
        .saying(
            """
            Dear Practice,

            Please could you arrange a repeat chest X-ray for this patient in 6 weeks, after his
            pneumonia on our ward. – Zoë

            Nadia Fernley
            Respiratory ward, Coastal Hospital NHS Trust
            """);
  }

  private static Draft draft(Eml mail) {
    return Replies.compose(Surgery.assessment(mail.bytes()), GUIDANCE, PRACTICE, Surgery.DAY)
        .orElseThrow();
  }

  private static ReplyMail reply(Eml mail, boolean isFile, ReplyMail.@Nullable Original original)
      throws IOException {
    return ReplyMail.of(
        draft(mail),
        PRACTICE,
        KNOWN,
        new ReplyMail.Making("<case-1@gp.example>", NOW, isFile),
        new ReplyFiles(null),
        original);
  }

  private static Message parsed(ReplyMail reply) throws IOException {
    return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(reply.mail().bytes()));
  }

  private static List<Entity> parts(ReplyMail reply) throws IOException {
    return ((Multipart) parsed(reply).getBody()).getBodyParts();
  }

  @Test
  void theDraftStandsInTheThreadOfTheRequest() throws IOException {
    Eml mail =
        request().with("Subject", "RE: Re: Mr Otway – X-ray").with("References", "<a@x.example>");

    Message draft = parsed(reply(mail, true, null));
    MailHeaders head = MailHeaders.of(reply(mail, true, null).mail().bytes());

    assertThat(draft.getSubject()).isEqualTo("Re: Mr Otway – X-ray");
    assertThat(draft.getTo().flatten().get(0).getAddress()).isEqualTo("replies@shorecare.example");
    assertThat(draft.getFrom().get(0).getAddress()).isEqualTo("admin@marshsidelane.example");
    assertThat(draft.getMessageId()).isEqualTo("<case-1@gp.example>");
    assertThat(draft.getDate().toInstant()).isEqualTo(NOW);
    assertThat(head.all("in-reply-to")).containsExactly("<otway@shorecare.example>");
    assertThat(head.all("references")).containsExactly("<a@x.example> <otway@shorecare.example>");
    assertThat(head.all("x-unsent")).containsExactly("1");
  }

  @Test
  void onlyAFileIsMarkedForOutlookToOpenAsADraft() throws IOException {
    assertThat(MailHeaders.of(reply(request(), false, null).mail().bytes()).has("x-unsent"))
        .isFalse();
  }

  @Test
  void theLetterAndTheMailThatItAnswersAreAttached() throws IOException {
    byte[] original = request().bytes();

    ReplyMail reply = reply(request(), false, new ReplyMail.Original("eml", original));

    List<Entity> parts = parts(reply);
    assertThat(parts).hasSize(3);
    assertThat(parts.get(1).getFilename()).isEqualTo("letter.docx");
    assertThat(parts.get(2).getMimeType()).isEqualTo("message/rfc822");
    assertThat(parts.get(2).getFilename()).isEqualTo("request.eml");
    assertThat(new String(reply.mail().bytes(), StandardCharsets.UTF_8))
        .contains(new String(original, StandardCharsets.UTF_8));
    assertThat(reply.notes()).containsExactly("Known.");
  }

  @Test
  void anEnclosedFileKeepsItsBytes() throws IOException {
    byte[] pdf = {37, 80, 68, 70, 0, 13, 10, (byte) 0xFF};

    ReplyMail reply = reply(request(), false, new ReplyMail.Original("pdf", pdf));

    Entity part = parts(reply).get(2);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ((SingleBody) part.getBody()).writeTo(bytes);
    assertThat(part.getFilename()).isEqualTo("request.pdf");
    assertThat(bytes.toByteArray()).isEqualTo(pdf);
  }

  @Test
  void aMailWithLinesThatAreTooLongIsEnclosedAsAFile() throws IOException {
    byte[] mail = request().saying("x".repeat(3_000)).bytes();

    ReplyMail reply = reply(request(), false, new ReplyMail.Original("eml", mail));

    assertThat(parts(reply).get(2).getMimeType()).isEqualTo("application/octet-stream");
    assertThat(new String(reply.mail().bytes(), StandardCharsets.UTF_8).lines())
        .allMatch(line -> line.length() <= 998);
  }

  @Test
  void aRequestThatIsNotAtHandIsToBeAdded() throws IOException {
    ReplyMail reply = reply(request(), true, null);

    assertThat(parts(reply)).hasSize(2);
    assertThat(reply.notes())
        .containsExactly(
            "Known.", "The request could not be enclosed: add the copy that the letter speaks of.");
  }

  @Test
  void theSameDraftGivesTheSameBytes() throws IOException {
    ReplyMail.Original original = new ReplyMail.Original("eml", request().bytes());

    assertThat(reply(request(), true, original).mail().bytes())
        .isEqualTo(reply(request(), true, original).mail().bytes());
  }

  @Test
  void noHeaderGainsALineAndNoneIsTooLong() throws IOException {
    String thread =
        IntStream.range(0, 60)
            .mapToObj(i -> "<%s%d@x.example>".formatted("a".repeat(300), i))
            .collect(Collectors.joining(" "));
    Eml mail =
        request()
            .with("Subject", "=?utf-8?q?Mr_Otway=0D=0ABcc:_spy=40x.example?=")
            .with("References", thread);

    byte[] bytes = reply(mail, true, null).mail().bytes();

    assertThat(MailHeaders.of(bytes).has("bcc")).isFalse();
    assertThat(new String(bytes, StandardCharsets.UTF_8).lines())
        .allMatch(line -> line.length() <= 998);
  }

  @Test
  void anIdThatCannotStandInAHeaderIsRefused() {
    assertThatThrownBy(
            () ->
                ReplyMail.of(
                    draft(request()),
                    PRACTICE,
                    KNOWN,
                    new ReplyMail.Making("<a@x>\r\nBcc: spy@x.example", NOW, true),
                    new ReplyFiles(null),
                    null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDraftToNobodyHasNoAddress() throws IOException {
    ReplyMail reply =
        ReplyMail.of(
            draft(request()),
            PRACTICE,
            Addressee.ofFile(),
            new ReplyMail.Making("<case-1@gp.example>", NOW, true),
            new ReplyFiles(null),
            null);

    assertThat(parsed(reply).getTo()).isNull();
    assertThat(reply.notes().get(0)).contains("came as a file");
  }
}
