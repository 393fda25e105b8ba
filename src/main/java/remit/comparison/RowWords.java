package remit.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import remit.guidance.Column;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.ItemWords;
import remit.guidance.PackText;
import remit.guidance.Reason;

/** What a whole row says, for one that is new or has gone. */
final class RowWords {
  private static final String ID = "id";
  private static final String ITEMS = "items.csv";
  private static final String REASONS = "reasons.csv";

  private final Guidance guidance;
  private final ItemWords words;
  private final Map<String, Item> items = new HashMap<>();

  RowWords(Guidance guidance) {
    this.guidance = guidance;
    this.words = new ItemWords(guidance);
    guidance.items().forEach(item -> items.put(item.id(), item));
  }

  /** The row in words if it is an item or a reason, and else the cells that hold something. */
  String of(String file, List<Column> columns, PackText.Line line) {
    Item item = items.get(line.cell(ID));
    if (file.equals(ITEMS) && item != null) {
      return of(item);
    }
    Reason reason = guidance.reasons().get(line.cell(ID));
    if (file.equals(REASONS) && reason != null) {
      return of(reason);
    }
    return columns.stream()
        .filter(column -> !line.cell(column.heading()).isEmpty())
        .map(column -> column.heading() + " " + CellWords.of(column, line.cell(column.heading())))
        .collect(Collectors.joining(", "));
  }

  private String of(Item item) {
    List<String> parts = new ArrayList<>();
    parts.add("%s (%s)".formatted(CellWords.quoted(item.title()), item.id()));
    parts.add("work wanted " + words.works(item));
    List<String> conditions = words.conditions(item);
    parts.add(
        conditions.isEmpty() ? "in every case" : "applies if " + String.join(", ", conditions));
    parts.add("outcome " + item.outcome().id());
    if (!item.reasons().isEmpty()) {
      parts.add("reasons " + String.join(", ", item.reasons()));
    }
    if (item.reply() != null) {
      parts.add("reply " + item.reply());
    }
    parts.add("holds " + item.validity().words());
    return CellWords.line(String.join("; ", parts));
  }

  private static String of(Reason reason) {
    return CellWords.line(
        "%s (%s), %s, %s"
            .formatted(
                CellWords.quoted(reason.wording()),
                reason.id(),
                ItemWords.truth(reason.truth()),
                reason.validity().words()));
  }
}
