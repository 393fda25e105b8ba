package remit.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;
import remit.request.Mail;

/** Reads a mail: its headers, its new words, what is quoted below, and what is attached. */
final class MailReader {
  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final Pattern ID = Pattern.compile("<[^<>\\s]+>");
  private static final int MOST_DEPTH = 8;
  private static final int MOST_PARTS = 200;

  private final Intake intake;
  private int parts;
  private boolean spoken;
  private Document.Kind kind = Document.Kind.MAIL;

  private MailReader(Intake intake) {
    this.intake = intake;
  }

  static Document read(byte[] bytes, Intake intake) {
    MailReader reader = new MailReader(intake);
    try {
      DefaultMessageBuilder builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(
          MimeConfig.custom()
              .setMaxLineLen(-1)
              .setMaxHeaderLen(-1)
              .setMaxHeaderCount(-1)
              .setMalformedHeaderStartsBody(false)
              .build());
      Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
      reader.head(message);
      reader.entity(message, 0);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      intake.unread("The mail is broken and could not be read to its end.");
    }
    if (intake.isWithoutText()) {
      intake.unread("The mail holds no words that could be read.");
    }
    return intake.document(reader.kind);
  }

  private void head(Message message) {
    Mailbox from = null;
    try {
      from =
          message.getFrom() == null || message.getFrom().isEmpty()
              ? null
              : message.getFrom().get(0);
    } catch (RuntimeException e) {
      intake.unread("The sender's line of the mail is broken.");
    }
    LocalDate sent =
        message.getDate() == null ? null : message.getDate().toInstant().atZone(HERE).toLocalDate();
    intake.from(
        from == null ? null : from.getName(), from == null ? null : from.getAddress(), sent);
    String subject = message.getSubject();
    String id = field(message, "Message-ID");
    if (id != null && ID.matcher(id).matches()) {
      List<String> references = new ArrayList<>();
      Matcher each = ID.matcher(String.valueOf(field(message, "References")));
      while (each.find()) {
        references.add(each.group());
      }
      intake.mail(
          new Mail(id, subject == null || subject.isBlank() ? null : subject.strip(), references));
    }
    if (subject != null) {
      intake.text(Part.Kind.SUBJECT, "", subject);
    }
    String automatic = String.valueOf(field(message, "Auto-Submitted")).toLowerCase(Locale.ROOT);
    if (automatic.startsWith("auto-replied") || field(message, "X-Autoreply") != null) {
      kind = Document.Kind.AUTOMATIC_REPLY;
    }
  }

  private static @Nullable String field(Message message, String name) {
    Field field = message.getHeader() == null ? null : message.getHeader().getField(name);
    String body = field == null ? null : field.getBody();
    return body == null ? null : MimeUtil.unscrambleHeaderValue(body).strip();
  }

  private void entity(Entity entity, int depth) throws IOException {
    if (depth > MOST_DEPTH || ++parts > MOST_PARTS) {
      intake.unread("The mail has more parts, one in the other, than any letter.");
      return;
    }
    String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
    Body body = entity.getBody();
    if (body instanceof Multipart multipart) {
      multipart(type, multipart, depth);
    } else if (body instanceof Message inner) {
      forwarded(inner, depth);
    } else if (body instanceof SingleBody single) {
      single(entity, type, single);
    }
  }

  private void multipart(String type, Multipart multipart, int depth) throws IOException {
    if (type.equals("multipart/report")) {
      kind = Document.Kind.DELIVERY_REPORT;
    }
    if (type.equals("multipart/alternative")) {
      Entity best = null;
      for (Entity part : multipart.getBodyParts()) {
        String partType = String.valueOf(part.getMimeType()).toLowerCase(Locale.ROOT);
        if (partType.equals("text/calendar")) {
          kind = Document.Kind.CALENDAR;
          continue;
        }
        boolean plain = partType.equals("text/plain") && !isBlank(part);
        if (best == null || plain || (!isPlain(best) && partType.startsWith("multipart/"))) {
          best = best != null && isPlain(best) ? best : part;
        }
        if (isBlank(best)) {
          best = part;
        }
      }
      if (best != null) {
        entity(best, depth + 1);
      }
      return;
    }
    for (Entity part : multipart.getBodyParts()) {
      String partType = String.valueOf(part.getMimeType()).toLowerCase(Locale.ROOT);
      if (!partType.contains("pkcs7-signature") && !partType.contains("pgp-signature")) {
        entity(part, depth + 1);
      }
    }
  }

  private static boolean isPlain(Entity entity) {
    return "text/plain".equalsIgnoreCase(entity.getMimeType());
  }

  private static boolean isBlank(Entity entity) throws IOException {
    return entity.getBody() instanceof TextBody text && text(entity, text).isBlank();
  }

  private void forwarded(Message inner, int depth) throws IOException {
    if (inner.getSubject() != null) {
      intake.text(Part.Kind.QUOTED, "", "Subject: " + inner.getSubject());
    }
    boolean before = spoken;
    spoken = true;
    forwardedEntity(inner, depth + 1);
    spoken = before;
  }

