package remit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static remit.intake.Mails.bodies;
import static remit.intake.Mails.html;
import static remit.intake.Mails.plain;
import static remit.intake.Mails.read;
import static remit.intake.Mails.texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a mail are new, which are older, and when older ones count. */
class OlderMailTest {
  private static final String OLD = "Please repeat her chest X-ray in six weeks.";
  private static final String OUTLOOK =
      """

      From: Radiology <xray@coastal-hospital.example>
      Sent: 09 December 2024 10:12
      To: Ward 7
      Subject: Mrs Testcase

      %s
      """
          .formatted(OLD);
  private static final String MARKED =
      "\n\nOn Mon, 9 Dec 2024 at 10:12, Radiology <xray@coastal-hospital.example> wrote:\n> "
          + OLD
          + "\n> Thank you\n";
  private static final String RULED =
      "\n-----Original Message-----\nFrom: Radiology\nSent: 09 December 2024\nTo: Ward 7\n"
          + "Subject: Mrs Testcase\n\n"
          + OLD
          + "\n";

  @ParameterizedTest
  @ValueSource(strings = {OUTLOOK_FORM, MARKED_FORM, RULED_FORM})
  void anAnswerThatStandsForItselfLeavesTheOlderMailOut(String form) {
    Document mail =
        read(plain("Re: Mrs Testcase", "Thank you, this was done today." + older(form)));

    assertThat(texts(mail, Part.Kind.BODY)).containsExactly("Thank you, this was done today.");
    assertThat(String.join("\n", texts(mail, Part.Kind.QUOTED))).contains(OLD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please see below and action.",
        "Dear all\n\nPlease could you action the email below. Thanks\n\nKind regards\nJo",
        "As below, please can you arrange this.",
        "Can you deal with this please?\n\nMany thanks\nJo Example\nWard clerk",
        "For your action please.",
        "Forwarded from radiology - please help.",
        "Please respond to this email.",
        "FYI - please see below and action",
      })
  void wordsThatPointToTheOlderMailMakeItCount(String cover) {
    for (String form : new String[] {OUTLOOK, MARKED, RULED}) {
      assertThat(String.join("\n", bodies(plain("Re: Mrs Testcase", cover + form))))
          .contains(OLD)
          .doesNotContain("> ", "From:");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See below for information only.",
        "FYI",
        "No action needed on the email below.",
        "Please ignore the email below.",
        "Thank you for your email. We shall also need a stool culture. Please upload these.",
        "Her Hb is below 80, please ring us.",
        "The below-knee amputation went well, please dress it.",
      })
  void wordsThatDoNotAskToActOnItLeaveItOut(String cover) {
    assertThat(String.join("\n", bodies(plain("Re: Mrs Testcase", cover + OUTLOOK))))
        .contains(cover)
        .doesNotContain(OLD);
  }

  @Test
  void aMailThatIsPassedOnWithoutAWordCounts() {
    assertThat(bodies(plain("FW: Mrs Testcase", OUTLOOK))).containsExactly(OLD);
    assertThat(bodies(plain("FW: Mrs Testcase", "Kind regards\nJo Example\nWard clerk" + RULED)))
        .contains(OLD);
    assertThat(bodies(plain("Fwd: Mrs Testcase", "Begin forwarded message:\n" + OUTLOOK)))
        .containsExactly(OLD);
  }

  @Test
  void aForwardWithAShortWordCountsUnlessItIsForTheFile() {
    assertThat(bodies(plain("FW: Mrs Testcase", "Over to you!" + OUTLOOK))).contains(OLD);
    assertThat(bodies(plain("FW: Mrs Testcase", "For your records." + OUTLOOK)))
        .doesNotContain(OLD);
  }

  @Test
  void onlyTheMailThatIsPointedToCountsNotTheOneBeforeIt() {
    String before =
        "\nFrom: Jo\nSent: 1 December 2024\nTo: Radiology\nSubject: x\n\nPlease send the blood form.\n";

    assertThat(
            String.join(
                "\n", bodies(plain("a", "Please see below and action." + OUTLOOK + before))))
        .contains(OLD)
        .doesNotContain("blood form");
  }

  @Test
  void aForwardOfAForwardReachesTheMailThatSaysSomething() {
    String first = "\nFrom: Jo\nSent: 10 December 2024\nTo: Sam\nSubject: Fwd: x\n\n";

    assertThat(bodies(plain("FW: x", first + OUTLOOK))).containsExactly(OLD);
  }

  @Test
  void answersWrittenBelowOrBetweenTheOldLinesAreNew() {
    String between =
        "> Can you see her?\n> Next week?\n\nNo, please refer her to ENT.\n\n> And her bloods?\n> Thanks\n\nPlease do an FBC.\n";

    assertThat(
            bodies(plain("Re: x", "On 9 Dec 2024, at 10:12, Jo <jo@a.example> wrote:\n" + between)))
        .containsExactly("No, please refer her to ENT.", "Please do an FBC.");
  }

  @Test
  void aLineThatMerelyLooksOldIsNew() {
    String words =
        "On 3 May the consultant wrote to you about her.\nFrom: tomorrow please stop ramipril.\n> 14 days: stop it.";

    assertThat(bodies(plain(words))).containsExactly(words);
  }

  @Test
  void quotationsInHtmlAreOlderAndWordsBelowThemNew() {
    byte[] mail =
        html(
            "<div>On Mon, 9 Dec 2024 at 10:12 Jo &lt;jo@a.example&gt; wrote:</div>"
                + "<blockquote type=\"cite\"><p>"
                + OLD
                + "</p><p>Jo</p></blockquote><p>Thank you, she has been.</p>");

    assertThat(bodies(mail)).containsExactly("Thank you, she has been.");
  }

  @Test
  void signatureAndDisclaimerAreNotPartOfTheWords() {
    String words =
        """
        Please take out her clips on day 10.

        --\s
        Jo Example, Ward 7
        """;
    String disclaimer =
        """
        Please take out her clips on day 10.

        This e-mail is confidential and intended for the addressee only. Please do not disclose
        it. If you are not the intended recipient please delete it and inform the sender.

        Please consider the environment before you print this.
        """;

    assertThat(bodies(plain(words))).containsExactly("Please take out her clips on day 10.");
    assertThat(bodies(plain(disclaimer))).containsExactly("Please take out her clips on day 10.");
    assertThat(texts(read(plain(disclaimer)), Part.Kind.SIGNATURE)).hasSize(2);
  }

  @Test
  void aBannerAboveTheWordsHidesNothing() {
    String banner =
        """
        CAUTION: This email originated from outside of the organisation. Do not click links.
        Dear Dr Example
        CONFIDENTIAL
        ******** ACTION FOR GP ********
        This message is about Mrs Testcase. Please take out her clips on day 10.
        """;

    assertThat(bodies(plain(banner)))
        .singleElement()
        .asString()
        .startsWith("Dear Dr Example")
        .contains("ACTION FOR GP", "Please take out her clips");
  }

  private static final String OUTLOOK_FORM = "outlook";
  private static final String MARKED_FORM = "marked";
  private static final String RULED_FORM = "ruled";

  private static String older(String form) {
    return switch (form) {
      case OUTLOOK_FORM -> OUTLOOK;
      case MARKED_FORM -> MARKED;
      default -> RULED;
    };
  }
}
