package remit.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.GuidanceReader;
import remit.intake.Document;
import remit.intake.DocumentReader;
import remit.practice.Practice;
import remit.practice.PracticeFaultsException;
import remit.practice.PracticeReader;
import remit.reading.Reader;
import remit.request.MailAddress;
import remit.request.Request;
import remit.triage.Assessment;
import remit.triage.PolicyFaultsException;
import remit.triage.Triage;

/** The invented practice under Sefton's guidance, and what it makes of a mail. */
final class Surgery {
  static final LocalDate DAY = LocalDate.of(2025, 11, 4);
  static final Instant NOW = Instant.parse("2025-11-04T10:15:00Z");

  /** The addresses to which the labelled mails are written. */
  static final Set<MailAddress> OURS =
      Set.of(address("practice@gp.example"), address("reception@gp.example"));

  static final Guidance GUIDANCE;
  static final Practice PRACTICE;
  private static final Reader READER;
  private static final Triage TRIAGE;

  static {
    try {
      GUIDANCE = GuidanceReader.read(Path.of("rules", "sefton"));
      Set<String> coverable = new LinkedHashSet<>(GUIDANCE.categories().keySet());
      GUIDANCE.items().forEach(item -> coverable.add(item.id()));
      PRACTICE =
          PracticeReader.read(
              Path.of("rules", "example-practice.yaml"), GUIDANCE.actions().keySet(), coverable);
      READER = new Reader(GUIDANCE);
      TRIAGE = Triage.of(GUIDANCE, null);
    } catch (IOException
        | GuidanceFaultsException
        | PracticeFaultsException
        | PolicyFaultsException e) {
      throw new IllegalStateException(e);
    }
  }

  private Surgery() {}

  static MailAddress address(String text) {
    return MailAddress.of(text).orElseThrow();
  }

  static StandardResponse response() {
    return StandardResponse.of(
        "clinical-request-by-email", "auto-response", GUIDANCE, PRACTICE, DAY);
  }

  static Document document(byte[] mail) {
    return DocumentReader.read("mail.eml", mail);
  }

  static Request request(byte[] mail) {
    return READER.read(document(mail), null).request();
  }

  static Assessment assessment(byte[] mail) {
    return TRIAGE.assess(request(mail), PRACTICE, DAY);
  }

  /** What is decided on a request that the standard response answers. */
  static Assessment answerable() {
    return assessment(Eml.plain().bytes());
  }

  /** The decision on a mail's head and contents, as if it asked what the response answers. */
  static AutoResponse judged(byte[] mail) {
    return judged(mail, answerable());
  }

  static AutoResponse judged(byte[] mail, Assessment assessment) {
    return AutoResponse.to(MailHeaders.of(mail), document(mail), OURS, assessment, response());
  }

  /** The first words of the refusals, for messages. */
  static String words(List<String> refusals) {
    return String.join("\n", refusals);
  }
}
