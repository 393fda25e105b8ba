package remit.triage;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.impl.ModelImpl;
import remit.guidance.Condition;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.request.Fact;

/**
 * The rows of the guidance as Drools rules, made in memory through Drools' executable model. {@link
 * RowDrl} writes the same rules as text.
 */
final class RowRules {
  private static final String PACKAGE = "remit.rows";

  private RowRules() {}

  /** A rule for every row, of the pack and of the practice, and each kind of work it answers. */
  static Model of(Guidance guidance) {
    ModelImpl model = new ModelImpl();
    add(model, guidance.items(), false);
    add(model, guidance.own().items(), true);
    return model;
  }

  private static void add(ModelImpl model, List<Item> items, boolean own) {
    for (Item item : RuleBook.sorted(items)) {
      for (String work : new TreeSet<>(item.works())) {
        model.addRule(ruleOf(item, work, new Found(item.id(), own)));
      }
    }
  }

  private static Rule ruleOf(Item item, String work, Block1<Situation> found) {
    Variable<Situation> situation = declarationOf(Situation.class, "situation");
    Cell isWork = new Cell.IsWork(work);
    PatternDef<Situation> pattern =
        pattern(situation)
            .expr(
                isWork.drl(),
                isWork,
                alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, 0, WorkOf.INSTANCE, work));
    for (Map.Entry<Fact, Condition> entry : item.conditions().entrySet()) {
      Cell cell = Cell.of(entry.getKey(), entry.getValue());
      pattern = pattern.expr(cell.drl(), cell);
    }
    return rule(PACKAGE, RowDrl.ruleName(item, work))
        .metadata("row", item.id())
        .metadata("source", item.source().quote())
        .build(pattern, on(situation).execute(found));
  }

  /** The column that selects most. */
  private enum WorkOf implements Function1<Situation, String>, HashedExpression {
    INSTANCE;

    @Override
    public String apply(Situation situation) {
      return situation.getWork();
    }

    @Override
    public String getExpressionHash() {
      return "work of the situation";
    }
  }

  private record Found(String row, boolean own) implements Block1<Situation>, HashedExpression {
    @Override
    public void execute(Situation situation) {
      if (own) {
        situation.foundOwn(row);
      } else {
        situation.found(row);
      }
    }

    @Override
    public String getExpressionHash() {
      return (own ? "found own " : "found ") + row;
    }
  }
}
