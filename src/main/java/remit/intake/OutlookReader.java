package remit.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;
import remit.request.Mail;

/** Reads a mail that Outlook has saved. */
final class OutlookReader extends AnyMailReader {
  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final Pattern ID = Pattern.compile("<[^<>\\s]+>");

  OutlookReader(Intake intake) {
    super(intake);
  }

  @Override
  void parse(byte[] bytes, boolean outermost) {
    try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(bytes))) {
      message(message, outermost, 0);
    } catch (IOException | ChunkNotFoundException | RuntimeException e) {
      intake.unread("The mail is broken and could not be read.");
    }
  }

  private void message(MAPIMessage message, boolean outermost, int depth)
      throws IOException, ChunkNotFoundException {
    Patience.check();
    message.setReturnNullOnMissingChunk(true);
    message.guess7BitEncoding();
    String subject = message.getSubject();
    if (outermost) {
      head(message, subject);
    } else if (subject != null) {
      intake.text(Part.Kind.QUOTED, "", "Subject: " + subject);
    }
    words.forwards(MailHead.isForward(subject));
    words.add(body(message));
    words.end();
    for (AttachmentChunks attachment : message.getAttachmentFiles()) {
      attachment(attachment, depth);
    }
  }

  private void head(MAPIMessage message, @Nullable String subject) throws ChunkNotFoundException {
    Calendar date = message.getMessageDate();
    LocalDate sent = date == null ? null : date.toInstant().atZone(HERE).toLocalDate();
    intake.from(plain(message.getDisplayFrom()), address(message), sent);
    String id = header(message, "message-id");
    if (id != null && ID.matcher(id).matches()) {
      intake.mail(new Mail(id, plain(subject), List.of()));
    }
    intake.text(Part.Kind.SUBJECT, "", subject == null ? "" : subject);
    StringChunk type = message.getMainChunks().getMessageClass();
    kind = kind(type == null ? "" : String.valueOf(type.getValue()).toUpperCase(Locale.ROOT));
  }

  private static Document.Kind kind(String type) {
    if (type.startsWith("REPORT.")) {
      return Document.Kind.DELIVERY_REPORT;
    }
    if (type.startsWith("IPM.SCHEDULE") || type.startsWith("IPM.APPOINTMENT")) {
      return Document.Kind.CALENDAR;
    }
    return type.startsWith("IPM.NOTE.RULES.OOFTEMPLATE")
        ? Document.Kind.AUTOMATIC_REPLY
        : Document.Kind.MAIL;
  }

  private static String body(MAPIMessage message) throws IOException, ChunkNotFoundException {
    String plain = message.getTextBody();
    if (plain != null && !plain.isBlank()) {
      return plain;
    }
    String html = message.getHtmlBody();
    if (html != null && !html.isBlank()) {
      return HtmlText.ofMail(html);
    }
    String rich = message.getRtfBody();
    return rich == null || rich.isBlank()
        ? ""
        : RtfText.read(rich.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void attachment(AttachmentChunks attachment, int depth)
      throws IOException, ChunkNotFoundException {
    if (attachment.isEmbeddedMessage()) {
      if (depth >= Bounds.MOST_MAIL_DEPTH) {
        intake.unread("The mail has more parts, one in the other, than any letter.");
        return;
      }
      OutlookReader inner = new OutlookReader(intake);
      inner.words.enclosedIn(words, kind == Document.Kind.DELIVERY_REPORT);
      inner.message(attachment.getEmbeddedMessage(), false, depth + 1);
      return;
    }
    byte[] data = attachment.getEmbeddedAttachmentObject();
    StringChunk name = attachment.getAttachLongFileName();
    name = name == null ? attachment.getAttachFileName() : name;
    String file = name == null ? "" : String.valueOf(name.getValue());
    String lower = file.toLowerCase(Locale.ROOT);
    if (data == null || data.length == 0) {
      intake.unread("An attachment could not be read.");
    } else if (lower.endsWith(".p7m") && Format.of(lower, data) != Format.MAIL) {
      intake.unread("The mail is signed or encrypted in a form (S/MIME) that cannot be read.");
    } else if (!isDecoration(attachment, lower, data)) {
      intake.attachment(file, data);
    }
  }

  private static boolean isDecoration(AttachmentChunks attachment, String name, byte[] data) {
    boolean inline = attachment.getAttachContentId() != null;
    return Format.of(name, data) == Format.IMAGE
        && !Picture.mayBeAPage(data)
        && (inline || data.length < Bounds.LEAST_SCAN_BYTES);
  }

  private static @Nullable String address(MAPIMessage message) {
    var chunk = message.getMainChunks().getEmailFromChunk();
    String address = chunk == null ? null : chunk.getValue();
    return address != null && address.indexOf('@') > 0 ? address : null;
  }

  private static @Nullable String header(MAPIMessage message, String name)
      throws ChunkNotFoundException {
    String[] headers = message.getHeaders();
    if (headers == null) {
      return null;
    }
    for (String header : headers) {
      if (header.toLowerCase(Locale.ROOT).startsWith(name + ":")) {
        return header.substring(name.length() + 1).strip();
      }
    }
    return null;
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
