package remit.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import remit.guidance.Condition;
import remit.guidance.Guidance;
import remit.guidance.GuidanceFaultsException;
import remit.guidance.GuidanceReader;
import remit.guidance.Item;
import remit.guidance.Outcome;
import remit.guidance.Source;
import remit.practice.Practice;
import remit.practice.PracticeFaultsException;
import remit.practice.PracticeReader;
import remit.request.Fact;
import remit.request.Request;

/** The DRL that rows are printed as is the rules that decide. */
class RowDrlTest {
  private static final long SEED = 20261125;
  private static final int REQUESTS = 6_000;
  private static final int LEAST_DECLINES = 200;

  private static Guidance guidance;
  private static Practice practice;
  private static List<Model> policy;
  private static Triage triage;
  private static String drl;

  @BeforeAll
  static void load()
      throws IOException, GuidanceFaultsException, PracticeFaultsException, PolicyFaultsException {
    guidance = GuidanceReader.read(Path.of("rules", "sefton"));
    practice =
        PracticeReader.read(
            Path.of("rules", "example-practice.yaml"),
            guidance.actions().keySet(),
            List.copyOf(guidance.categories().keySet()));
    policy = PolicyModels.load(null).models();
    triage = Triage.of(guidance, Path.of("rules", "policy"));
    drl = RowDrl.of(guidance.items());
  }

  @Test
  void theDrlOfAllRowsDecidesAsTheRulesInMemory() throws PolicyFaultsException {
    Triage printed = triage(drl);

    int declines = 0;
    for (Request request : requests()) {
      Assessment assessment = triage.assess(request, practice, null);
      assertThat(printed.assess(request, practice, null))
          .as("seed %d: %s", SEED, request)
          .isEqualTo(assessment);
      declines += assessment.decisions().get(0).outcome() == Outcome.DECLINE ? 1 : 0;
    }
    assertThat(declines).as("seed %d", SEED).isGreaterThan(LEAST_DECLINES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mayBeBetween(Fact.INTERVAL_DAYS, 1, | mayBeBetween(Fact.INTERVAL_DAYS, 2,",
        "mayBe(Fact.MISSED_APPOINTMENT, true) | mayBe(Fact.MISSED_APPOINTMENT, false)",
        "mayBeNoneOf(Fact.PRESCRIBING, Set.of(\"on-repeat\", | mayBeNoneOf(Fact.PRESCRIBING, Set.of(",
        "LocalDate.of(2022, 1, 26) | LocalDate.of(2022, 1, 25)",
      })
  void oneCellChangedDecidesOtherwise(String cell, String changed) throws PolicyFaultsException {
    assertThat(drl).contains(cell);

    Triage mutant = triage(drl.replace(cell, changed));

    assertThat(requests())
        .as("seed %d", SEED)
        .anyMatch(
            request ->
                !mutant
                    .assess(request, practice, null)
                    .equals(triage.assess(request, practice, null)));
  }

  @Test
  void aRowReadsAsARule() {
    Item item = item("re-referral-after-interval");

    assertThat(RowDrl.of(List.of(item)))
        .contains(
            """
            // Row 2: re-referral after an interval.
            rule "re-referral-after-interval / re-refer"
                @row("re-referral-after-interval")
                @source("Being asked to re-refer after an interval; e.g. for endoscopy, echocardiogram")
            when
                $situation : Situation(
                    work == "re-refer",
                    mayBeAmong(Fact.SENDER, Set.of("community", "emergency-department", "maternity", "mental-health", "midwifery", "other-provider", "patient", "pre-op", "private", "secondary-care")),
                    mayBe(Fact.MISSED_APPOINTMENT, false),
                    mayBeBetween(Fact.INTERVAL_DAYS, 1, Integer.MAX_VALUE))
            then
                $situation.found("re-referral-after-interval");
            end
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "decline\"); code //",
        "decline\\\"); code //",
        "\\",
        "\\\\\"",
        "\\u0022); code //",
        "${code} #{code} {{code}} $situation",
        "*/ end rule \"x\" when then code end /*",
        "@row(\"other\") (( ))",
        "first line\nend\r\nthird\tline",
        "\u0000\u0007\u001b\u2028\u0085 sick 🤒 — “quoted” 'single'",
        "System.exit(1)",
        "' + System.exit(1) + '",
        "%s %n %d",
      })
  void noTextOfACellCanBecomeCode(String text) throws PolicyFaultsException {
    Item item = awkward(item("triple-therapy-gastroenterology"), text);
    String printed = RowDrl.of(List.of(item));

    KieBase rules =
        KieBaseBuilder.createKieBaseFromModel(
            PolicyModels.compiled(PolicyCompiler.compile(Map.of("rows.drl", printed))));

    List<Rule> found = rules.getKiePackages().stream().flatMap(p -> p.getRules().stream()).toList();
    assertThat(found)
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.getName()).isEqualTo("triple-therapy-gastroenterology / prescribe");
              assertThat(rule.getMetaData())
                  .containsEntry("row", "triple-therapy-gastroenterology")
                  .containsEntry("source", text);
            });
  }

  private static Item awkward(Item item, String text) {
    Map<Fact, Condition> conditions = new java.util.EnumMap<>(item.conditions());
    conditions.put(
        Fact.SPECIALTY, new Condition.Choice(Set.of(text), Set.of(text + "!"), Set.of(), text));
    return new Item(
        item.id(),
        item.row(),
        text,
        item.category(),
        item.works(),
        conditions,
        item.outcome(),
        item.action(),
        item.despiteDanger(),
        item.reasons(),
        item.reply(),
        item.patientMessage(),
        text,
        text,
        new Source(text, text, text, true),
        item.validity(),
        item.reviewBy());
  }

  private static Item item(String id) {
    return guidance.items().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
  }

  private static Triage triage(String rows) throws PolicyFaultsException {
    List<Model> models = PolicyModels.compiled(PolicyCompiler.compile(Map.of("rows.drl", rows)));
    assertThat(models).hasSize(1);
    return new Triage(guidance, policy, models.get(0), false);
  }

  /** Half of them near some row, half of them anywhere. */
  private static List<Request> requests() {
    Requests near = new Requests(guidance, SEED);
    AnyRequests any = new AnyRequests(guidance, SEED);
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < REQUESTS / 2; i++) {
      requests.add(near.next());
      requests.add(any.next());
    }
    return requests;
  }
}
