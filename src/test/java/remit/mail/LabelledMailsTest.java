package remit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import remit.intake.Document;
import remit.request.CsvText;
import remit.request.Request;
import remit.request.Value;

/** Mails of people and of machines, each with a label that says whether a response may go. */
class LabelledMailsTest {
  private static final Path MAIL = Path.of("test-data", "mail");
  private static final Path GIVEN = MAIL.resolve("auto-reply");
  private static final Path MORE = MAIL.resolve("more-auto-reply");

  static Stream<Arguments> given() throws IOException {
    return labels(GIVEN).stream().map(row -> Arguments.of(row.get(0), row.get(1)));
  }

  static Stream<Arguments> more() throws IOException {
    return labels(MORE).stream().map(row -> Arguments.of(row.get(0), row.get(1), row.get(2)));
  }

  private static List<CSVRecord> labels(Path folder) throws IOException {
    List<CSVRecord> rows = CsvText.records(Files.readAllBytes(folder.resolve("labels.csv")));
    return rows.subList(1, rows.size());
  }

  @Test
  void everyMailHasALabelAndThereAreEnough() throws IOException {
    for (Path folder : List.of(GIVEN, MORE)) {
      try (Stream<Path> files = Files.list(folder)) {
        List<String> mails =
            files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".eml")).toList();

        assertThat(labels(folder))
            .extracting(row -> row.get(0))
            .containsExactlyInAnyOrderElementsOf(mails);
      }
    }
    assertThat(labels(GIVEN)).hasSizeGreaterThanOrEqualTo(31);
    assertThat(labels(MORE)).hasSizeGreaterThanOrEqualTo(100);
    assertThat(labels(MORE)).filteredOn(row -> row.get(1).equals("yes")).hasSizeGreaterThan(35);
  }

  @ParameterizedTest
  @MethodSource("given")
  void aMailIsAnsweredAsItsLabelSays(String file, String allowed) throws IOException {
    AutoResponse decision = Surgery.judged(Files.readAllBytes(GIVEN.resolve(file)));

    assertThat(decision.isAllowed()).as("%s", decision.refusals()).isEqualTo(allowed.equals("yes"));
  }

  @ParameterizedTest
  @MethodSource("more")
  void aMailIsRefusedForTheReasonThatItsLabelNames(String file, String allowed, String why)
      throws IOException {
    AutoResponse decision = Surgery.judged(Files.readAllBytes(MORE.resolve(file)));

    if (allowed.equals("yes")) {
      assertThat(decision.refusals()).isEmpty();
    } else {
      assertThat(decision.refusals()).anyMatch(refusal -> refusal.contains(why));
    }
  }

  @ParameterizedTest
  @MethodSource("given")
  void everyMailIsTakenInWhateverIsAnswered(String file, String allowed) throws IOException {
    Document document = Surgery.document(Files.readAllBytes(GIVEN.resolve(file)));

    assertThat(document.parts()).as("parts of a mail labelled %s", allowed).isNotEmpty();
  }

  @Test
  void anUrgentAlertOfAMachineKeepsItsDanger() throws IOException {
    byte[] alert = Files.readAllBytes(GIVEN.resolve("n18-urgent-in-oof.eml"));

    Request request = Surgery.request(alert);

    assertThat(request.dangerSigns()).isNotEmpty();
    assertThat(request.values()).extracting(Value::name).contains("potassium");
    assertThat(Surgery.judged(alert, Surgery.assessment(alert)).refusals())
        .contains("The mail holds a danger sign: a clinician must look at it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am on leave.\n> We are unable to undertake this work\n> Please repeat the chest X-ray\n",
        "> We are unable to undertake this work\n> Please repeat the chest X-ray\n",
        "I am on leave, please see below.\n> Please repeat the chest X-ray\n> Kind regards\n",
        """
        I am away.

        -----Original Message-----
        From: Practice <practice@gp.example>
        Sent: 4 November 2025
        To: Ward 7
        Subject: Bloods

        Please repeat the chest X-ray
        """
      })
  void anAutomaticReplyThatQuotesUsIsNoNewRequest(String words) {
    byte[] mail = Eml.plain().with("Auto-Submitted", "auto-replied").saying(words).bytes();

    Request request = Surgery.request(mail);

    assertThat(request.asks()).isEmpty();
  }

  @Test
  void anAutomaticReplyThatEnclosesOurMailIsNoNewRequest() {
    byte[] mail =
        Eml.plain()
            .with("Auto-Submitted", "auto-replied")
            .with("Content-Type", "multipart/mixed; boundary=b")
            .saying(
                """
                --b
                Content-Type: text/plain

                I am on leave.
                --b
                Content-Type: message/rfc822

                From: practice@gp.example
                Subject: X-ray

                Please could you arrange a repeat chest X-ray for this patient in 6 weeks.
                --b--
                """)
            .bytes();

    assertThat(Surgery.request(mail).asks()).isEmpty();
  }

  @Test
  void aValueBeyondItsLimitIsShownThoughNothingIsAsked() {
    byte[] mail = Eml.plain().saying("EPR alert: K+ 7.1 on your patient.\n").bytes();

    assertThat(Surgery.request(mail).dangerSigns()).isEmpty();
    assertThat(Surgery.assessment(mail).notices())
        .containsExactly(
            "Nothing is asked, but a clinician should see this document: it shows a potassium beyond"
                + " the limit.");
  }

  @Test
  void theAutomaticReplyWithOurWordsIsNoNewRequest() throws IOException {
    byte[] mail = Files.readAllBytes(GIVEN.resolve("n16-vacation-quotes-us.eml"));

    assertThat(Surgery.request(mail).asks()).isEmpty();
    assertThat(Surgery.document(mail).kind()).isEqualTo(Document.Kind.AUTOMATIC_REPLY);
  }
}
