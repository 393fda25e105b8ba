package remit.reply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.UnstructuredFieldImpl;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;
import remit.request.MailAddress;

/**
 * A mail that the practice may send. Whatever is put into it, no header gains a line.
 *
 * @param practice the practice's name
 * @param from the practice's mail address; null if it has none
 * @param to whom it is addressed to; null if to nobody
 * @param subject what it is about
 * @param messageId its own id, with its angle brackets
 * @param date when it was written
 * @param inReplyTo the id of the mail that it answers; null if it answers none
 * @param references the ids of the thread, oldest first
 * @param marks further headers by their names, of plain letters
 * @param text its words, with {@code \n} line ends
 * @param attachments what goes with it
 */
public record OutgoingMail(
    String practice,
    @Nullable MailAddress from,
    @Nullable MailAddress to,
    String subject,
    String messageId,
    Instant date,
    @Nullable String inReplyTo,
    List<String> references,
    Map<String, String> marks,
    String text,
    List<Attachment> attachments) {
  /** The mark by which Outlook opens a mail from a file as a draft; its value is 1. */
  public static final String UNSENT = "X-Unsent";

  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,500}>");
  private static final int MOST_REFERENCES = 20;
  private static final Pattern MARK = Pattern.compile("[!-~][ -~]{0,200}");

  /**
   * Copies the collections, and puts names and subjects on one line.
   *
   * @throws IllegalArgumentException if an id or a mark cannot stand in a header
   */
  public OutgoingMail {
    practice = Plain.line(practice);
    subject = Plain.line(subject);
    references = List.copyOf(references);
    marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    attachments = List.copyOf(attachments);
    checkId(messageId);
    references.forEach(OutgoingMail::checkId);
    if (inReplyTo != null) {
      checkId(inReplyTo);
    }
    marks.forEach(
        (name, value) -> {
          if (!name.matches("[A-Za-z-]{1,60}") || !MARK.matcher(value).matches()) {
            throw new IllegalArgumentException("no header: " + name);
          }
        });
  }

  /** Whether a text is the id of a mail, with its angle brackets, and may stand in a header. */
  public static boolean isMessageId(String text) {
    return MESSAGE_ID.matcher(text).matches();
  }

  /**
   * The ids of the thread in which a mail is answered, with no more of them than a head may hold.
   *
   * @param before the ids that the mail names
   * @param answered its own id; null if it has none
   */
  public static List<String> thread(List<String> before, @Nullable String answered) {
    List<String> ids = new ArrayList<>();
    for (String id : before) {
      if (isMessageId(id) && !id.equals(answered)) {
        ids.add(id);
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

  private static void checkId(String id) {
    if (!isMessageId(id)) {
      throw new IllegalArgumentException("no message id of a mail");
    }
  }

  /** The mail's bytes, the same for the same mail. */
  public byte[] bytes() throws IOException {
    MultipartBuilder parts =
        MultipartBuilder.create("mixed")
            .addTextPart(text.replace("\n", "\r\n"), StandardCharsets.UTF_8);
    for (Attachment file : attachments) {
      parts.addBodyPart(
          BodyPartBuilder.create()
              .setBody(file.bytes(), file.type())
              .setContentDisposition("attachment", file.name())
              .setContentTransferEncoding(file.encoding()));
    }
    Message.Builder mail =
        Message.Builder.of()
            .setSubject(subject)
            .setDate(Date.from(date), TimeZone.getTimeZone(HERE))
            .setMessageId(messageId);
    if (from != null) {
      mail.setFrom(new Mailbox(practice, null, from.local(), from.domain()));
    }
    if (to != null) {
      mail.setTo(new Mailbox(null, null, to.local(), to.domain()));
    }
    marks.forEach((name, value) -> field(mail, name, value));
    if (inReplyTo != null) {
      field(mail, "In-Reply-To", inReplyTo);
    }
    if (!references.isEmpty()) {
      field(mail, "References", String.join(" ", references));
    }
    // The boundary has to be set after the body, or a random one takes its place.
    mail.setBody(parts.build())
        .setContentType("multipart/mixed", new NameValuePair("boundary", boundary()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DefaultMessageWriter().writeMessage(mail.build(), bytes);
    return bytes.toByteArray();
  }

  private static void field(Message.Builder mail, String name, String value) {
    String folded = MimeUtil.fold(value, name.length() + 2);
    mail.setField(
        UnstructuredFieldImpl.PARSER.parse(new RawField(name, folded), DecodeMonitor.SILENT));
  }

  /** A line that none of the parts can hold, for it is made from all of them. */
  private String boundary() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(messageId.getBytes(StandardCharsets.UTF_8));
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      attachments.forEach(file -> digest.update(file.bytes()));
      return "remit-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
