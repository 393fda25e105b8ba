package remit.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import remit.guidance.Category;
import remit.guidance.Guidance;
import remit.guidance.Item;

/** The rows of a pack, by category in the order of the categories' numbers. */
final class Chapters {
  private final Guidance guidance;
  private final @Nullable LocalDate day;
  private final Entries entries;

  Chapters(Guidance guidance, @Nullable LocalDate day, boolean withCells) {
    this.guidance = guidance;
    this.day = day;
    this.entries = new Entries(guidance, day, withCells);
  }

  List<Category> categories() {
    return guidance.categories().values().stream()
        .sorted(Comparator.comparingInt(Category::number))
        .toList();
  }

  /** The rows of a category that hold on the day, in the order of the spreadsheet. */
  List<Item> items(Category category) {
    return guidance.items().stream()
        .filter(item -> item.category().id().equals(category.id()))
        .filter(item -> day == null || item.validity().holdsOn(day))
        .toList();
  }

  /** A category with its rows, or with only one of them. */
  List<Block> of(Category category, List<Item> items, boolean withId) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(
            2,
            "%d. %s".formatted(category.number(), category.label())
                + (withId ? " (" + category.id() + ")" : ""),
            category.id()));
    if (!category.meaning().isEmpty()) {
      blocks.add(new Block.Paragraph(Block.Look.LEAD, category.meaning() + "."));
    }
    if (items.isEmpty()) {
      blocks.add(
          new Block.Paragraph(Block.Look.PLAIN, "No row of this category holds on the day."));
    }
    items.forEach(item -> blocks.add(entries.of(item)));
    return blocks;
  }
}
