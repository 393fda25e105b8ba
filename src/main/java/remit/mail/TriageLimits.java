package remit.mail;

import java.util.ArrayList;
import java.util.List;
import remit.request.ReadState;
import remit.triage.Assessment;
import remit.triage.Decision;
import remit.triage.Status;

/** What the decisions on a mail say against the standard response to it. */
final class TriageLimits {
  private TriageLimits() {}

  /** Why no response may go, in plain sentences. */
  static List<String> of(Assessment assessment, StandardResponse response) {
    List<String> refusals = new ArrayList<>();
    if (assessment.request().dangerSigns() == null) {
      refusals.add("Nobody has looked for danger signs in the mail.");
    } else if (!assessment.request().dangerSigns().isEmpty()) {
      refusals.add("The mail holds a danger sign: a clinician must look at it.");
    }
    if (assessment.request().read() != ReadState.WHOLE) {
      refusals.add("Not all of the mail could be read.");
    }
    if (assessment.status() != Status.ASSESSED || assessment.decisions().isEmpty()) {
      refusals.add("The mail asks for nothing that the standard response answers.");
    }
    List<Decision> decisions = assessment.decisions();
    if (decisions.stream().anyMatch(d -> !d.category().id().equals(response.category()))) {
      refusals.add("The mail asks for work of a kind that the standard response does not answer.");
    } else if (decisions.stream().anyMatch(d -> !response.reply().equals(d.reply()))) {
      refusals.add("A person must decide on what the mail asks for.");
    }
    if (!response.hasUrgentRoute()) {
      refusals.add(
          "The standard response does not say on which telephone number to ring if it is urgent.");
    }
    return refusals;
  }
}
