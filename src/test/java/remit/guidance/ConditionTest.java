package remit.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When one cell's condition holds wherever another's does. */
class ConditionTest {
  private static final long SEED = 7;
  private static final int TRIALS = 20_000;

  /** Subjects and the groups they belong to. */
  private static final Map<String, Set<String>> SUBJECTS =
      Map.of(
          "aspirin", Set.of("drug"),
          "warfarin", Set.of("drug", "risky"),
          "digoxin", Set.of("drug", "risky"),
          "x-ray", Set.of("imaging"),
          "letter", Set.of());

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @CsvSource({
    "1..7, 1..7, true",
    "2..6, 1..7, true",
    "1..7, 2..7, false",
    "1..8, 1..7, false",
    "9..20, 1..7, false",
  })
  void aNarrowerRangeImpliesAWiderOne(String narrow, String wide, boolean implies) {
    assertThat(range(narrow).implies(range(wide), false)).isEqualTo(implies);
  }

  private static Condition range(String ends) {
    String[] both = ends.split("\\.\\.", -1);
    return new Condition.Range(Integer.parseInt(both[0]), Integer.parseInt(both[1]));
  }

  @Test
  void anAnswerImpliesOnlyItself() {
    Condition yes = new Condition.YesNo(true);

    assertThat(yes.implies(new Condition.YesNo(true), false)).isTrue();
    assertThat(yes.implies(new Condition.YesNo(false), false)).isFalse();
  }

  @Test
  void daysImplyAllDaysAroundThem() {
    LocalDate day = LocalDate.of(2024, 8, 1);
    Condition month = new Condition.Within(new Days(day, day.plusDays(30)));
    Condition onwards = new Condition.Within(new Days(day, LocalDate.MAX));

    assertThat(month.implies(onwards, false)).isTrue();
    assertThat(onwards.implies(month, false)).isFalse();
  }

  @Test
  void wordsThatNobodyListsImplyAListThatHoldsThemAll() {
    Condition one = open(Set.of("cardiology"), Set.of());
    Condition either = open(Set.of("cardiology", "urology"), Set.of());
    Condition neither = open(Set.of(), Set.of("cardiology", "urology"));
    Condition notOne = open(Set.of(), Set.of("cardiology"));

    assertThat(one.implies(either, false)).isTrue();
    assertThat(either.implies(one, false)).isFalse();
    assertThat(neither.implies(notOne, false)).isTrue();
    assertThat(notOne.implies(neither, false)).isFalse();
    assertThat(one.implies(notOne, false)).isFalse();
    assertThat(open(Set.of("urology"), Set.of()).implies(notOne, false)).isTrue();
    assertThat(notOne.implies(either, false)).isFalse();
  }

  @Test
  void aSubjectDoesNotImplyThatThereIsNoOther() {
    Condition aspirin = subject(Set.of("aspirin"), Set.of());
    Condition notRisky = subject(Set.of(), Set.of("risky"));

    assertThat(aspirin.implies(notRisky, false)).isTrue();
    assertThat(aspirin.implies(notRisky, true)).isFalse();
  }

  @Test
  void noValueThatPassesACellFailsOneThatItImplies() {
    int implied = 0;
    for (int i = 0; i < TRIALS; i++) {
      Condition.Choice one = subject(some(), random.nextInt(3) == 0 ? some() : Set.of());
      Condition.Choice other = subject(some(), random.nextInt(3) == 0 ? some() : Set.of());
      if (one.implies(other, true)) {
        implied++;
        Set<String> value = severalSubjects();
        assertThat(one.test(value) == Truth.YES && other.test(value) != Truth.YES)
            .as("%s passes %s and not %s, seed %d", value, one, other, SEED)
            .isFalse();
      }
    }
    assertThat(implied).as("implied, seed %d", SEED).isGreaterThan(TRIALS / 20);
  }

  @Test
  void aCellImpliesAnotherUnlessSomeSingleValueTellsThemApart() {
    for (int i = 0; i < TRIALS; i++) {
      Condition.Choice one = subject(some(), random.nextInt(3) == 0 ? some() : Set.of());
      Condition.Choice other = subject(some(), random.nextInt(3) == 0 ? some() : Set.of());
      if (!one.passing().isEmpty() && !other.passing().isEmpty()) {
        boolean apart =
            SUBJECTS.keySet().stream()
                .map(ConditionTest::withGroups)
                .anyMatch(v -> one.test(v) == Truth.YES && other.test(v) != Truth.YES);
        assertThat(one.implies(other, false))
            .as("%s implies %s, seed %d", one, other, SEED)
            .isEqualTo(!apart);
      }
    }
  }

  private static Condition.Choice open(Set<String> any, Set<String> none) {
    return new Condition.Choice(any, none, Set.of(), "");
  }

  private static Condition.Choice subject(Set<String> any, Set<String> none) {
    Condition.Choice open = open(any, none);
    return new Condition.Choice(
        any,
        none,
        SUBJECTS.keySet().stream()
            .filter(id -> open.test(withGroups(id)) == Truth.YES)
            .collect(Collectors.toUnmodifiableSet()),
        "");
  }

  private static Set<String> withGroups(String id) {
    Set<String> ids = new TreeSet<>(SUBJECTS.getOrDefault(id, Set.of()));
    ids.add(id);
    return ids;
  }

  private Set<String> severalSubjects() {
    Set<String> ids = new TreeSet<>();
    List<String> all = List.copyOf(new TreeSet<>(SUBJECTS.keySet()));
    for (int i = 0; i <= random.nextInt(3); i++) {
      ids.addAll(withGroups(all.get(random.nextInt(all.size()))));
    }
    return ids;
  }

  private Set<String> some() {
    List<String> words = new ArrayList<>(new TreeSet<>(SUBJECTS.keySet()));
    words.addAll(List.of("drug", "risky", "imaging"));
    Set<String> some = new HashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      some.add(words.get(random.nextInt(words.size())));
    }
    return some;
  }
}
