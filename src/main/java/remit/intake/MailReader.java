package remit.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;

/** Reads a mail: its headers, its new words, what is quoted below, and what is attached. */
final class MailReader extends AnyMailReader {
  private static final String BROKEN = "The mail is broken and could not be read to its end.";

  private final List<Message> enclosed = new ArrayList<>();
  private boolean report;

  MailReader(Intake intake) {
    super(intake);
  }

  @Override
  void parse(byte[] bytes, boolean outermost) {
    try {
      Message message = MailShape.parse(bytes);
      MailHead head = MailHead.of(message, intake);
      if (outermost) {
        head.tell(intake);
        kind = head.isAutomatic() ? Document.Kind.AUTOMATIC_REPLY : Document.Kind.MAIL;
        words.answersByItself(head.isAutomatic());
      }
      words.forwards(MailHead.isForward(head.subject()));
      entity(message);
      words.end();
      for (Message inner : enclosed) {
        enclosed(inner);
      }
    } catch (UnreadableException e) {
      intake.unread("The mail " + e.getMessage());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      intake.unread(BROKEN);
    }
  }

  /**
   * A mail in the mail: read like an attached letter unless it only came back or is for the file.
   */
  private void enclosed(Message inner) throws IOException {
    MailReader reader = new MailReader(intake);
    boolean returned = report || kind == Document.Kind.AUTOMATIC_REPLY;
    reader.words.enclosedIn(words, returned);
    String subject = inner.getSubject();
    if (subject != null) {
      intake.text(Part.Kind.QUOTED, "", "Subject: " + subject);
    }
    reader.words.forwards(MailHead.isForward(subject));
    reader.entity(inner);
    reader.words.end();
    for (Message deeper : reader.enclosed) {
      reader.enclosed(deeper);
    }
  }

  private void entity(Entity entity) throws IOException {
    Patience.check();
    Body body = entity.getBody();
    if (body instanceof Multipart multipart) {
      multipart(MailPart.type(entity), multipart);
    } else if (body instanceof Message inner) {
      enclosed.add(inner);
    } else if (body instanceof SingleBody single) {
      single(entity, single);
    }
  }

  private void multipart(String type, Multipart multipart) throws IOException {
    switch (type) {
      case "multipart/alternative" -> alternative(multipart);
      case "multipart/encrypted" -> intake.unread("The mail is encrypted.");
      case "multipart/report" -> {
        kind = Document.Kind.DELIVERY_REPORT;
        report = true;
        each(multipart);
      }
      default -> each(multipart);
    }
  }

  private void each(Multipart multipart) throws IOException {
    for (Entity part : multipart.getBodyParts()) {
      entity(part);
    }
  }

  /** Of the same words in several forms the plainest is read, unless another says much more. */
  private void alternative(Multipart multipart) throws IOException {
    Entity best = null;
    String most = "";
    for (Entity part : multipart.getBodyParts()) {
      String type = MailPart.type(part);
      if (type.equals("text/calendar")) {
        kind = Document.Kind.CALENDAR;
      }
      if (part.getBody() instanceof Multipart) {
        if (most.isBlank() || !isAttached(part)) {
          best = most.isBlank() ? part : best;
        }
        continue;
      }
      String words =
          part.getBody() instanceof SingleBody body && type.startsWith("text/")
              ? MailPart.words(part, body)
              : "";
      boolean fuller = words.length() > 2 * most.length() + 200;
      if (best == null || (most.isBlank() && !words.isBlank()) || fuller) {
        best = part;
        most = words;
      }
    }
    if (best != null) {
      entity(best);
    }
  }

  private static boolean isAttached(Entity entity) {
    return "attachment".equalsIgnoreCase(entity.getDispositionType());
  }

  private void single(Entity entity, SingleBody body) throws IOException {
    MailPart part = MailPart.of(entity, body);
    switch (part.role()) {
      case WORDS -> words.add(MailPart.words(entity, body));
      case CALENDAR -> {
        kind = Document.Kind.CALENDAR;
        words.addIfAlone(CalendarText.read(MailPart.words(entity, body)));
      }
      case RETURNED -> intake.text(Part.Kind.QUOTED, "", MailPart.words(entity, body));
      case MACHINE -> {
        // tells mail programs what became of a mail
      }
      case SECRET ->
          intake.unread("The mail is signed or encrypted in a form (S/MIME) that cannot be read.");
      case ELSEWHERE -> intake.unread("A part of the mail was not sent with it.");
      case WINMAIL -> WinmailReader.read(MailShape.bytes(body), intake, words);
      case DECORATION -> {
        // a logo
      }
      case ATTACHED_TEXT ->
          intake.text(Part.Kind.ATTACHMENT, part.name(), MailPart.words(entity, body));
      case ATTACHMENT -> intake.attachment(part.name(), MailShape.bytes(body));
    }
  }
}
