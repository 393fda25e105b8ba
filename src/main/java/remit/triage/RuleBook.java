package remit.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import remit.guidance.Guidance;
import remit.guidance.Item;

/**
 * What decides on one run of days: the rules, and every row as it stands on these days.
 *
 * @param rules the rules
 * @param rows the rows by their ids, the practice's own among them
 * @param explanation the sentences that explain decisions
 */
record RuleBook(KieBase rules, Map<String, ItemRow> rows, Explanation explanation) {
  /**
   * The book for a day.
   *
   * @param models the rules of the rows and of the policy
   */
  static RuleBook of(Guidance guidance, LocalDate day, Collection<Model> models) {
    Map<String, ItemRow> rows = new LinkedHashMap<>();
    Map<String, List<ItemRow>> byWork = new LinkedHashMap<>();
    for (Item item : sorted(guidance.items())) {
      ItemRow row = ItemRow.of(item, item.validity().holdsOn(day), guidance.reasonsOf(item, day));
      rows.put(item.id(), row);
      item.works().forEach(work -> byWork.computeIfAbsent(work, w -> new ArrayList<>()).add(row));
    }
    Explanation explanation = new Explanation(List.copyOf(rows.values()), byWork);
    for (Item item : guidance.own().items()) {
      rows.put(item.id(), ItemRow.of(item, item.validity().holdsOn(day), List.of()));
    }
    return new RuleBook(KieBaseBuilder.createKieBaseFromModel(models), rows, explanation);
  }

  /** Rows in an order that does not hang on the spreadsheet's. */
  static List<Item> sorted(Collection<Item> items) {
    return items.stream().sorted(Comparator.comparing(Item::id)).toList();
  }
}
