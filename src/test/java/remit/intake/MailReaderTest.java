package remit.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static remit.intake.Mails.bodies;
import static remit.intake.Mails.enclosed;
import static remit.intake.Mails.file;
import static remit.intake.Mails.html;
import static remit.intake.Mails.mail;
import static remit.intake.Mails.mixed;
import static remit.intake.Mails.multipart;
import static remit.intake.Mails.parts;
import static remit.intake.Mails.plain;
import static remit.intake.Mails.read;
import static remit.intake.Mails.texts;
import static remit.intake.Mails.words;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import remit.request.Mail;

/** The shapes in which mail comes, and what of each is read. */
class MailReaderTest {
  private static final String ASK = "Please check her full blood count in two weeks.";

  @Test
  void theHeadersSayWhoWroteWhenAndAboutWhat() {
    String subject = "Discharge of Mrs Testcase – café";

    Document mail = read(plain("=?utf-8?q?Discharge_of_Mrs_Testcase_=E2=80=93_caf=C3=A9?=", ASK));

    assertThat(mail.kind()).isEqualTo(Document.Kind.MAIL);
    assertThat(mail.fromName()).isEqualTo("Ward 7");
    assertThat(mail.fromAddress()).isEqualTo("ward7@coastal-hospital.example");
    assertThat(mail.sent()).isEqualTo(LocalDate.of(2024, 12, 10));
    assertThat(mail.mail())
        .isEqualTo(new Mail("<one@coastal-hospital.example>", subject, List.of()));
    assertThat(texts(mail, Part.Kind.SUBJECT)).containsExactly("Discharge of Mrs Testcase – café");
    assertThat(mail.unread()).isEmpty();
  }

  @Test
  void theDayIsThatOfThePracticeNotOfTheSendersClock() {
    byte[] mail =
        new String(plain(ASK), UTF_8)
            .replace("Tue, 10 Dec 2024 23:40:00 +0000", "Tue, 2 Jul 2024 23:40:00 +0000")
            .getBytes(UTF_8);

    assertThat(read(mail).sent()).isEqualTo(LocalDate.of(2024, 7, 3));
  }

  @Test
  void aMailInHtmlAloneIsReadWithoutWhatNobodySees() {
    byte[] mail =
        html(
            """
            <html><head><title>unseen</title><style>p {color: red}</style></head><body>
            <div style="display:none; font-size:1px">preview of the mail</div>
            <p>Dear Dr Example,</p><p>%s</p>
            <table><tr><td><p>INR</p></td><td><p>weekly</p></td></tr></table>
            </body></html>"""
                .formatted(ASK));

    assertThat(bodies(mail)).containsExactly("Dear Dr Example,\n\n" + ASK + "\n\nINR\tweekly");
  }

  @Test
  void theFullerOfTwoFormsOfTheSameWordsIsRead() {
    String stub = words("This mail is in HTML. Use another program.");
    String page = "Content-Type: text/html; charset=utf-8\n\n<p>" + (ASK + " ").repeat(8) + "</p>";
    String same = "Content-Type: text/html; charset=utf-8\n\n<p>" + ASK + "</p>";

    assertThat(bodies(multipart("alternative", stub, page)).get(0)).startsWith(ASK);
    assertThat(bodies(multipart("alternative", words(ASK), same))).containsExactly(ASK);
    assertThat(bodies(multipart("alternative", words("  "), same))).containsExactly(ASK);
  }

  @Test
  void quotedPrintableAndBase64AreDecoded() {
    String type = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ";

    assertThat(
            bodies(mail("a", type + "quoted-printable", "Caf=C3=A9 letter: plea=\nse bleed her.")))
        .containsExactly("Café letter: please bleed her.");
    assertThat(bodies(mail("a", type + "base64", "UGxlYXNlIGNoZWNrIGhlciBI\nYi4=")))
        .containsExactly("Please check her Hb.");
    assertThat(bodies(mail("a", type + "x-unheard-of", ASK))).containsExactly(ASK);
  }

  @Test
  void softLineBreaksAreJoined() {
    String flowed = "Please check her \nfull blood count \nin two weeks.\n-- \nWard 7\n";

    assertThat(bodies(mail("a", "Content-Type: text/plain; format=flowed", flowed)))
        .containsExactly(ASK);
    assertThat(
            bodies(
                mail(
                    "a",
                    "Content-Type: text/plain; format=\"flowed\"; DelSp=yes",
                    "Please check her full blood co \nunt in two weeks.\n")))
        .containsExactly(ASK);
  }

