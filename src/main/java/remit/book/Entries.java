package remit.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import remit.guidance.Action;
import remit.guidance.DangerSign;
import remit.guidance.Days;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.ItemWords;
import remit.guidance.Reason;
import remit.guidance.ReplyText;

/** Makes what the book says of a row. */
final class Entries {
  private final Guidance guidance;
  private final ItemWords words;
  private final Examples examples;
  private final @Nullable LocalDate day;
  private final boolean withCells;

  /**
   * The entries of a pack.
   *
   * @param day the day on which what is shown must hold, or null for all days
   * @param withCells whether ids and cells are shown beside the words, for who edits them
   */
  Entries(Guidance guidance, @Nullable LocalDate day, boolean withCells) {
    this.guidance = guidance;
    this.words = new ItemWords(guidance);
    this.examples = new Examples(guidance);
    this.day = day;
    this.withCells = withCells;
  }

  Block.Entry of(Item item) {
    List<Block.Field> fields = new ArrayList<>();
    add(fields, "Work wanted", words.works(item) + ids(String.join(", ", item.works())));
    List<String> conditions = words.conditions(item);
    add(
        fields,
        "Applies if",
        conditions.isEmpty() ? "in every case" : String.join("; ", conditions));
    if (withCells && !conditions.isEmpty()) {
      add(fields, "Cells", ItemWords.cells(item));
    }
    add(fields, "Outcome", ItemWords.outcome(item.outcome()));
    if (item.despiteDanger()) {
      add(fields, "With danger", "The practice does the work in spite of a danger sign.");
    }
    Action action = item.action() == null ? null : guidance.actions().get(item.action());
    if (action != null) {
      add(fields, "Action", "%d: %s".formatted(action.number(), action.title()) + ids(action.id()));
    }
    fields.add(new Block.Field("Reasons", reasons(item)));
    add(fields, "Reply", title(item.reply()));
    add(fields, "To the patient", title(item.patientMessage()));
    if (item.reply() != null) {
      add(fields, "Patients call it", item.patientWording());
    }
    add(fields, "Next step", item.nextStep());
    add(fields, "Source", ItemWords.source(item.source()));
    add(
        fields,
        "Holds",
        "%s; %s".formatted(item.validity().words(), ItemWords.standing(item.source()))
            + (item.reviewBy() == null ? "" : "; review by " + Days.words(item.reviewBy())));
    fields.add(
        new Block.Field(
            "Gives way to", words.winners(item, day).stream().map(this::winner).toList()));
    fields.add(new Block.Field("Also stopped by", signs(item)));
    fields.add(
        new Block.Field(
            "In words such as",
            examples.of(item).stream().map(words -> "“" + words + "”").toList()));
    fields.removeIf(field -> field.lines().isEmpty());
    return new Block.Entry(
        "Row %d: %s".formatted(item.row(), item.title())
            + (withCells ? " (" + item.id() + ")" : ""),
        fields);
  }

  private static void add(List<Block.Field> fields, String label, @Nullable String text) {
    if (text != null) {
      fields.add(new Block.Field(label, List.of(text)));
    }
  }

  private String ids(String ids) {
    return withCells ? " (" + ids + ")" : "";
  }

  private String winner(Item item) {
    return "Row %d: %s, where both fit".formatted(item.row(), item.title()) + ids(item.id());
  }

  private List<String> signs(Item item) {
    List<String> labels = words.ownSigns(item).stream().map(DangerSign::label).toList();
    return labels.isEmpty() || item.despiteDanger()
        ? List.of()
        : List.of(String.join("; ", labels));
  }

  private @Nullable String title(@Nullable String reply) {
    ReplyText text = reply == null ? null : guidance.replies().get(reply);
    return text == null ? null : "“" + text.title() + "”" + ids(text.id());
  }

  private List<String> reasons(Item item) {
    return item.reasons().stream()
        .map(id -> guidance.reasons().get(id))
        .filter(Objects::nonNull)
        .filter(reason -> day == null || reason.validity().holdsOn(day))
        .map(reason -> "“" + reason.wording() + "”: " + String.join("; ", when(reason)))
        .toList();
  }

  /** When a reason may be given. */
  static List<String> when(Reason reason) {
    return Stream.of(
            ItemWords.truth(reason.truth()),
            reason.validity().words(),
            reason.source().verified() ? "" : ItemWords.standing(reason.source()),
            reason.isPrintable() ? "" : "never printed until then")
        .filter(words -> !words.isEmpty())
        .toList();
  }
}
