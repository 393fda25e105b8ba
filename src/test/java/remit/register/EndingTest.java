package remit.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static remit.register.Samples.NOON;
import static remit.register.Samples.letter;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every case ends once, and what is kept of that. */
class EndingTest {
  private static final long SEED = 20261125;

  @TempDir Path folder;
  private Register register;

  @BeforeEach
  void open() throws Exception {
    register = Register.open(folder, Samples.PRACTICE);
  }

  @AfterEach
  void close() throws Exception {
    register.close();
  }

  private Case taken(String text) {
    return register.cases().one(register.take(letter(text, text), NOON).number()).orElseThrow();
  }

  private History history(Case file) {
    return register.cases().history(file.number()).orElseThrow();
  }

  @Test
  void aDecisionIsKeptWithItsDraftAndItsHistory() {
    Case file = taken("One letter");

    boolean ended = register.decide(file, Samples.drafted(file), NOON.plusSeconds(1));

    assertThat(ended).isTrue();
    History history = history(file);
    assertThat(history.file().end())
        .isEqualTo(
            new CaseEnd(
                Ending.DRAFT_READY,
                NOON.plusSeconds(1),
                List.of("It asks for a fit note.", "The hospital gives it."),
                "{\"outcome\":\"decline\"}",
                "2025.1",
                "abc123",
                null,
                null));
    assertThat(history.acts())
        .extracting(AuditRecord::act)
        .containsExactly("taken", "ended", "draft-planned");
    StoredDraft draft = history.drafts().get(0);
    assertThat(draft.messageId())
        .isEqualTo(file.draftId("2025.1", "reply"))
        .matches("<remit-1-[0-9a-f]{32}@remit\\.invalid>");
    assertThat(draft.content()).asString(UTF_8).isEqualTo(draft.messageId());
    assertThat(draft.written()).isNull();
  }

  @Test
  void aCaseThatHasEndedIsGivenNoOtherEnding() {
    Case file = taken("One letter");
    register.decide(file, Samples.drafted(file), NOON);
    Head before = register.audit().head();

    boolean again = register.decide(file, Samples.nothingAsked(), NOON.plusSeconds(9));

    assertThat(again).isFalse();
    assertThat(register.audit().head()).isEqualTo(before);
    assertThat(history(file).ends())
        .extracting(CaseEnd::ending)
        .containsExactly(Ending.DRAFT_READY);
  }

  @Test
  void aReopenedCaseIsOpenAndItsFirstEndingStaysToBeRead() {
    Case file = taken("One letter");
    register.decide(file, Samples.drafted(file), NOON);

    boolean reopened =
        register.reopen(1, "A. Secretary", "The letter came back.", NOON.plusSeconds(60));
    boolean again = register.reopen(1, "A. Secretary", "Once more.", NOON.plusSeconds(61));
    Balance open = register.cases().balance();
    register.decide(file, Decided.forAPerson("The letter came back."), NOON.plusSeconds(62));

    assertThat(reopened).isTrue();
    assertThat(again).isFalse();
    assertThat(open.open()).isEqualTo(1);
    assertThat(open.isWhole()).isTrue();
    History history = history(file);
    assertThat(history.ends())
        .extracting(CaseEnd::ending)
        .containsExactly(Ending.DRAFT_READY, Ending.FOR_A_PERSON);
    assertThat(history.ends().get(0).reopenedWhy()).isEqualTo("The letter came back.");
    assertThat(history.acts())
        .filteredOn(act -> act.act().equals("reopened"))
        .extracting(AuditRecord::who)
        .containsExactly("A. Secretary");
    assertThat(register.cases().balance().isWhole()).isTrue();
  }

  @Test
  void theSameGuidanceDraftsACaseOnce() {
    Case file = taken("One letter");
    register.decide(file, Samples.drafted(file), NOON);
    register.written(file.draftId("2025.1", "reply"), "Drafts", NOON);
    register.reopen(1, "remit", "It came back.", NOON);

    register.decide(file, Samples.drafted(file), NOON.plusSeconds(5));

    assertThat(history(file).drafts()).extracting(StoredDraft::lies).containsExactly("Drafts");
    assertThat(register.cases().draftsToWrite(10)).isEmpty();
  }

  @Test
  void aDraftWaitsUntilItIsNotedWhereItLies() {
    Case file = taken("One letter");
    register.decide(file, Samples.drafted(file), NOON);
    String messageId = file.draftId("2025.1", "reply");
    List<StoredDraft> waiting = register.cases().draftsToWrite(10);

    boolean first = register.written(messageId, "drafts", NOON.plusSeconds(2));
    boolean second = register.written(messageId, "elsewhere", NOON.plusSeconds(3));

    assertThat(waiting).extracting(StoredDraft::messageId).containsExactly(messageId);
    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(register.written("<unknown@remit.invalid>", "drafts", NOON)).isFalse();
    assertThat(history(file).drafts().get(0).lies()).isEqualTo("drafts");
    assertThat(register.cases().balance().draftsToWrite()).isZero();
  }