  @Test
  void attachmentsAreReadAfterTheBodyEachUnderItsName() {
    Document mail =
        read(
            mixed(
                words("Please see attached."),
                file("text/plain", "letter.txt", ASK.getBytes(UTF_8)),
                file("application/octet-stream", "page.html", ("<p>" + ASK).getBytes(UTF_8))));

    assertThat(mail.parts())
        .filteredOn(part -> part.kind() == Part.Kind.ATTACHMENT)
        .extracting(Part::name, part -> part.text().strip())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("letter.txt", ASK),
            org.assertj.core.groups.Tuple.tuple("page.html", ASK));
    assertThat(mail.unread()).isEmpty();
  }

  @Test
  void aMailInTheMailIsReadWithItsOwnAttachments() {
    byte[] inner =
        mixed(
            words("The letter is attached."),
            file("text/plain", "letter.txt", ASK.getBytes(UTF_8)));

    Document mail = read(mixed(words("Letter from the ward for you."), enclosed(inner)));

    assertThat(texts(mail, Part.Kind.BODY)).containsExactly("Letter from the ward for you.");
    assertThat(texts(mail, Part.Kind.ATTACHMENT)).containsExactly("The letter is attached.", ASK);
  }

  @Test
  void aMailInTheMailThatIsForTheFileIsNotRead() {
    Document mail =
        read(mixed(words("For your records only, no action needed."), enclosed(plain(ASK))));

    assertThat(texts(mail, Part.Kind.ATTACHMENT)).isEmpty();
    assertThat(texts(mail, Part.Kind.QUOTED)).contains(ASK);
  }

  @Test
  void aMailThatOnlyHoldsAnotherIsThatMail() {
    assertThat(bodies(mixed(enclosed(plain(ASK))))).containsExactly(ASK);
    assertThat(bodies(mixed(file("application/octet-stream", "fwd.eml", plain(ASK)))))
        .containsExactly(ASK);
  }

  @Test
  void aDeliveryReportIsKnownAndWhatCameBackIsNoNewRequest() {
    Document mail =
        read(
            multipart(
                "report; report-type=delivery-status",
                words("Your message could not be delivered."),
                """
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; a@b.example
                Action: failed
                """,
                enclosed(plain(ASK))));

    assertThat(mail.kind()).isEqualTo(Document.Kind.DELIVERY_REPORT);
    assertThat(texts(mail, Part.Kind.BODY)).containsExactly("Your message could not be delivered.");
    assertThat(texts(mail, Part.Kind.ATTACHMENT)).isEmpty();
    assertThat(texts(mail, Part.Kind.QUOTED)).contains(ASK);
  }

  @Test
  void automaticRepliesAreKnownByTheirHeaderOrSubject() {
    byte[] byHeader =
        mail("Hello", "Auto-Submitted: auto-replied\nContent-Type: text/plain", "I am away.");
    byte[] bySubject = plain("Automatic reply: Mrs Testcase", "I am away.");
    byte[] byAPerson = plain("Out of office appointments", "Please book her.");

    assertThat(read(byHeader).kind()).isEqualTo(Document.Kind.AUTOMATIC_REPLY);
    assertThat(read(bySubject).kind()).isEqualTo(Document.Kind.AUTOMATIC_REPLY);
    assertThat(read(byAPerson).kind()).isEqualTo(Document.Kind.MAIL);
  }

  @Test
  void anInvitationIsKnownAndItsDescriptionReadWhereItHasNoOtherWords() {
    String calendar =
        """
        Content-Type: text/calendar; method=REQUEST; charset=utf-8

        BEGIN:VCALENDAR
        BEGIN:VEVENT
        SUMMARY:Case conference\\, Mrs Testcase
        DESCRIPTION:Please bring
          the latest results.
        END:VEVENT
        END:VCALENDAR
        """;

    Document alone = read(mixed(calendar));
    Document beside = read(multipart("alternative", words("You are invited."), calendar));

    assertThat(alone.kind()).isEqualTo(Document.Kind.CALENDAR);
    assertThat(texts(alone, Part.Kind.BODY))
        .containsExactly("Case conference, Mrs Testcase\nPlease bring the latest results.");
    assertThat(beside.kind()).isEqualTo(Document.Kind.CALENDAR);
    assertThat(texts(beside, Part.Kind.BODY)).containsExactly("You are invited.");
  }

  @Test
  void aSignedMailIsReadWithoutItsSignature() {
    Document mail =
        read(
            multipart(
                "signed; protocol=\"application/pkcs7-signature\"",
                words(ASK),
                file("application/pkcs7-signature", "smime.p7s", new byte[] {48, 1, 2, 3})));

    assertThat(texts(mail, Part.Kind.BODY)).containsExactly(ASK);
    assertThat(mail.unread()).isEmpty();
  }

  @Test
  void whatIsSealedIsNotReadAndSaidSo() {
    byte[] sealed =
        mail(
            "Mrs Testcase",
            "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n"
                + "Content-Transfer-Encoding: base64",
            "MIAGCSqGSIb3DQEHA6CAMIAC");
    byte[] pgp =
        multipart(
            "encrypted; protocol=\"application/pgp-encrypted\"",
            "Content-Type: application/pgp-encrypted\n\nVersion: 1\n",
            "Content-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----\n");

    assertThat(read(sealed).unread()).anyMatch(why -> why.contains("S/MIME"));
    assertThat(texts(read(sealed), Part.Kind.BODY)).isEmpty();
    assertThat(read(pgp).unread()).containsExactly("The mail is encrypted.");
  }

  @Test
  void aLogoIsNoScanButAPhotographedPageIs() {
    String logo = file("image/png", "image001.png", png(300, 80, 9_000));
    String page = file("image/png", "image002.png", png(1240, 1754, 9_000));

    assertThat(read(mixed(words(ASK), logo)).unread()).isEmpty();
    assertThat(read(mixed(words(ASK), page)).unread())
        .containsExactly("An attachment is a picture without words that could be read.");
  }

  @Test
  void aMailWithoutWordsCouldNotBeRead() {
    assertThat(read(plain("  \n")).unread())
        .containsExactly("The mail holds no words that could be read.");
    assertThat(read(mixed(file("application/pdf", "a.pdf", new byte[0]))).unread())
        .containsExactly("An attachment is empty.");
    assertThat(read(mixed("Content-Type: message/external-body; access-type=URL\n\n")).unread())
        .isNotEmpty();
  }

  @Test
  void aMailThatBreaksOffIsReadUntilThere() {
    String whole = new String(mixed(words(ASK), words("Second part.")), UTF_8);
    byte[] cut = whole.substring(0, whole.indexOf("Second")).getBytes(UTF_8);

    assertThat(bodies(cut)).contains(ASK);
  }

  @Test
  void mailsAreKnownByTheirHeadersWhateverTheirName() {
    byte[] mail = plain(ASK);
    byte[] typed = ("From: Dr Example\nTo: Dr Test\nDate: today\n\n" + ASK).getBytes(UTF_8);

    assertThat(DocumentReader.read("letter.txt", mail).kind()).isEqualTo(Document.Kind.MAIL);
    assertThat(DocumentReader.read("letter.txt", typed).kind()).isEqualTo(Document.Kind.FILE);
    assertThat(
            DocumentReader.read("letter.txt", "BMA advice: please note.".getBytes(UTF_8)).unread())
        .isEmpty();
  }

  @Test
  void partsWithinPartsAreReadInOrder() {
    String related =
        "Content-Type: multipart/related; boundary=inner\n\n"
            + parts("inner", "Content-Type: text/html; charset=utf-8\n\n<p>" + ASK + "</p>");

    assertThat(bodies(mixed(related, words("Thank you for doing so."))))
        .isEqualTo(List.of(ASK, "Thank you for doing so."));
  }

  private static byte[] png(int width, int height, int length) {
    byte[] bytes = new byte[length];
    byte[] start = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    System.arraycopy(start, 0, bytes, 0, start.length);
    bytes[18] = (byte) (width >> 8);
    bytes[19] = (byte) width;
    bytes[22] = (byte) (height >> 8);
    bytes[23] = (byte) height;
    return bytes;
  }
}
