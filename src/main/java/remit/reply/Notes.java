package remit.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the person who sends a draft should know. */
final class Notes {
  private static final String ADD_COPY =
      "Where the letter says that a copy of the request is enclosed, add the copy.";
  private static final String TO_NOBODY =
      "The sender's mail address is not known, so the mail draft is to nobody.";

  /** What only holds of a mail that is written without the document at hand. */
  static final Set<String> ON_THE_MAIL = Set.of(ADD_COPY, TO_NOBODY);

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
      notes.add(ADD_COPY);
    }
    if (envelope != null && envelope.to() == null) {
      notes.add(TO_NOBODY);
    }
    return notes;
  }
}