  @Test
  void theDraftsIdRestsOnTheBytesAsWellAsTheNumber() {
    Case one = taken("One letter");

    Case sameNumber =
        new Case(
            one.practice(),
            1,
            NOON,
            "letters",
            null,
            null,
            Hash.of("other"),
            5,
            null,
            List.of(),
            null);

    assertThat(sameNumber.draftId("2025.1", "reply")).isNotEqualTo(one.draftId("2025.1", "reply"));
    assertThat(one.draftId("2025.2", "reply")).isNotEqualTo(one.draftId("2025.1", "reply"));
  }

  @Test
  void asksAreCountedByMonthAndOnlyForTheEndingThatStands() {
    DecidedAsk ask = new DecidedAsk("fit-note", "decline", List.of("b", "a"), "Trust A");
    DecidedAsk other = new DecidedAsk("bloods", "accept", List.of(), "");
    Case one = taken("One");
    Case two = taken("Two");
    register.decide(one, Samples.drafted(one, ask, other), NOON);
    register.decide(two, Samples.drafted(two, ask), NOON);
    register.reopen(1, "remit", "It came back.", NOON);
    register.decide(one, Samples.drafted(one, ask), NOON);

    List<Figure> figures = register.cases().figures(YearMonth.of(2026, 11), YearMonth.of(2026, 11));

    assertThat(figures)
        .containsExactly(
            new Figure(
                YearMonth.of(2026, 11), "Trust A", "fit-note", "decline", List.of("a", "b"), 2));
    assertThat(register.cases().figures(YearMonth.of(2026, 12), YearMonth.of(2027, 1))).isEmpty();
  }

  @Test
  void anArrivalJustAfterMidnightInSummerCountsInThePracticesMonth() {
    Instant halfPastMidnight = Instant.parse("2026-06-30T23:30:00Z");
    long number = register.take(letter("a", "One"), halfPastMidnight).number();
    Case file = register.cases().one(number).orElseThrow();

    register.decide(file, Samples.drafted(file), halfPastMidnight);

    assertThat(register.cases().figures(YearMonth.of(2026, 1), YearMonth.of(2026, 12)))
        .extracting(Figure::month)
        .containsExactly(YearMonth.of(2026, 7));
  }

  @Test
  void casesAreListedInPagesTheNewestFirst() {
    for (int i = 1; i <= 7; i++) {
      Case file = taken("Letter " + i);
      if (i % 2 == 0) {
        register.decide(file, Samples.nothingAsked(), NOON);
      }
    }

    List<Case> first = register.cases().page(CaseFilter.all(), Long.MAX_VALUE, 3);
    List<Case> next = register.cases().page(CaseFilter.all(), 5, 3);

    assertThat(first).extracting(Case::number).containsExactly(7L, 6L, 5L);
    assertThat(next).extracting(Case::number).containsExactly(4L, 3L, 2L);
    assertThat(register.cases().page(CaseFilter.open(), Long.MAX_VALUE, 9))
        .extracting(Case::number)
        .containsExactly(7L, 5L, 3L, 1L);
    assertThat(register.cases().page(CaseFilter.ended(Ending.NOTHING_ASKED), 6, 9))
        .extracting(Case::number)
        .containsExactly(4L, 2L);
  }

  @Test
  void aStateThatThereIsNotIsRefused() {
    assertThatThrownBy(() -> new CaseFilter("copy' OR 'a' = 'a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDecisionThatDoesNotFitItsDraftsIsRefused() {
    assertThatThrownBy(
            () ->
                new Decided(
                    Ending.DRAFT_READY, List.of("Why."), null, "1", "a", List.of(), List.of()))
        .hasMessage("draft-ready needs a draft");
    assertThatThrownBy(
            () -> new Decided(Ending.COPY, List.of("Why."), null, null, null, List.of(), List.of()))
        .hasMessage("only the register says that a case is a copy");
  }

  @Test
  void whateverHappensInWhateverOrderTheAccountIsWhole() {
    Random random = new Random(SEED);
    for (int step = 0; step < 300; step++) {
      long known = register.cases().balance().cases();
      long number = 1 + random.nextLong(Math.max(1, known));
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          String text = "Letter " + random.nextInt(60);
          register.take(letter(text + random.nextInt(3), text), NOON);
        }
        case 2 ->
            register
                .cases()
                .one(number)
                .ifPresent(file -> register.decide(file, Samples.drafted(file), NOON));
        default -> register.reopen(number, "remit", "It came back.", NOON);
      }

      assertThat(register.cases().balance())
          .as("seed %d, step %d", SEED, step)
          .matches(Balance::isWhole, "is whole");
    }
    assertThat(register.audit().verify(List.of())).as("seed %d", SEED).isEmpty();
    assertThat(register.cases().balance().endings().values()).as("seed %d", SEED).contains(0L);
    assertThat(register.cases().balance().endings().get(Ending.COPY)).isPositive();
  }
}
