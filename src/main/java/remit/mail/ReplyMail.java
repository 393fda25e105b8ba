package remit.mail;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import remit.practice.Practice;
import remit.reply.Attachment;
import remit.reply.Draft;
import remit.reply.Envelope;
import remit.reply.OutgoingMail;
import remit.reply.ReplyFiles;
import remit.request.MailAddress;

/**
 * The draft of a reply as a mail, in the thread of the mail that it answers. A person sends it.
 *
 * @param mail the mail
 * @param notes what the person who sends it should know
 */
public record ReplyMail(OutgoingMail mail, List<String> notes) {
  /** Copies the notes. */
  public ReplyMail {
    notes = List.copyOf(notes);
  }

  /**
   * The document that is answered.
   *
   * @param ending the ending of its file name: {@code eml} for a mail
   * @param bytes its contents
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Original(String ending, byte[] bytes) {}

  /**
   * What the caller decides on.
   *
   * @param messageId the mail's own id, with its angle brackets; the same for the same draft
   * @param date when the draft was made
   * @param isFile whether it is kept as a file, which Outlook is then to open as a draft
   */
  public record Making(String messageId, Instant date, boolean isFile) {}

  /**
   * Makes the mail.
   *
   * @param original the document, which is enclosed if the practice encloses requests; null if it
   *     is not at hand
   * @throws IllegalArgumentException if the draft answers nobody, or the id is none
   * @throws IOException if the letterhead cannot be used
   */
  public static ReplyMail of(
      Draft draft,
      Practice practice,
      Addressee addressee,
      Making making,
      ReplyFiles files,
      @Nullable Original original)
      throws IOException {
    Envelope envelope = draft.envelope();
    if (envelope == null) {
      throw new IllegalArgumentException("the draft answers nobody");
    }
    List<Attachment> attachments = new ArrayList<>();
    byte[] docx = files.letterDocx(draft);
    if (docx != null) {
      attachments.add(Attachment.letter(docx));
    }
    List<String> notes = new ArrayList<>(addressee.notes());
    notes.addAll(draft.notesOnContents());
    if (practice.enclosesRequest()) {
      if (original != null) {
        attachments.add(Attachment.request(original.ending(), original.bytes()));
      } else {
        notes.add("The request could not be enclosed: add the copy that the letter speaks of.");
      }
    }
    OutgoingMail mail =
        new OutgoingMail(
            practice.name(),
            practice.email() == null ? null : MailAddress.of(practice.email()).orElse(null),
            addressee.address(),
            envelope.subject(),
            making.messageId(),
            making.date(),
            envelope.inReplyTo(),
            envelope.references(),
            making.isFile() ? Map.of(OutgoingMail.UNSENT, "1") : Map.of(),
            draft.answer().text(),
            attachments);
    return new ReplyMail(mail, notes);
  }
}
