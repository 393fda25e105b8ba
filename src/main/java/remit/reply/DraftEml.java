package remit.reply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.UnstructuredFieldImpl;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/** Writes a draft as a mail that is not yet sent, in the thread of the request. */
final class DraftEml {
  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private DraftEml() {}

  /**
   * The file's bytes, the same for the same draft.
   *
   * @param docx the letter to attach; null if there is none
   */
  static byte[] bytes(Envelope envelope, String text, byte @Nullable [] docx) throws IOException {
    MultipartBuilder parts =
        MultipartBuilder.create("mixed")
            .addTextPart(text.replace("\n", "\r\n"), StandardCharsets.UTF_8);
    if (docx != null) {
      parts.addBodyPart(
          BodyPartBuilder.create()
              .setBody(docx, DOCX)
              .setContentDisposition("attachment", ReplyFiles.LETTER_DOCX)
              .setContentTransferEncoding("base64"));
    }
    Message.Builder mail =
        Message.Builder.of()
            .setSubject(envelope.subject())
            .setDate(
                Date.from(envelope.date().atTime(LocalTime.NOON).atZone(HERE).toInstant()),
                TimeZone.getTimeZone(HERE))
            .setMessageId(envelope.messageId());
    if (envelope.from() != null) {
      mail.setFrom(mailbox(envelope.practice(), envelope.from()));
    }
    if (envelope.to() != null) {
      mail.setTo(mailbox(null, envelope.to()));
    }
    field(mail, "X-Unsent", "1");
    if (envelope.inReplyTo() != null) {
      field(mail, "In-Reply-To", envelope.inReplyTo());
    }
    if (!envelope.references().isEmpty()) {
      field(mail, "References", String.join(" ", envelope.references()));
    }
    // The boundary has to be set after the body, or a random one takes its place.
    mail.setBody(parts.build())
        .setContentType("multipart/mixed", new NameValuePair("boundary", boundary(envelope)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DefaultMessageWriter().writeMessage(mail.build(), bytes);
    return bytes.toByteArray();
  }

  private static String boundary(Envelope envelope) {
    String id = envelope.messageId();
    return "remit-" + id.substring(1, id.indexOf('@'));
  }

  private static Mailbox mailbox(@Nullable String name, String address) {
    int at = address.lastIndexOf('@');
    return new Mailbox(name, null, address.substring(0, at), address.substring(at + 1));
  }

  private static void field(Message.Builder mail, String name, String value) {
    mail.setField(
        UnstructuredFieldImpl.PARSER.parse(new RawField(name, value), DecodeMonitor.SILENT));
  }
}
