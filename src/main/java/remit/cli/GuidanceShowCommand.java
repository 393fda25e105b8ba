package remit.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import remit.book.Book;
import remit.guidance.Category;
import remit.guidance.Days;
import remit.guidance.Guidance;
import remit.guidance.GuidanceReader;
import remit.guidance.Item;
import remit.request.Perhaps;
import remit.triage.RowDrl;

/** Shows the rows of a category, or one row, in words. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows the rows of the guidance in words: all of them, a category's, or one.")
final class GuidanceShowCommand implements Callable<Integer> {
  private final Surroundings around;

  @Parameters(
      arity = "0..1",
      paramLabel = "CATEGORY",
      description = "The id or number of a category, or the id of a row; otherwise all.")
  private @Nullable String wanted;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Bearings.DayConverter.class,
      description = "Show only what holds on this day, such as 2024-12-03.")
  private @Nullable LocalDate asOf;

  @Mixin private PackOption pack = new PackOption();

  @Option(
      names = "--drl",
      description = "Print each row as the Drools rule that it stands for, for engineers.")
  private boolean drl;

  GuidanceShowCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    Guidance guidance = GuidanceReader.read(pack.folder());
    List<Item> named = named(guidance, wanted);
    List<Item> items =
        named.stream().filter(item -> asOf == null || item.validity().holdsOn(asOf)).toList();
    if (items.isEmpty()) {
      around.out().println(nothing(named));
    } else if (drl) {
      around.out().print(RowDrl.of(items));
    } else {
      Collection<Category> categories = items.stream().map(Item::category).distinct().toList();
      around.out().print(Book.text(guidance, categories, items, asOf));
    }
    return ExitCode.DONE.code();
  }

  private String nothing(List<Item> named) {
    return asOf == null || named.isEmpty()
        ? "The guidance has no row of this category."
        : "No row of “%s” holds on %s.".formatted(wanted, Days.words(asOf));
  }

  /** The rows of the category, or the row, that is named; all if nothing is. */
  static List<Item> named(Guidance guidance, @Nullable String wanted) throws UnusableException {
    if (wanted == null) {
      return guidance.items();
    }
    for (Category category : guidance.categories().values()) {
      if (category.id().equals(wanted) || Integer.toString(category.number()).equals(wanted)) {
        return guidance.items().stream()
            .filter(item -> item.category().id().equals(category.id()))
            .toList();
      }
    }
    List<Item> items = guidance.items().stream().filter(i -> i.id().equals(wanted)).toList();
    if (items.isEmpty()) {
      List<String> known = new ArrayList<>(guidance.categories().keySet());
      guidance.items().forEach(item -> known.add(item.id()));
      throw new UnusableException(
          ExitCode.USAGE,
          "“%s” is neither a category nor a row of the guidance.".formatted(wanted)
              + Perhaps.meant(wanted, known).map(id -> " Perhaps: " + id + ".").orElse(""));
    }
    return items;
  }
}
