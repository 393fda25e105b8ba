package remit.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.intake.Document;
import remit.request.MailAddress;
import remit.triage.Assessment;

/**
 * Whether the standard response may go to a mail by itself. Whatever it says, the mail has been
 * taken in and is decided like any other: a refusal only means that a person answers.
 *
 * @param to whom it may go to; null if it may not go
 * @param refusals every reason why it may not go, in plain sentences; empty if it may
 */
public record AutoResponse(@Nullable MailAddress to, List<String> refusals) {
  /** Copies the reasons, of which there are some if it may not go. */
  public AutoResponse {
    refusals = List.copyOf(refusals);
    if ((to == null) == refusals.isEmpty()) {
      throw new IllegalArgumentException("either an address or a reason");
    }
  }

  /** Whether the response may go. */
  public boolean isAllowed() {
    return to != null;
  }

  /**
   * Decides on one mail. How often a sender was answered before is for {@link Pace} to say.
   *
   * @param mail the head of the mail
   * @param document the mail as it was taken in
   * @param ours all addresses of the practice
   * @param assessment what was decided on it
   * @param response the text that would go
   */
  public static AutoResponse to(
      MailHeaders mail,
      Document document,
      Collection<MailAddress> ours,
      Assessment assessment,
      StandardResponse response) {
    List<String> refusals = new ArrayList<>();
    if (!mail.isWhole()) {
      refusals.add("The head of the mail could not be read to its end.");
    }
    Correspondents correspondents = Correspondents.of(mail, ours);
    refusals.addAll(correspondents.refusals());
    refusals.addAll(RobotMarks.of(mail));
    refusals.addAll(RobotContents.of(mail, document, response));
    refusals.addAll(TriageLimits.of(assessment, response));
    MailAddress writer = correspondents.writer();
    if (writer == null && refusals.isEmpty()) {
      throw new IllegalStateException("a mail without a writer and without a reason");
    }
    return new AutoResponse(refusals.isEmpty() ? writer : null, refusals);
  }
}
