package remit.trial;

import java.util.Objects;
import remit.guidance.Guidance;
import remit.practice.Practice;
import remit.reply.Draft;
import remit.reply.Letter;
import remit.reply.Replies;
import remit.triage.Assessment;

/** The letters that answer requests. */
final class Letters {
  private Letters() {}

  /** The letter to the sender on the day of the decision, on one line; empty if none is sent. */
  static String text(Assessment assessment, Guidance guidance, Practice practice) {
    return Replies.compose(assessment, guidance, practice, Objects.requireNonNull(assessment.day()))
        .map(Draft::letter)
        .map(Letter::text)
        .map(text -> text.replaceAll("\\s+", " "))
        .orElse("");
  }
}
