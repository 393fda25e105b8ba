package remit.reply;

import java.util.List;
import remit.guidance.Reason;
import remit.guidance.ReasonKind;
import remit.guidance.ReasonTruth;
import remit.request.Funding;
import remit.request.Nation;
import remit.request.Sender;
import remit.request.SenderKind;
import remit.triage.Decision;

/** Whether words of the guidance are true in a letter. */
final class Truths {
  private Truths() {}

  /**
   * Whether a paragraph is true of a letter. What depends on the service register is true only if
   * every decision has already given a reason that depends on the same.
   */
  static boolean hold(Reason paragraph, Sender sender, List<Decision> answered) {
    ReasonTruth truth = paragraph.truth();
    return switch (truth) {
      case NO_LOCAL_COMMISSION, NO_ENHANCED_SERVICE ->
          !answered.isEmpty()
              && answered.stream()
                  .allMatch(d -> d.reasons().stream().anyMatch(r -> r.truth() == truth));
      default -> holdsOfSender(truth, sender);
    };
  }

  /**
   * Refuses a reason that must not be printed.
   *
   * @throws IllegalArgumentException with the reason's id
   */
  static Reason checked(Reason reason, Sender sender) {
    if (!reason.isPrintable() || reason.kind() == ReasonKind.PARAGRAPH) {
      throw new IllegalArgumentException("reason " + reason.id() + " may not be printed as one");
    }
    if (!holdsOfSender(reason.truth(), sender)) {
      throw new IllegalArgumentException("reason " + reason.id() + " is untrue of this sender");
    }
    return reason;
  }

  private static boolean holdsOfSender(ReasonTruth truth, Sender sender) {
    SenderKind kind = sender.kind();
    return switch (truth) {
      case ALWAYS, NO_LOCAL_COMMISSION, NO_ENHANCED_SERVICE -> true;
      case SENDER_IS_PROVIDER -> kind != null && kind.isProvider();
      case SENDER_IS_NO_PROVIDER -> kind != null && !kind.isProvider();
      case SENDER_IS_ENGLISH_NHS_PROVIDER ->
          kind != null
              && kind.isProvider()
              && kind != SenderKind.PRIVATE
              && sender.nation() == Nation.ENGLAND
              && sender.funding() == Funding.NHS;
    };
  }
}
