package remit.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;
import remit.request.Mail;

/**
 * What the headers of a mail say.
 *
 * @param mail its id, subject and thread, or null if it has no id
 * @param fromName the sender's name, or null
 * @param fromAddress the sender's address, or null
 * @param sent its day in the practice's zone, or null
 * @param subject its subject, or null
 * @param isAutomatic whether a program answered with it
 */
record MailHead(
    @Nullable Mail mail,
    @Nullable String fromName,
    @Nullable String fromAddress,
    @Nullable LocalDate sent,
    @Nullable String subject,
    boolean isAutomatic) {
  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,990}>");
  private static final int MOST_REFERENCES = 200;
  private static final Pattern FORWARD = Pattern.compile("(?i)\\s*(?:fwd?|forwarded)\\s*:.*");

  /** Headers that only automatic replies have. */
  private static final Set<String> AUTOMATIC = Set.of("X-Autoreply", "X-Autorespond");

  private static final Pattern AWAY =
      Pattern.compile(
          "(?i)\\s*(?:automatic reply|auto(?:matic)?[ -]?(?:reply|response)|out[ -]of[ -]office(?: reply)?)\\s*:.*");

  static MailHead of(Message message, Intake intake) {
    Mailbox from = from(message, intake);
    String subject = subject(message);
    String id = first(ID.matcher(text(message, "Message-ID")));
    List<String> references = new ArrayList<>();
    Matcher each = ID.matcher(text(message, "References"));
    while (each.find() && references.size() < MOST_REFERENCES) {
      references.add(each.group());
    }
    String automatic = text(message, "Auto-Submitted").toLowerCase(Locale.ROOT);
    return new MailHead(
        id == null ? null : new Mail(id, blankToNull(subject), references),
        from == null ? null : from.getName(),
        from == null ? null : from.getAddress(),
        sent(message),
        subject,
        automatic.startsWith("auto-replied")
            || AUTOMATIC.stream().anyMatch(name -> !isNo(text(message, name)))
            || (subject != null && AWAY.matcher(subject).matches()));
  }

  /** Tells the intake who sent the mail, when, and about what. */
  void tell(Intake intake) {
    intake.mail(mail);
    intake.from(fromName, fromAddress, sent);
    if (subject != null) {
      intake.text(Part.Kind.SUBJECT, "", subject);
    }
  }

  private static boolean isNo(String value) {
    return value.isEmpty() || value.equalsIgnoreCase("no");
  }

  /** Whether a mail with this subject passes another on. */
  static boolean isForward(@Nullable String subject) {
    return subject != null && FORWARD.matcher(subject).matches();
  }

  private static @Nullable Mailbox from(Message message, Intake intake) {
    try {
      MailboxList from = message.getFrom();
      return from == null || from.isEmpty() ? null : from.get(0);
    } catch (RuntimeException | StackOverflowError e) {
      intake.unread("The sender's line of the mail is broken.");
      return null;
    }
  }

  private static @Nullable String subject(Message message) {
    String subject = message.getSubject();
    return subject == null ? null : subject.replaceAll("\\s+", " ");
  }

  private static @Nullable LocalDate sent(Message message) {
    try {
      return message.getDate() == null
          ? null
          : message.getDate().toInstant().atZone(HERE).toLocalDate();
    } catch (RuntimeException e) {
      return null; // no day that a calendar has
    }
  }

  /** The body of the first header of this name; empty if there is none. */
  private static String text(Message message, String name) {
    Field field = message.getHeader() == null ? null : message.getHeader().getField(name);
    String body = field == null ? null : field.getBody();
    return body == null ? "" : MimeUtil.unscrambleHeaderValue(body).strip();
  }

  private static @Nullable String first(Matcher matcher) {
    return matcher.find() ? matcher.group() : null;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
