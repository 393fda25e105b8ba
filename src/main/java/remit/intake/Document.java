package remit.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.request.Mail;

/**
 * What reached the practice, as texts.
 *
 * @param mail the headers of the mail, or null if it is no mail
 * @param fromName the name that a mail's sender gives, or null
 * @param fromAddress the mail address of the sender, or null
 * @param sent the day in a mail's date header, in the practice's zone, or null
 * @param kind what kind of message it is
 * @param parts its texts, in their order; empty if nothing could be read
 * @param unread what could not be read, in plain sentences that repeat nothing of the document
 */
public record Document(
    @Nullable Mail mail,
    @Nullable String fromName,
    @Nullable String fromAddress,
    @Nullable LocalDate sent,
    Kind kind,
    List<Part> parts,
    List<String> unread) {

  /** Copies the lists. */
  public Document {
    parts = List.copyOf(parts);
    unread = List.copyOf(unread);
  }

  /** A file of which nothing could be read, with the sentence that says why. */
  static Document unread(String why) {
    return new Document(null, null, null, null, Kind.FILE, List.of(), List.of(why));
  }

  /** Kinds of message. */
  public enum Kind {
    /** A letter or other file. */
    FILE,
    /** A mail from a person. */
    MAIL,
    /** A delivery report. */
    DELIVERY_REPORT,
    /** An automatic reply, such as an out-of-office note. */
    AUTOMATIC_REPLY,
    /** A calendar invitation or its answer. */
    CALENDAR
  }
}
