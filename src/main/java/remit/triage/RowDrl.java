package remit.triage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import remit.guidance.Item;

/**
 * Rows of the guidance written as the DRL that they stand for. Remit never reads it: it makes the
 * same rules in memory, cell by cell, so that no cell can ever run as code.
 */
public final class RowDrl {
  private static final String HEAD =
      """
      package remit.rows

      import java.time.LocalDate
      import java.util.Set
      import remit.request.Fact
      import remit.triage.Situation
      """;

  private RowDrl() {}

  /** A DRL file with a rule for each row and each kind of work that it answers. */
  public static String of(Collection<Item> items) {
    StringBuilder drl = new StringBuilder(HEAD);
    for (Item item : items) {
      for (String work : new TreeSet<>(item.works())) {
        drl.append('\n').append(rule(item, work));
      }
    }
    return drl.toString();
  }

  /** The name of the rule that a row is for a kind of work. */
  static String ruleName(Item item, String work) {
    return item.id() + " / " + work;
  }

  private static String rule(Item item, String work) {
    List<String> constraints = new ArrayList<>();
    constraints.add(new Cell.IsWork(work).drl());
    item.conditions().forEach((fact, condition) -> constraints.add(Cell.of(fact, condition).drl()));
    return """
        // Row %d: %s.
        rule %s
            @row(%s)
            @source(%s)
        when
            $situation : Situation(
                %s)
        then
            $situation.found(%s);
        end
        """
        .formatted(
            item.row(),
            DrlText.comment(item.title()),
            DrlText.literal(ruleName(item, work)),
            DrlText.literal(item.id()),
            DrlText.literal(item.source().quote()),
            String.join(",\n        ", constraints),
            DrlText.literal(item.id()));
  }
}
