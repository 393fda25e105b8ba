package remit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static remit.mail.Surgery.NOW;
import static remit.mail.Surgery.OURS;
import static remit.mail.Surgery.PRACTICE;
import static remit.mail.Surgery.address;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remit.intake.Document;
import remit.request.MailAddress;
import remit.triage.Assessment;

/** Whether the standard response may go under Sefton's guidance, and what it says. */
class AutoResponseTest {
  private static AutoResponse whole(Eml mail) {
    return Surgery.judged(mail.bytes(), Surgery.assessment(mail.bytes()));
  }

  private static ResponseMail response(Eml mail) {
    return ResponseMail.of(
        whole(mail),
        Surgery.response(),
        PRACTICE,
        Surgery.document(mail.bytes()).mail(),
        "<auto-1@gp.example>",
        NOW);
  }

  @Test
  void aClinicalRequestByEmailIsAnswered() {
    AutoResponse decision = whole(Eml.plain());

    assertThat(decision.refusals()).isEmpty();
    assertThat(decision.to()).isEqualTo(address("nadia.fernley@shorecare.example"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Please could you arrange a repeat chest X-ray for this patient in 6 weeks. | of a kind that the standard response does not answer",
        "Could one of the GPs call on him today, he has crushing chest pain? | The mail holds a danger sign: a clinician must look at it.",
        "Thank you for your help last week. | asks for nothing that the standard response answers",
        "Could one of the GPs call on him and have a look at his dry skin?\\nPlease could you arrange a repeat chest X-ray in 6 weeks. | of a kind that the standard response does not answer",
        "Could one of the GPs call on him? K+ 7.1. | A person must decide on what the mail asks for.",
      })
  void whatItAsksForMayStandAgainstIt(String words, String why) {
    Eml mail =
        Eml.plain()
            .saying(
                "Hi all,\n\n"
                    + words.replace("\\n", "\n\n")
                    + "\n\nNadia Fernley\nDistrict Nurse, Shore Community Trust\n");

    assertThat(whole(mail).refusals()).anyMatch(refusal -> refusal.contains(why));
  }

  @Test
  void allReasonsAreTold() {
    Eml mail =
        Eml.plain()
            .with("From", "no-reply@shorecare.example")
            .with("Subject", "Automatic reply: Mr Otway")
            .with("Auto-Submitted", "auto-replied")
            .with("Precedence", "bulk");

    assertThat(Surgery.judged(mail.bytes()).refusals())
        .containsExactly(
            "The mail comes from no-reply@shorecare.example, a mailbox that no person reads.",
            "The mail says that a machine wrote it (Auto-Submitted).",
            "The mail says that it went to many or was written by a machine (Precedence).",
            "The subject is that of an automatic reply or an out-of-office note.");
  }

  @Test
  void withoutTheUrgentTelephoneRouteItDoesNotGo() {
    StandardResponse silent =
        new StandardResponse(
            "clinical-request-by-email",
            "auto-response",
            "Clinical requests by email",
            "Please telephone 01632 960101.\n\nIf it is urgent, do not wait.",
            "01632 960101");
    byte[] mail = Eml.plain().bytes();

    AutoResponse decision =
        AutoResponse.to(
            MailHeaders.of(mail), Surgery.document(mail), OURS, Surgery.answerable(), silent);

    assertThat(decision.refusals())
        .containsExactly(
            "The standard response does not say on which telephone number to ring if it is urgent.");
  }

  @Test
  void theResponseSaysItsRouteAndRepeatsNothingOfTheRequest() throws IOException {
    Eml mail = Eml.plain().with("References", "<before@shorecare.example>");

    ResponseMail response = response(mail);

    String text = response.mail().text().replaceAll("\\s+", " ");
    assertThat(text)
        .contains("If this is urgent, please telephone 01632 960101 now")
        .contains("In an emergency, ring 999.")
        .doesNotContain("Otway", "skin");
    Message sent =
        new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(response.mail().bytes()));
    assertThat(sent.getSubject()).isEqualTo("Auto: Clinical requests by email");
    assertThat(sent.getTo().flatten().get(0).getAddress())
        .isEqualTo("nadia.fernley@shorecare.example");
    assertThat(sent.getFrom().get(0).getAddress()).isEqualTo(PRACTICE.email());
    MailHeaders head = MailHeaders.of(response.mail().bytes());
    assertThat(head.all("auto-submitted")).containsExactly("auto-replied");
    assertThat(head.has("precedence")).isFalse();
    assertThat(head.all("in-reply-to")).containsExactly("<otway@shorecare.example>");
    assertThat(head.all("references").get(0).replaceAll("\\s+", " "))
        .isEqualTo("<before@shorecare.example> <otway@shorecare.example>");
    assertThat(response.returnPath()).isEmpty();
  }

  @Test
  void aResponseThatMayNotGoCannotBeMade() {
    assertThatThrownBy(() -> response(Eml.plain().with("Precedence", "bulk")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoMachinesThatFaceEachOtherExchangeOneResponseAtMost() throws IOException {
    MailAddress theirs = address("nadia.fernley@shorecare.example");
    MailAddress ours = address(String.valueOf(PRACTICE.email()));
    Deque<byte[]> underway =
        new ArrayDeque<>(List.of(Eml.plain().with("To", ours.toString()).bytes()));
    int responses = 0;

    while (!underway.isEmpty() && responses < 10) {
      byte[] mail = underway.remove();
      Document document = Surgery.document(mail);
      boolean toUs = MailHeaders.of(mail).all("to").get(0).contains(ours.toString());
      AutoResponse decision =
          AutoResponse.to(
              MailHeaders.of(mail),
              document,
              Set.of(toUs ? ours : theirs),
              Surgery.answerable(),
              Surgery.response());
      if (decision.isAllowed()) {
        responses++;
        underway.add(
            ResponseMail.of(
                    decision,
                    Surgery.response(),
                    PRACTICE,
                    document.mail(),
                    "<auto-%d@gp.example>".formatted(responses),
                    NOW)
                .mail()
                .bytes());
      }
    }

    assertThat(responses).isEqualTo(1);
  }

  @Test
  void aMachineThatHidesItselfIsToldByOurOwnWords() throws IOException {
    String ours = response(Eml.plain()).mail().text();
    Eml mail = Eml.plain().with("Subject", "Re: your mail").saying("I am away.\n\n" + ours);

    assertThat(Surgery.judged(mail.bytes()).refusals())
        .containsExactly("The mail repeats the practice's own standard response.");
  }

  @Test
  void aRequestThatNobodySearchedForDangerIsNotAnswered() {
    Assessment assessment = Surgery.answerable();
    var request = assessment.request();
    var unsearched =
        new remit.request.Request(
            request.id(),
            request.channel(),
            request.received(),
            request.sender(),
            request.patients(),
            request.mail(),
            null,
            null,
            request.values(),
            null,
            request.asks());

    AutoResponse decision =
        Surgery.judged(
            Eml.plain().bytes(),
            new Assessment(
                unsearched,
                assessment.status(),
                assessment.day(),
                assessment.decisions(),
                List.of()));

    assertThat(decision.refusals())
        .containsExactly(
            "Nobody has looked for danger signs in the mail.",
            "Not all of the mail could be read.");
  }
}
