package remit.mail;

import java.time.LocalDate;
import java.util.regex.Pattern;
import remit.guidance.Guidance;
import remit.practice.Practice;
import remit.reply.Letter;
import remit.reply.Replies;

/**
 * The one text that may go without a person having read it. It repeats nothing of the mail that it
 * answers.
 *
 * @param category the id of the guidance's category of requests that it answers
 * @param reply the id of the guidance's reply text that it is
 * @param title what it is about
 * @param text its words
 * @param telephone the telephone number for urgent requests
 */
public record StandardResponse(
    String category, String reply, String title, String text, String telephone) {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n\\s*\\n");

  /**
   * The response of a practice.
   *
   * @param category as its settings name it
   * @param reply as its settings name it
   * @param day the day on which it goes
   * @throws IllegalStateException if the guidance has no such text, or the text has a gap that only
   *     an answer to a request can fill
   */
  public static StandardResponse of(
      String category, String reply, Guidance guidance, Practice practice, LocalDate day) {
    Letter letter = Replies.notice(reply, guidance, practice, day);
    return new StandardResponse(
        category, reply, letter.title(), letter.text(), practice.clinicianTelephone());
  }

  /** Whether one of its sentences says how to telephone if it is urgent. */
  boolean hasUrgentRoute() {
    String number = digits(telephone);
    return number.length() > 2
        && SENTENCE_END
            .splitAsStream(text)
            .anyMatch(
                sentence ->
                    sentence.toLowerCase(java.util.Locale.ROOT).contains("urgent")
                        && digits(sentence).contains(number));
  }

  private static String digits(String words) {
    return words.replaceAll("\\D", "");
  }
}
