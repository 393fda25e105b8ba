package remit.triage;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import remit.guidance.Guidance;
import remit.guidance.Item;
import remit.guidance.Reason;
import remit.guidance.Truth;

/**
 * The rules of one run of days on which the same rows hold: every row of the guidance as a Drools
 * rule, made in memory through Drools' executable model, likewise the practice's own rows, and the
 * policy rules beside them.
 *
 * @param rules the rules
 * @param explanation the sentences that explain them
 */
record RuleBook(KieBase rules, Explanation explanation) {
  private static final String PACKAGE = "remit.rows";

  /** The rules for a day. */
  static RuleBook of(Guidance guidance, LocalDate day, Collection<Model> policy) {
    List<ItemRow> rows = new ArrayList<>();
    Map<String, List<ItemRow>> byWork = new LinkedHashMap<>();
    List<Item> items = new ArrayList<>(guidance.items());
    items.sort(Comparator.comparing(Item::id));
    for (Item item : items) {
      List<Reason> reasons =
          item.reasons().stream()
              .map(id -> guidance.reasons().get(id))
              .filter(reason -> reason != null && reason.isPrintable())
              .filter(reason -> reason.validity().holdsOn(day))
              .toList();
      ItemRow row = ItemRow.of(item, item.validity().holdsOn(day), reasons);
      rows.add(row);
      item.works().forEach(work -> byWork.computeIfAbsent(work, w -> new ArrayList<>()).add(row));
    }
    ModelImpl model = new ModelImpl();
    for (ItemRow row : rows) {
      for (String work : new TreeSet<>(row.item().works())) {
        model.addRule(ruleOf(row, work, new Found(row)));
      }
    }
    for (Item item : guidance.own().items()) {
      ItemRow row = ItemRow.of(item, item.validity().holdsOn(day), List.of());
      for (String work : new TreeSet<>(item.works())) {
        model.addRule(ruleOf(row, work, new FoundOwn(row)));
      }
    }
    List<Model> models = new ArrayList<>(policy);
    models.add(model);
    return new RuleBook(
        KieBaseBuilder.createKieBaseFromModel(models), new Explanation(rows, byWork));
  }

  private static Rule ruleOf(ItemRow row, String work, Block1<Situation> found) {
    Variable<Situation> situation = declarationOf(Situation.class, "situation");
    PatternDef<Situation> pattern =
        pattern(situation)
            .expr(
                "work " + work,
                new IsWork(work),
                alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, 0, WorkOf.INSTANCE, work));
    for (ItemRow.Test test : row.tests()) {
      MayPass predicate = new MayPass(test);
      pattern = pattern.expr(predicate.getExpressionHash(), predicate);
    }
    return rule(PACKAGE, row.item().id() + " / " + work)
        .metadata("row", row.item().id())
        .metadata("source", row.item().source().quote())
        .build(pattern, on(situation).execute(found));
  }

  /** The column that selects most. */
  private enum WorkOf implements Function1<Situation, String>, HashedExpression {
    INSTANCE;

    @Override
    public String apply(Situation situation) {
      return situation.work();
    }

    @Override
    public String getExpressionHash() {
      return "work of the situation";
    }
  }

  private record IsWork(String work) implements Predicate1<Situation>, HashedExpression {
    @Override
    public boolean test(Situation situation) {
      return work.equals(situation.work());
    }

    @Override
    public String getExpressionHash() {
      return "work " + work;
    }
  }

  /** A cell that is not known to fail. */
  private record MayPass(ItemRow.Test cell) implements Predicate1<Situation>, HashedExpression {
    @Override
    public boolean test(Situation situation) {
      return cell.of(situation) != Truth.NO;
    }

    @Override
    public String getExpressionHash() {
      return cell.fact().label() + " " + cell.condition();
    }
  }

  private record Found(ItemRow row) implements Block1<Situation>, HashedExpression {
    @Override
    public void execute(Situation situation) {
      situation.add(row.match(situation));
    }

    @Override
    public String getExpressionHash() {
      return "found " + row.item().id();
    }
  }

  private record FoundOwn(ItemRow row) implements Block1<Situation>, HashedExpression {
    @Override
    public void execute(Situation situation) {
      situation.add(new OwnMatch(row.match(situation)));
    }

    @Override
    public String getExpressionHash() {
      return "found own " + row.item().id();
    }
  }
}
