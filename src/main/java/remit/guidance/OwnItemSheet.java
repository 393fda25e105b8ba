package remit.guidance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import remit.request.Fact;
import remit.request.Word;

/**
 * Reads a practice's own rows, which have the columns of the LMC's but can only ask a person or
 * take work on.
 */
final class OwnItemSheet {
  /** Begins the id of every row of a practice, and of no row of the LMC. */
  static final String PREFIX = "local-";

  private static final Set<String> NEEDED =
      Set.of("id", "title", "category", "work", "outcome", "from");
  private static final List<String> OF_THE_LMC =
      List.of("action", "reasons", "reply", "patient message");
  private static final List<String> OUTCOMES = List.of(Outcome.REVIEW.id(), Outcome.ACCEPT.id());
  private static final String DESPITE_DANGER = "despite danger";
  private static final String OUTCOME = "outcome";

  private final Guidance guidance;
  private final Faults faults;

  OwnItemSheet(Guidance guidance, Faults faults) {
    this.guidance = guidance;
    this.faults = faults;
  }

  List<Item> read(String file, PackFiles files) {
    List<String> headings = Catalogue.of(ItemSheet.FILE).map(TableForm::headings).orElseThrow();
    Set<String> ids = new LinkedHashSet<>();
    List<Item> items = new ArrayList<>();
    for (Row row : Sheet.read(file, files.bytes(file, faults), headings, NEEDED, faults).rows()) {
      Item item = item(row, id(row, ids));
      ids.add(row.text("id"));
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  private static String id(Row row, Set<String> used) {
    String id = GuidanceReader.newId(row, used);
    if (!id.isEmpty() && !id.startsWith(PREFIX)) {
      row.fault(
          "id",
          "“%s” does not begin with %s, as the ids of a practice's own rows do."
              .formatted(id, PREFIX),
          PREFIX + id);
    }
    return id;
  }

  private @Nullable Item item(Row row, String id) {
    String title = row.required("title");
    row.required("category");
    row.required("work");
    String category = row.id("category", "category", guidance.categories().keySet());
    Set<String> works = row.ids("work", "work", guidance.works().keySet());
    Map<Fact, Condition> conditions = Cells.conditions(row, guidance.subjects());
    Outcome outcome = outcome(row);
    Validity validity = row.validity();
    checkNothingElseFollows(row);
    Category found = category == null ? null : guidance.categories().get(category);
    if (found == null || outcome == null || title.isEmpty()) {
      return null;
    }
    return new Item(
        id,
        row.number(),
        title,
        found,
        works,
        conditions,
        outcome,
        null,
        false,
        List.of(),
        null,
        null,
        title,
        row.optional("next step"),
        source(row, title),
        validity,
        row.day("review by"));
  }

  private static @Nullable Outcome outcome(Row row) {
    String id = row.required(OUTCOME);
    if (OUTCOMES.contains(id)) {
      return Outcome.of(id);
    }
    if (Word.ids(Outcome.class).contains(id)) {
      row.fault(
          OUTCOME,
          "a practice's own row may only make an answer more cautious, so “%s” is not for it."
              .formatted(id),
          "review, or accept");
    } else if (!id.isEmpty()) {
      row.faults().unknown(row.file(), row.number(), OUTCOME, "outcome of own rows", id, OUTCOMES);
    }
    return null;
  }

  private static void checkNothingElseFollows(Row row) {
    for (String heading : OF_THE_LMC) {
      if (!row.text(heading).isEmpty()) {
        row.fault(
            heading,
            "only the LMC's rows fill this column, for a practice's own row sends nothing and"
                + " follows no stance.",
            "leave the cell empty");
      }
    }
    if (row.yes(DESPITE_DANGER)) {
      row.fault(
          DESPITE_DANGER,
          "a danger sign holds a practice's own row like any other.",
          "leave the cell empty");
    }
  }

  /** Its own words, for the practice need not quote anybody. */
  private static Source source(Row row, String title) {
    String document = row.text("document");
    String quote = row.text("quote");
    return new Source(
        document.isEmpty() ? row.file() : document,
        row.text("heading"),
        quote.isEmpty() ? title : quote,
        row.yes("verified"));
  }
}