  private void forwardedEntity(Entity entity, int depth) throws IOException {
    if (entity.getBody() instanceof TextBody text && entity.getFilename() == null) {
      intake.text(Part.Kind.QUOTED, "", plain(entity, text));
    } else if (entity.getBody() instanceof Multipart multipart) {
      for (Entity part : multipart.getBodyParts()) {
        if (depth > MOST_DEPTH || ++parts > MOST_PARTS) {
          intake.unread("The mail has more parts, one in the other, than any letter.");
          return;
        }
        forwardedEntity(part, depth + 1);
      }
    } else {
      entity(entity, depth);
    }
  }

  private void single(Entity entity, String type, SingleBody body) throws IOException {
    String name = entity.getFilename() == null ? "" : entity.getFilename();
    boolean attached =
        "attachment".equalsIgnoreCase(entity.getDispositionType())
            || (!name.isEmpty() && !type.startsWith("text/"));
    if (type.equals("text/calendar")) {
      kind = Document.Kind.CALENDAR;
      return;
    }
    if (body instanceof TextBody text && !attached) {
      String words = plain(entity, text);
      if (spoken) {
        intake.text(Part.Kind.ATTACHMENT, name, words);
      } else {
        MailText.split(words).forEach((partKind, part) -> intake.text(partKind, "", part));
        spoken = true;
      }
      return;
    }
    byte[] bytes = bytes(body);
    if (type.contains("ms-tnef") || name.equalsIgnoreCase("winmail.dat")) {
      tnef(bytes);
      return;
    }
    Format format = Format.of(name.toLowerCase(Locale.ROOT), bytes);
    boolean inline =
        "inline".equalsIgnoreCase(entity.getDispositionType())
            || (entity.getHeader() != null && entity.getHeader().getField("Content-ID") != null);
    if (format == Format.IMAGE
        && (inline
            || name.toLowerCase(Locale.ROOT).matches("(logo|image\\d+|signature|banner).*"))) {
      return; // decoration
    }
    if (body instanceof TextBody text && format == Format.TEXT) {
      intake.text(Part.Kind.ATTACHMENT, name, text(entity, text));
    } else {
      intake.add(format, Part.Kind.ATTACHMENT, name, bytes, "An attachment");
    }
  }

  private void tnef(byte[] bytes) {
    try {
      var message = new org.apache.poi.hmef.HMEFMessage(new ByteArrayInputStream(bytes));
      if (message.getBody() != null && !message.getBody().isBlank()) {
        String body = message.getBody();
        byte[] rich = body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        intake.text(Part.Kind.BODY, "", body.startsWith("{\\rtf") ? RtfText.read(rich) : body);
      }
      for (var attachment : message.getAttachments()) {
        String name = String.valueOf(attachment.getLongFilename());
        byte[] contents = attachment.getContents();
        intake.add(
            Format.of(name.toLowerCase(Locale.ROOT), contents),
            Part.Kind.ATTACHMENT,
            name,
            contents,
            "An attachment");
      }
    } catch (IOException | RuntimeException e) {
      intake.unread("An attachment in Outlook's own format (winmail.dat) could not be read.");
    }
  }

  private static String plain(Entity entity, TextBody text) throws IOException {
    String words = text(entity, text);
    if ("text/html".equalsIgnoreCase(entity.getMimeType())) {
      return HtmlText.read(words);
    }
    String type =
        entity.getHeader() == null || entity.getHeader().getField("Content-Type") == null
            ? ""
            : String.valueOf(entity.getHeader().getField("Content-Type").getBody())
                .toLowerCase(Locale.ROOT);
    return type.contains("format=flowed") ? unflow(words, type.contains("delsp=yes")) : words;
  }

  /** Joins the soft line breaks of RFC 3676. */
  private static String unflow(String text, boolean withoutSpace) {
    StringBuilder joined = new StringBuilder();
    for (String line : text.replace("\r\n", "\n").split("\n", -1)) {
      boolean soft = line.endsWith(" ") && !line.equals("-- ") && !line.startsWith(">");
      joined.append(soft && withoutSpace ? line.substring(0, line.length() - 1) : line);
      if (!soft) {
        joined.append('\n');
      }
    }
    return joined.toString();
  }

  private static String text(Entity entity, TextBody body) throws IOException {
    byte[] bytes = bytes(body);
    String charset = entity.getCharset();
    if (charset != null
        && !charset.equalsIgnoreCase("us-ascii")
        && !charset.equalsIgnoreCase("utf-8")) {
      try {
        return new String(bytes, Charset.forName(charset));
      } catch (IllegalArgumentException e) {
        return Intake.decode(bytes);
      }
    }
    return Intake.decode(bytes);
  }

  private static byte[] bytes(SingleBody body) throws IOException {
    if (body instanceof BinaryBody || body instanceof TextBody) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      body.writeTo(out);
      return out.toByteArray();
    }
    return new byte[0];
  }
}
