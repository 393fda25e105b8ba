package remit.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs of days, and how a sentence begins with them. */
class SpellTest {
  private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
  private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);

  @Test
  void spellsReachFromTheFirstDayToTheLast() {
    List<Spell> spells = Spell.of(List.of(APRIL, MARCH, APRIL.plusDays(1)), LocalDate::toString);

    assertThat(spells)
        .extracting(Spell::when)
        .containsExactly(
            "until 28 February 2025",
            "from 1 March 2025 to 31 March 2025",
            "on 1 April 2025",
            "from 2 April 2025");
  }

  @Test
  void neighboursWithTheSameAnswerAreOneSpell() {
    List<Spell> spells =
        Spell.of(List.of(MARCH, APRIL), day -> day.isBefore(APRIL) ? "decline" : "review");

    assertThat(spells)
        .extracting(spell -> spell.when() + ": " + spell.answer())
        .containsExactly("until 31 March 2025: decline", "from 1 April 2025: review");
  }

  @Test
  void anAnswerThatNeverChangesHoldsOnAllDays() {
    List<Spell> none = Spell.of(List.of(), day -> "accept");
    List<Spell> same = Spell.of(List.of(MARCH), day -> "accept");

    assertThat(none).extracting(Spell::when).containsExactly("on all days");
    assertThat(same).isEqualTo(none);
  }
}
