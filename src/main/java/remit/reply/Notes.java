package remit.reply;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the person who sends a draft should know. */
final class Notes {
  private Notes() {}

  static List<String> of(
      Particulars particulars, int waiting, @Nullable Letter letter, @Nullable Envelope envelope) {
    List<String> notes = new ArrayList<>();
    if (waiting == 1) {
      notes.add(
          "1 other ask of this document waits for a clinician; this draft does not answer it.");
    } else if (waiting > 1) {
      notes.add(
          waiting
              + " other asks of this document wait for a clinician;"
              + " this draft does not answer them.");
    }
    if (letter != null
        && particulars.request().patientInformed() != null
        && particulars.informed() == null) {
      notes.add(
          "The patient is recorded as told only after the date of the letter,"
              + " so the letter does not say so.");
    }
    if (letter != null && particulars.practice().enclosesRequest()) {
      notes.add("Where the letter says that a copy of the request is enclosed, add the copy.");
    }
    if (envelope != null && envelope.to() == null) {
      notes.add("The sender's mail address is not known, so the mail draft is to nobody.");
    }
    return notes;
  }
}
