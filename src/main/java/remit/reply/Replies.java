package remit.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import remit.guidance.Guidance;
import remit.guidance.ReplyText;
import remit.practice.Practice;
import remit.triage.Assessment;
import remit.triage.Decision;
import remit.triage.Status;

/** Composes replies from decisions and the guidance's texts. */
public final class Replies {
  private Replies() {}

  /**
   * The draft that answers a document: one letter for all of its asks that are declined, deferred,
   * redirected or invoiced, and a message to the patient.
   *
   * @param letterDate the day that the letter bears; paragraphs about the times hold on this day
   * @return nothing if no decision has a reply
   * @throws IllegalArgumentException if a decision gives a reason that is untrue of the sender, or
   *     withholds work for more than one patient
   * @throws IllegalStateException if a text is missing or has a gap that cannot be filled
   */
  public static Optional<Draft> compose(
      Assessment assessment, Guidance guidance, Practice practice, LocalDate letterDate) {
    List<Decision> answered =
        assessment.decisions().stream().filter(decision -> decision.reply() != null).toList();
    return assessment.status() != Status.ASSESSED || answered.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Composition(new Particulars(assessment, guidance, practice, letterDate), answered)
                .draft());
  }

  /**
   * A notice that answers no request, for a person to complete and send.
   *
   * @param id the id of its text, for instance {@code dementia-notice}
   * @throws IllegalStateException if there is no such text, or it has a gap that only an answer to
   *     a request can fill
   */
  public static Letter notice(
      String id, Guidance guidance, Practice practice, LocalDate letterDate) {
    ReplyText text = Composition.text(id, guidance);
    Values values = Particulars.ofPractice(guidance, practice, letterDate);
    return Layout.letter(text.title(), Filling.fill(text, values));
  }
}
