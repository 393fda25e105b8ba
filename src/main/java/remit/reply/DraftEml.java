package remit.reply;

import java.io.IOException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import remit.request.MailAddress;

/** Writes a draft as a mail that is not yet sent, in the thread of the request. */
final class DraftEml {
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private DraftEml() {}

  /**
   * The file's bytes, the same for the same draft.
   *
   * @param docx the letter to attach; null if there is none
   */
  static byte[] bytes(Envelope envelope, String text, byte @Nullable [] docx) throws IOException {
    return new OutgoingMail(
            envelope.practice(),
            envelope.from() == null ? null : MailAddress.of(envelope.from()).orElse(null),
            envelope.to() == null ? null : MailAddress.of(envelope.to()).orElse(null),
            envelope.subject(),
            envelope.messageId(),
            envelope.date().atTime(LocalTime.NOON).atZone(HERE).toInstant(),
            envelope.inReplyTo(),
            envelope.references(),
            Map.of(OutgoingMail.UNSENT, "1"),
            text,
            docx == null ? List.of() : List.of(Attachment.letter(docx)))
        .bytes();
  }
}
