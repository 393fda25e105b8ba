package remit.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import remit.guidance.Category;
import remit.guidance.Condition;
import remit.guidance.Days;
import remit.guidance.Guidance;
import remit.guidance.GuidanceReader;
import remit.guidance.Item;
import remit.guidance.Outcome;
import remit.guidance.Rivals;
import remit.guidance.Validity;
import remit.request.Fact;
import remit.request.Request;
import remit.triage.Decision;
import remit.triage.Requests;
import remit.triage.Triage;

/** No request is ever decided by a row of which the check says that it never decides. */
class IdleRowsTest {
  private static final int PACKS = 150;
  private static final int REQUESTS = 40;
  private static final long SEED = 20_250_115;

  private final Random random = new Random(SEED);

  @Test
  void aRowThatIsSaidNeverToDecideDecidesNoRandomRequest() throws Exception {
    Guidance sefton = GuidanceReader.read(Path.of("rules", "sefton"));
    Triage policy = Triage.of(sefton, Path.of("rules", "policy"));
    int idle = 0;
    int fitted = 0;

    for (int i = 0; i < PACKS; i++) {
      Item row = pick(sefton.items());
      Guidance pack =
          sefton.with(List.of(row, wider(row, sefton), wider(row, sefton)), sefton.reasons());
      boolean saidIdle =
          IdleRows.of(pack, new Rivals(pack.items())).stream()
              .filter(warning -> warning.message().contains("never decides"))
              .anyMatch(warning -> warning.rows().contains(row.row()));
      if (saidIdle) {
        idle++;
        fitted += requestsThatItDoesNotDecide(row, policy.under(pack), i);
      }
    }

    assertThat(idle).as("rows said never to decide, seed %d", SEED).isGreaterThan(10);
    assertThat(fitted).as("requests that another row decided, seed %d", SEED).isGreaterThan(20);
  }

  private static int requestsThatItDoesNotDecide(Item row, Triage triage, int pack) {
    Requests requests = new Requests(triage.guidance(), SEED + pack);
    int byAnother = 0;
    for (int i = 0; i < REQUESTS; i++) {
      Request request = requests.about(row);
      LocalDate received = request.received();
      LocalDate day = received == null ? LocalDate.of(2024, 8, 1) : received;
      Decision decision =
          triage
              .assess(request, Exhibit.practice(triage.guidance(), day, null), day)
              .decisions()
              .get(0);
      Item decider = decision.item();
      assertThat(
              decider != null
                  && decider.id().equals(row.id())
                  && decision.outcome() == row.outcome())
          .as("%s decides %s, seed %d, pack %d", row.id(), request, SEED, pack)
          .isFalse();
      byAnother += decider == null || decider.id().equals(row.id()) ? 0 : 1;
    }
    return byAnother;
  }

  /** A row that asks for less, of another category and perhaps outcome, works and days. */
  private Item wider(Item row, Guidance guidance) {
    Map<Fact, Condition> conditions = new EnumMap<>(Fact.class);
    row.conditions()
        .forEach(
            (fact, condition) -> {
              if (random.nextInt(3) > 0) {
                conditions.put(
                    fact, random.nextBoolean() ? condition : other(condition, fact, guidance));
              }
            });
    List<Category> winners =
        guidance.categories().values().stream()
            .filter(category -> category.winsOver().contains(row.category().id()))
            .toList();
    return new Item(
        "other-" + random.nextInt(1_000_000),
        1000 + random.nextInt(1000),
        "another row",
        winners.isEmpty() || random.nextInt(4) == 0
            ? pick(guidance.categories().values())
            : pick(winners),
        random.nextInt(4) == 0 ? java.util.Set.of(new TreeSet<>(row.works()).first()) : row.works(),
        conditions,
        random.nextBoolean() ? row.outcome() : pick(EnumSet.allOf(Outcome.class)),
        row.action(),
        false,
        row.reasons(),
        row.reply(),
        null,
        "another row",
        null,
        row.source(),
        random.nextInt(3) == 0
            ? new Validity(List.of(new Days(LocalDate.of(2025, 1, 1), LocalDate.MAX)))
            : row.validity(),
        null);
  }

  /** The condition of some row on the same fact. */
  private Condition other(Condition condition, Fact fact, Guidance guidance) {
    List<Condition> others = new ArrayList<>(List.of(condition));
    for (Item item : guidance.items()) {
      Condition of = item.conditions().get(fact);
      if (of != null) {
        others.add(of);
      }
    }
    return pick(others);
  }

  private <T> T pick(Collection<T> values) {
    List<T> list = List.copyOf(values);
    return list.get(random.nextInt(list.size()));
  }
}
