package remit.comparison;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import remit.guidance.Category;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Reason;
import remit.guidance.ReplyText;
import remit.request.Fact;

/**
 * Everything of a pack of which letters and messages are made. Where it is the same in two packs,
 * the same answers give the same letters, and none need be written to know it.
 *
 * @param replies the texts
 * @param reasons the reasons and paragraphs
 * @param rows what each row gives to a letter, by its id
 */
record Wordings(
    Map<String, ReplyText> replies, Map<String, Reason> reasons, Map<String, Row> rows) {

  /** What a row gives to a letter. */
  record Row(
      String title,
      String patientWording,
      @Nullable String reply,
      @Nullable String patientMessage,
      Category category,
      boolean isOfAbsence) {}

  static Wordings of(Guidance guidance) {
    Map<String, Row> rows = new HashMap<>();
    for (Item item : guidance.items()) {
      rows.put(
          item.id(),
          new Row(
              item.title(),
              item.patientWording(),
              item.reply(),
              item.patientMessage(),
              item.category(),
              item.conditions().containsKey(Fact.ABSENCE_DAYS)));
    }
    return new Wordings(guidance.replies(), guidance.reasons(), rows);
  }
}
