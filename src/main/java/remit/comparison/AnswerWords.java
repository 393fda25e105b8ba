package remit.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Outcome;
import remit.guidance.Reason;
import remit.guidance.ReasonKind;
import remit.guidance.ReplyText;
import remit.triage.Because;
import remit.triage.Decision;

/** A decision in a sentence. */
final class AnswerWords {
  /** What a decision's step is called that only says which row fits. */
  private static final String ROW = "row";

  private final Guidance guidance;

  /** The words of the pack that decided. */
  AnswerWords(Guidance guidance) {
    this.guidance = guidance;
  }

  /** The outcome with its category, the ids of its reasons and its row, and why. */
  static String inShort(Decision decision) {
    Because why = decision.because().get(0);
    StringBuilder text = new StringBuilder(decision.outcome().id());
    text.append(" (").append(decision.category().label());
    if (decision.outcome() == Outcome.DECLINE) {
      text.append("; reasons ").append(reasons(decision.reasons(), true));
    }
    if (decision.item() != null && !why.finding().equals(ROW)) {
      text.append("; ").append(row(decision.item()));
    }
    return CellWords.line(text.append("): ").append(why.says()).toString());
  }

  /**
   * The outcome with its row, why, and the letter that answers on a day: for a decline its reasons
   * as they are worded, for others what weighed most.
   */
  String inFull(Decision decision, LocalDate day) {
    Item item = decision.item();
    String why =
        decision.outcome() == Outcome.DECLINE
            ? "reasons " + reasons(decision.reasons(), false)
            : decision.because().get(0).says();
    String letter = letter(decision.reply(), day);
    return CellWords.line(
        decision.outcome().id()
            + (item == null ? "" : ", " + row(item))
            + ": "
            + why
            + (letter == null ? "" : "; " + letter));
  }

  private static String row(Item item) {
    return "row %d (%s)".formatted(item.row(), item.id());
  }

  /** Reasons one after the other, by their ids or as they are worded. */
  static String reasons(List<Reason> reasons, boolean withIds) {
    return reasons.stream()
        .map(r -> withIds ? r.id() : "“" + CellWords.line(r.wording()) + "”")
        .collect(Collectors.joining(", "));
  }

  /** The letter, and which of its dated paragraphs hold on the day; null if there is none. */
  @Nullable String letter(@Nullable String reply, LocalDate day) {
    ReplyText text = reply == null ? null : guidance.replies().get(reply);
    if (text == null) {
      return null;
    }
    String paragraphs =
        guidance.reasons().values().stream()
            .filter(reason -> reason.kind() == ReasonKind.PARAGRAPH)
            .filter(reason -> text.body().contains("{{" + reason.id() + "}}"))
            .filter(reason -> reason.validity().holdsOn(day))
            .map(reason -> "“" + reason.id() + "”")
            .collect(Collectors.joining(" and "));
    return "letter “%s” (%s)%s"
        .formatted(
            CellWords.line(text.title()),
            text.id(),
            paragraphs.isEmpty() ? "" : ", in which " + paragraphs + " may stand");
  }
}
