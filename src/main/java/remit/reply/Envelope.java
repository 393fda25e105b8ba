package remit.reply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.practice.Practice;
import remit.request.Mail;
import remit.request.MailAddress;
import remit.request.Request;

/**
 * The headers of the mail in which a reply goes back. None of them holds a line break, and an
 * address that is not plainly one address is left out.
 *
 * @param practice the practice's name
 * @param from the practice's mail address; null if it has none
 * @param to where the reply goes; null if unknown
 * @param subject the request's own subject after one "Re:", or the letter's title
 * @param messageId made from the contents, the same for the same reply
 * @param inReplyTo the request's message id; null if it came by no mail
 * @param references the message ids of the thread, the request's own last
 * @param date the day of the letter
 */
public record Envelope(
    String practice,
    @Nullable String from,
    @Nullable String to,
    String subject,
    String messageId,
    @Nullable String inReplyTo,
    List<String> references,
    LocalDate date) {
  /** What mail programs of several languages put before the subject of a reply, again and again. */
  private static final Pattern REPLIES =
      Pattern.compile("(?i)^(?:(?:re|aw|sv|antw)(?:\\[\\d{1,3}\\])?\\s?:\\s?)+");

  private static final int LONGEST_SUBJECT = 250;

  /** Copies the references. */
  public Envelope {
    references = List.copyOf(references);
  }

  static Envelope of(Request request, Practice practice, Letter reply, LocalDate date) {
    Mail mail = request.mail();
    String answered = mail == null ? null : messageIdOrNull(mail.messageId());
    return new Envelope(
        Plain.line(practice.name()),
        address(practice.email()),
        address(request.sender().email()),
        subject(mail, reply),
        messageId(request, reply, date),
        answered,
        references(mail, answered),
        date);
  }

  private static @Nullable String address(@Nullable String written) {
    return written == null ? null : MailAddress.of(written).map(MailAddress::toString).orElse(null);
  }

  private static @Nullable String messageIdOrNull(String written) {
    return OutgoingMail.isMessageId(written) ? written : null;
  }

  private static String subject(@Nullable Mail mail, Letter reply) {
    String theirs = mail == null || mail.subject() == null ? "" : Plain.line(mail.subject());
    if (theirs.isEmpty()) {
      return reply.title();
    }
    String subject = ("Re: " + REPLIES.matcher(theirs).replaceFirst("")).strip();
    int length = subject.codePointCount(0, subject.length());
    return length <= LONGEST_SUBJECT
        ? subject
        : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT)) + "…";
  }

  private static List<String> references(@Nullable Mail mail, @Nullable String answered) {
    return OutgoingMail.thread(mail == null ? List.of() : mail.references(), answered);
  }

  private static String messageId(Request request, Letter reply, LocalDate date) {
    String contents =
        String.join(
            "\0",
            String.valueOf(request.id()),
            request.mail() == null ? "" : request.mail().messageId(),
            date.toString(),
            reply.text());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(contents.getBytes(StandardCharsets.UTF_8));
      return "<" + HexFormat.of().formatHex(digest, 0, 16) + "@remit.invalid>";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
