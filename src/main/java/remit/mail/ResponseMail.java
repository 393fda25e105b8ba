package remit.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import remit.practice.Practice;
import remit.reply.OutgoingMail;
import remit.request.Mail;
import remit.request.MailAddress;

/**
 * The standard response as a mail. Its subject and text repeat nothing of the mail that it answers,
 * which may hold a patient's name.
 *
 * @param mail the mail
 * @param returnPath the address to give to the mail server as that of the sender: an empty one, so
 *     that no report of its delivery, and no other machine, answers it
 */
public record ResponseMail(OutgoingMail mail, String returnPath) {
  /**
   * Makes the mail.
   *
   * @param answered the mail that it answers; null if it has no id
   * @param messageId its own id, with its angle brackets
   * @throws IllegalArgumentException if the response may not go, or the id is none
   * @throws IllegalStateException if the practice has no plain mail address
   */
  public static ResponseMail of(
      AutoResponse decision,
      StandardResponse response,
      Practice practice,
      @Nullable Mail answered,
      String messageId,
      Instant date) {
    MailAddress to = decision.to();
    if (to == null) {
      throw new IllegalArgumentException("the response may not go");
    }
    MailAddress from =
        MailAddress.of(String.valueOf(practice.email()))
            .orElseThrow(() -> new IllegalStateException("the practice has no mail address"));
    Map<String, String> marks = new LinkedHashMap<>();
    marks.put("Auto-Submitted", "auto-replied");
    marks.put("X-Auto-Response-Suppress", "OOF, AutoReply");
    List<String> thread = new ArrayList<>();
    String id = null;
    if (answered != null && OutgoingMail.isMessageId(answered.messageId())) {
      id = answered.messageId();
      thread.addAll(OutgoingMail.thread(answered.references(), id));
    }
    return new ResponseMail(
        new OutgoingMail(
            practice.name(),
            from,
            to,
            "Auto: " + response.title(),
            messageId,
            date,
            id,
            thread,
            marks,
            response.text(),
            List.of()),
        "");
  }
}
