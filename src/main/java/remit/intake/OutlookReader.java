package remit.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;
import remit.request.Mail;

/** Reads a mail that Outlook has saved. */
final class OutlookReader {
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private OutlookReader() {}

  static Document read(byte[] bytes, Intake intake) {
    try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(bytes))) {
      message.setReturnNullOnMissingChunk(true);
      message.guess7BitEncoding();
      Calendar date = date(message);
      String address = address(message);
      intake.from(
          plain(message.getDisplayFrom()),
          address,
          date == null ? null : date.toInstant().atZone(HERE).toLocalDate());
      String id = header(message, "message-id");
      if (id != null && id.matches("<[^<>\\s]+>")) {
        intake.mail(new Mail(id, plain(message.getSubject()), List.of()));
      }
      intake.text(Part.Kind.SUBJECT, "", text(message.getSubject()));
      String body = message.getTextBody();
      if (body == null || body.isBlank()) {
        String html = message.getHtmlBody();
        body = html == null ? "" : HtmlText.read(html);
      }
      MailText.split(body).forEach((kind, text) -> intake.text(kind, "", text));
      for (AttachmentChunks attachment : message.getAttachmentFiles()) {
        byte[] data = attachment.getEmbeddedAttachmentObject();
        String name = String.valueOf(attachment.getAttachLongFileName());
        if (data == null || data.length == 0) {
          intake.unread("An attachment could not be read.");
        } else {
          intake.add(
              Format.of(name.toLowerCase(Locale.ROOT), data),
              Part.Kind.ATTACHMENT,
              name,
              data,
              "An attachment");
        }
      }
    } catch (IOException | ChunkNotFoundException | RuntimeException e) {
      intake.unread("The mail is broken and could not be read.");
    }
    return intake.document(Document.Kind.MAIL);
  }

  private static @Nullable Calendar date(MAPIMessage message) throws ChunkNotFoundException {
    return message.getMessageDate();
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

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
