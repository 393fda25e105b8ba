package remit.reply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import remit.practice.Practice;
import remit.request.Mail;
import remit.request.Request;

/**
 * The headers of the mail in which a reply goes back. None of them holds a line break, and an
 * address that is not plainly one address is left out.
 *
 * @param practice the practice's name
 * @param from the practice's mail address; null if it has none
 * @param to where the reply goes; null if unknown
 * @param subject the request's own subject after "Re:", or the letter's title
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
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
              + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");
  private static final int LONGEST_ADDRESS = 254;
  private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,500}>");
  private static final int MOST_REFERENCES = 20;
  private static final int LONGEST_SUBJECT = 250;

  /** Copies the references. */
  public Envelope {
    references = List.copyOf(references);
  }

  static Envelope of(Request request, Practice practice, Letter reply, LocalDate date) {
    Mail mail = request.mail();
    String answered = mail == null ? null : only(MESSAGE_ID, mail.messageId());
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
    return written == null || written.length() > LONGEST_ADDRESS ? null : only(ADDRESS, written);
  }

  private static @Nullable String only(Pattern pattern, String written) {
    String text = written.strip();
    return text.equals(written) && pattern.matcher(text).matches() ? text : null;
  }

  private static String subject(@Nullable Mail mail, Letter reply) {
    String theirs = mail == null || mail.subject() == null ? "" : Plain.line(mail.subject());
    if (theirs.isEmpty()) {
      return reply.title();
    }
    String subject = theirs.toLowerCase(Locale.ROOT).startsWith("re:") ? theirs : "Re: " + theirs;
    int length = subject.codePointCount(0, subject.length());
    return length <= LONGEST_SUBJECT
        ? subject
        : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT)) + "…";
  }

  private static List<String> references(@Nullable Mail mail, @Nullable String answered) {
    List<String> ids = new ArrayList<>();
    if (mail != null) {
      for (String id : mail.references()) {
        if (only(MESSAGE_ID, id) != null && !id.equals(answered)) {
          ids.add(id);
        }
      }
    }
    if (answered != null) {
      ids.add(answered);
    }
    if (ids.size() > MOST_REFERENCES) {
      ids.subList(1, ids.size() - MOST_REFERENCES + 1).clear();
    }
    return ids;
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
