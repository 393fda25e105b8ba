package remit.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.request.Fact;
import remit.request.Word;

/** Reads {@code items.csv}: a column for each fact beside those that say what follows. */
final class ItemSheet {
  static final String FILE = "items.csv";

  private final Map<String, Category> categories;
  private final Map<String, Work> works;
  private final Map<String, Subject> subjects;
  private final Map<String, Action> actions;
  private final Map<String, Reason> reasons;
  private final Map<String, ReplyText> replies;
  private final SourceCheck sources;
  private final Faults faults;
  private final Set<String> ids = new LinkedHashSet<>();

  ItemSheet(
      Map<String, Category> categories,
      Map<String, Work> works,
      Map<String, Subject> subjects,
      Map<String, Action> actions,
      Map<String, Reason> reasons,
      Map<String, ReplyText> replies,
      SourceCheck sources,
      Faults faults) {
    this.categories = categories;
    this.works = works;
    this.subjects = subjects;
    this.actions = actions;
    this.reasons = reasons;
    this.replies = replies;
    this.sources = sources;
    this.faults = faults;
  }

  /** The ids of all rows that were read, also of those with faults. */
  Set<String> ids() {
    return ids;
  }

  List<Item> read(PackFiles files) {
    Sheet sheet = Sheet.read(FILE, files.bytes(FILE, faults), faults);
    List<Item> items = new ArrayList<>();
    for (Row row : sheet.rows()) {
      Item item = item(row, GuidanceReader.newId(row, ids));
      ids.add(row.text("id"));
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  /** The row in some cells, or null, with faults, if it cannot be one. */
  @Nullable Item item(Row row, String id) {
    if (id.startsWith(OwnItemSheet.PREFIX)) {
      row.fault(
          "id",
          "ids that begin with %s are for the rows that practices add."
              .formatted(OwnItemSheet.PREFIX),
          null);
    }
    String title = row.required("title");
    row.required("category");
    row.required("work");
    row.required("outcome");
    String category = row.id("category", "category", categories.keySet());
    String outcomeId = row.id("outcome", "outcome", Word.ids(Outcome.class));
    Set<String> itemWorks = row.ids("work", "work", works.keySet());
    Map<Fact, Condition> conditions = Cells.conditions(row, subjects);
    Source source = sources.of(row);
    Validity validity = row.validity();
    LocalDate reviewBy = row.day("review by");
    String wording = row.optional("patient wording");
    String action = row.id("action", "action", actions.keySet());
    String reply = row.id("reply", "reply", replies.keySet());
    String message = row.id("patient message", "reply", replies.keySet());
    List<String> itemReasons = reasons(row);
    Category found = category == null ? null : categories.get(category);
    if (found == null || outcomeId == null || source == null) {
      return null;
    }
    Outcome outcome = Outcome.of(outcomeId);
    checkConsequences(row, outcome, reply);
    checkMessage(row, "patient message", message);
    checkMessage(row, "reply", outcome == Outcome.DIVERT ? reply : null);
    return new Item(
        id,
        row.number(),
        title,
        found,
        itemWorks,
        conditions,
        outcome,
        action,
        row.yes("despite danger"),
        itemReasons,
        reply,
        message,
        wording == null ? title : wording,
        row.optional("next step"),
        source,
        validity,
        reviewBy);
  }

  private List<String> reasons(Row row) {
    Set<String> ids = row.ids("reasons", "reason", reasons.keySet());
    for (String id : ids) {
      Reason reason = reasons.get(id);
      if (reason != null && reason.kind() == ReasonKind.PARAGRAPH) {
        row.fault("reasons", "“%s” is a paragraph of a letter, not a reason.".formatted(id), null);
      }
    }
    return List.copyOf(ids);
  }

  private void checkMessage(Row row, String column, @Nullable String id) {
    ReplyText text = id == null ? null : replies.get(id);
    if (text != null && ReplyGaps.prints(text, Gap.QUOTE)) {
      row.fault(
          column,
          "“%s” quotes the sender, and a message to the patient must not: print {{work-title}}."
              .formatted(id),
          null);
    }
  }

  private static void checkConsequences(Row row, Outcome outcome, @Nullable String reply) {
    boolean answered = outcome.withholdsWork() || outcome == Outcome.INVOICE;
    if (answered && reply == null && row.text("reply").isEmpty()) {
      row.fault("reply", "the outcome “%s” needs a reply.".formatted(outcome.id()), null);
    }
    if (!answered && reply != null) {
      row.fault("reply", "the outcome “%s” sends no reply.".formatted(outcome.id()), null);
    }
    if (outcome == Outcome.DECLINE && row.list("reasons").isEmpty()) {
      row.fault("reasons", "a decline needs a reason.", null);
    }
    if (row.yes("despite danger") && outcome != Outcome.ACCEPT) {
      row.fault(
          "despite danger",
          "only work that is accepted may go on in spite of a danger sign.",
          null);
    }
  }
}
