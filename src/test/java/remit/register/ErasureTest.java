package remit.register;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static remit.register.Samples.NOON;
import static remit.register.Samples.letter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a case once its content was erased. */
class ErasureTest {
  private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 26);
  private static final String CANARY = "Zebedee Canaryname";

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

  private Case decided(String text) {
    long number = register.take(letter(text, text.repeat(900)), NOON).number();
    Case file = register.cases().one(number).orElseThrow();
    register.decide(
        file,
        new Decided(
            Ending.DRAFT_READY,
            List.of("It is about " + text),
            "{\"patient\":\"" + text + "\"}",
            "2025.1",
            "abc",
            List.of(new DecidedAsk("fit-note", "decline", List.of("not-funded"), "Trust A")),
            List.of(new NewDraft("reply", text.getBytes(ISO_8859_1)))),
        NOON);
    register.written(file.draftId("2025.1", "reply"), "Drafts", NOON);
    return file;
  }

  @Test
  void theContentGoesAndTheAccountTheFiguresAndTheChainStay() {
    decided(CANARY);
    register.reopen(1, "A. Secretary", CANARY + " rang.", NOON);
    register.decide(
        register.cases().one(1).orElseThrow(), Decided.forAPerson(CANARY + " rang."), NOON);
    decided("Another letter");

    int erased = register.erase(TOMORROW, NOON.plusSeconds(99));

    assertThat(erased).isEqualTo(2);
    assertThat(register.cases().bytes(1)).isEmpty();
    History history = register.cases().history(1).orElseThrow();
    assertThat(history.file().erased()).isEqualTo(NOON.plusSeconds(99));
    assertThat(history.file().fileName()).isNull();
    assertThat(history.ends())
        .allSatisfy(end -> assertThat(end.why()).isEmpty())
        .allSatisfy(end -> assertThat(end.decision()).isNull())
        .extracting(CaseEnd::ending)
        .containsExactly(Ending.DRAFT_READY, Ending.FOR_A_PERSON);
    assertThat(history.drafts()).extracting(StoredDraft::content).containsOnlyNulls();
    assertThat(register.cases().balance().isWhole()).isTrue();
    assertThat(register.cases().figures(YearMonth.of(2026, 11), YearMonth.of(2026, 11)))
        .extracting(Figure::asks)
        .containsExactly(1L);
    assertThat(register.audit().verify(List.of())).isEmpty();
  }

  @Test
  void noFileHoldsAWordOfItAnyMore() throws Exception {
    decided(CANARY);
    assertThat(holdingTheCanary()).isNotEmpty();

    register.erase(TOMORROW, NOON);

    assertThat(holdingTheCanary()).isEmpty();
  }

  @Test
  void whatIsOpenWaitsToBeWrittenOrCameLaterStays() {
    decided("Ended");
    register.take(letter("open", "Open"), NOON);
    long unwritten = register.take(letter("unwritten", "Unwritten"), NOON).number();
    Case file = register.cases().one(unwritten).orElseThrow();
    register.decide(file, Samples.drafted(file), NOON);

    int tooSoon = register.erase(TOMORROW.minusDays(1), NOON);
    int erased = register.erase(TOMORROW, NOON);
    int again = register.erase(TOMORROW, NOON);

    assertThat(List.of(tooSoon, erased, again)).containsExactly(0, 1, 0);
    assertThat(register.cases().bytes(2)).isPresent();
    assertThat(register.cases().bytes(unwritten)).isPresent();
  }

  @Test
  void whatWasErasedIsStillKnownWhenItComesAgain() {
    decided("Ended");
    register.erase(TOMORROW, NOON);

    Taken again = register.take(letter("Ended", "Ended".repeat(900)), NOON);
    Taken copy = register.take(letter("other way", "Ended".repeat(900)), NOON);

    assertThat(again).isEqualTo(new Taken(Taken.Outcome.KNOWN, 1));
    assertThat(copy).isEqualTo(new Taken(Taken.Outcome.COPY, 2));
  }

  private List<Path> holdingTheCanary() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> holding = new java.util.ArrayList<>();
      for (Path file : files.toList()) {
        if (Files.readString(file, ISO_8859_1).contains("Canaryname")) {
          holding.add(file.getFileName());
        }
      }
      return holding;
    }
  }
}
