package remit.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import remit.intake.Document;
import remit.intake.Part;

/** What the contents of a mail say against a response to it. */
final class RobotContents {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n\\s*\\n");

  /** Shorter sentences of ours might be anybody's. */
  private static final int LEAST_OWN = 40;

  private static final Pattern REPORT =
      Pattern.compile(
          "(?s)\\s*(?:multipart/report|message/(?:delivery-status|disposition-notification"
              + "|feedback-report|global-delivery-status)).*");
  private static final Pattern CALENDAR = Pattern.compile("(?s)\\s*text/calendar.*");

  private RobotContents() {}

  /** Why no response may go, in plain sentences. */
  static List<String> of(MailHeaders mail, Document document, StandardResponse response) {
    List<String> refusals = new ArrayList<>();
    if (document.kind() == Document.Kind.DELIVERY_REPORT || hasType(mail, REPORT)) {
      refusals.add("The mail is a report on the delivery or reading of another mail.");
    }
    if (document.kind() == Document.Kind.CALENDAR || hasType(mail, CALENDAR)) {
      refusals.add("The mail is a calendar entry.");
    }
    if (document.kind() == Document.Kind.FILE) {
      refusals.add("The document did not come as a mail that could be read.");
    }
    if (AwaySubject.isOne(mail.subject())) {
      refusals.add("The subject is that of an automatic reply or an out-of-office note.");
    } else if (document.kind() == Document.Kind.AUTOMATIC_REPLY) {
      refusals.add("The mail is an automatic reply.");
    }
    if (holdsOurWords(document, response)) {
      refusals.add("The mail repeats the practice's own standard response.");
    }
    return refusals;
  }

  private static boolean hasType(MailHeaders mail, Pattern type) {
    return mail.words("content-type").stream().anyMatch(value -> type.matcher(value).matches());
  }

  private static boolean holdsOurWords(Document document, StandardResponse response) {
    List<String> ours =
        SENTENCE_END
            .splitAsStream(response.text())
            .map(RobotContents::letters)
            .filter(sentence -> sentence.length() >= LEAST_OWN)
            .toList();
    return document.parts().stream()
        .map(Part::text)
        .map(RobotContents::letters)
        .anyMatch(text -> ours.stream().anyMatch(text::contains));
  }

  /**
   * The letters and figures alone: quotation marks of mail programs and line breaks do not count.
   */
  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
