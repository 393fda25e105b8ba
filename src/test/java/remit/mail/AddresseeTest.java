package remit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static remit.mail.Surgery.address;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import remit.practice.AddressBook;
import remit.practice.KnownService;

/** To whom a draft is addressed, and what the person who sends it is told. */
class AddresseeTest {
  private static final AddressBook BOOK =
      new AddressBook(
          List.of(
              new KnownService(
                  "Shore community nurses",
                  Set.of(),
                  Set.of("shorecare.example"),
                  address("gp.replies@shorecare.example"),
                  ""),
              new KnownService(
                  "Marine clinic",
                  Set.of(address("marine.clinic@nhs.net")),
                  Set.of("marine.nhs.uk"),
                  address("marine.clinic@nhs.net"),
                  "")));

  private static Addressee of(Eml mail) {
    return Addressee.ofMail(mail.headers(), BOOK);
  }

  private static void assertNobody(Eml mail, String why) {
    Addressee addressee = of(mail);

    assertThat(addressee.address()).isNull();
    assertThat(addressee.notes())
        .anyMatch(note -> note.contains(why))
        .last()
        .isEqualTo("The draft is addressed to nobody: put in the address yourself.");
  }

  @Test
  void aKnownServiceIsAnsweredAtItsReplyAddress() {
    Addressee addressee = of(Eml.plain());

    assertThat(addressee.address()).isEqualTo(address("gp.replies@shorecare.example"));
    assertThat(addressee.notes())
        .containsExactly(
            "The draft is addressed to gp.replies@shorecare.example, the reply address of “Shore"
                + " community nurses” in services.csv.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nadia.fernley@shorecare.example",
        "\"nadia.fernley@shorecare.example\" <nadia.fernley@shorecare.example>",
        "=?utf-8?q?Na=C3=AFma?= <x@SHORECARE.example>",
        "\"Fernley, Nadia (nurse)\" <x@shorecare.example>",
        "x@shorecare.example (Nadia, at home)",
        "Marine <MARINE.clinic@nhs.net>"
      })
  void aPlainLineFromIsKnown(String from) {
    assertThat(of(Eml.plain().with("From", from)).address()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x@elsewhere.example | No service in services.csv writes from x@elsewhere.example.",
        "other.person@nhs.net | No service in services.csv writes from other.person@nhs.net.",
        "x@ward.shorecare.example | ward.shorecare.example is a part of shorecare.example, but services.csv lists only shorecare.example itself.",
        "a@shorecare.example, b@shorecare.example | The mail has 2 addresses in its line From.",
        "a@shorecare.example <x@evil.example> | does not hold one plain address",
        "<@shorecare.example:x@evil.example> | does not hold one plain address",
        "'\"x@evil.example\"@shorecare.example' | does not hold one plain address",
        "undisclosed:; | does not hold one plain address",
        "Nadia Fernley | does not hold one plain address",
        "'\"nurse@shorecare.example\" <x@elsewhere.example>' | shows another address than x@elsewhere.example.",
        "'\"boss@evil.example\" <x@shorecare.example>' | shows another address than x@shorecare.example.",
        "=?utf-8?q?boss=40evil.example?= <x@shorecare.example> | shows another address",
        "'\"boss＠evil.example\" <x@shorecare.example>' | shows another address",
      })
  void whoIsNotPlainlyKnownIsNotAnswered(String from, String why) {
    assertNobody(Eml.plain().with("From", from), why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shorecara.example | is one letter away from shorecare.example",
        "shoreccare.example | is one letter away from shorecare.example",
        "shorcare.example | is one letter away from shorecare.example",
        "shorceare.example | is one letter away from shorecare.example",
        "sh0recare.example | is written with letters or figures that look like shorecare.example",
        "rnarine.nhs.uk | No service",
        "marlne.nhs.uk | No service",
        "shorecare.example.test | only holds the name of shorecare.example",
        "secure-shorecare.example | only holds the name of shorecare.example",
        "shorecare-example.test | only holds the name of shorecare.example",
        "nhs.net.example | only holds the name of nhs.net",
        "nhs-uk.example | only holds the name of nhs.uk",
        "shorecare.test | has another ending than shorecare.example",
        "marine.org.uk | has another ending than marine.nhs.uk",
        "xn--shorecre-2fg.example | alphabet",
        "xn--80ak6aa92e.example | stands for letters of another alphabet",
      })
  void aDomainThatLooksLikeAKnownOneIsNamed(String domain, String why) {
    assertNobody(Eml.plain().with("From", "x@" + domain), why);
  }

  @Test
  void lettersOfAnotherAlphabetAreToldByTheirLooks() {
    String domain = java.net.IDN.toASCII("shоrecаre.example"); // Cyrillic о and а

    assertNobody(
        Eml.plain().with("From", "x@" + domain),
        "is written with letters of another alphabet that look like shorecare.example, but is not");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rnarine.nhs.uk", "marlne.nhs.uk"})
  void aNeighbourWithinTheNhsIsALookAlikeToo(String domain) {
    assertNobody(Eml.plain().with("From", "x@" + domain), "look like marine.nhs.uk");
  }

  @Test
  void aStrangerWhoLooksLikeNobodyIsCalledNoLookAlike() {
    assertThat(of(Eml.plain().with("From", "x@bakery.example")).notes())
        .containsExactly(
            "No service in services.csv writes from x@bakery.example.",
            "The draft is addressed to nobody: put in the address yourself.");
  }

  @Test
  void withoutALineFromNobodyIsAnswered() {
    assertNobody(Eml.plain().without("From"), "has no line From");
    assertNobody(Eml.plain().with("From", ""), "has no line From");
    assertNobody(Eml.plain().with("From ", "x@shorecare.example"), "The mail has 2 lines From");
  }

  @Test
  void whatIsNoMailIsNotAnswered() {
    byte[] outlook = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

    assertThat(Addressee.ofMail(MailHeaders.of(outlook), BOOK).address()).isNull();
    assertThat(Addressee.ofMail(MailHeaders.of(new byte[0]), BOOK).notes().get(0))
        .contains("head of the mail could not be read");
    assertThat(Addressee.ofFile().notes().get(0)).contains("came as a file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gp.replies@shorecare.example | yes",
        "ward@shorecare.example | yes",
        "x@evil.example | no",
        "marine.clinic@nhs.net | no",
        "ward@shorecare.example, x@evil.example | no",
        "not an address | no",
      })
  void aReplyToOfAnotherServiceIsNotFollowed(String replyTo, String known) {
    Eml mail = Eml.plain().with("Reply-To", replyTo);

    if (known.equals("yes")) {
      assertThat(of(mail).address()).isNotNull();
    } else {
      assertNobody(mail, replyTo.contains("@") ? "asks for the reply to go to" : "Reply-To");
    }
  }

  @Test
  void aSenderFromAnotherDomainMakesItDoubtful() {
    assertThat(of(Eml.plain().with("Sender", "pa@shorecare.example")).address()).isNotNull();
    assertNobody(
        Eml.plain().with("Sender", "list@evil.example"),
        "sent by list@evil.example in the name of nadia.fernley@shorecare.example");
    assertNobody(Eml.plain().with("Sender", "nobody"), "line Sender");
  }

  @Test
  void everyDoubtIsTold() {
    Eml mail =
        Eml.plain()
            .with("From", "\"n@shorecare.example\" <n@sh0recare.example>")
            .with("Sender", "n@evil.example")
            .with("Reply-To", "n@other.example");

    assertThat(of(mail).notes()).hasSize(6);
  }

  @Test
  void aPersonMayNameTheService() {
    assertThat(Addressee.named("marine CLINIC", BOOK).address())
        .isEqualTo(address("marine.clinic@nhs.net"));
    assertThat(Addressee.named("Marine", BOOK).address()).isNull();
  }

  @Test
  void aHeadOfManyLinesIsNotReadOn() {
    byte[] many =
        ("X: y\r\n".repeat(5_000) + "From: x@shorecare.example\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);

    assertThat(Addressee.ofMail(MailHeaders.of(many), BOOK).address()).isNull();
  }
}
