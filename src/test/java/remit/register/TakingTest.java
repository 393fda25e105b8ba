package remit.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static remit.register.Samples.NOON;
import static remit.register.Samples.letter;
import static remit.register.Samples.mail;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remit.register.Taken.Outcome;

/** What gets a case, and which cases belong together. */
class TakingTest {
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

  private Case one(long number) {
    return register.cases().one(number).orElseThrow();
  }

  @Test
  void whatComesInGetsAnOpenCaseWithItsBytes() {
    Taken taken = register.take(letter("a", "Please issue a fit note."), NOON);

    assertThat(taken).isEqualTo(new Taken(Outcome.NEW, 1));
    Case file = one(1);
    assertThat(file.end()).isNull();
    assertThat(file.arrived()).isEqualTo(NOON);
    assertThat(file.fileName()).isEqualTo("a.txt");
    assertThat(register.cases().bytes(1)).hasValue("Please issue a fit note.".getBytes(UTF_8));
    assertThat(register.cases().balance().oldestOpen()).isEqualTo(NOON);
  }

  @Test
  void whatWasTakenBeforeACrashIsKnownAgain() {
    register.take(letter("a", "One letter"), NOON);

    Taken again = register.take(letter("a", "One letter"), NOON.plusSeconds(5));

    assertThat(again).isEqualTo(new Taken(Outcome.KNOWN, 1));
    assertThat(register.cases().balance().in()).isEqualTo(1);
    assertThat(register.audit().head().number()).isEqualTo(1);
  }

  @Test
  void otherBytesUnderTheSameFileNameAreANewCase() {
    register.take(letter("scan", "One letter"), NOON);

    Taken other = register.take(letter("scan", "Another letter"), NOON);

    assertThat(other).isEqualTo(new Taken(Outcome.NEW, 2));
    assertThat(one(2).links()).isEmpty();
  }

  @Test
  void theSameIdentityAtAnotherDoorIsAnotherArrival() {
    register.take(letter("7", "One letter"), NOON);

    Taken other = register.take(mail("7", "<m@trust.example>", "One mail"), NOON);

    assertThat(other).isEqualTo(new Taken(Outcome.NEW, 2));
  }

  @Test
  void theSameBytesAnotherWayAreACopyThatEndsAtOnce() {
    register.take(mail("7", "<m@trust.example>", "One letter"), NOON);

    Taken copy = register.take(letter("a", "One letter"), NOON);
    Taken second = register.take(letter("b", "One letter"), NOON);

    assertThat(copy).isEqualTo(new Taken(Outcome.COPY, 2));
    CaseEnd end = register.cases().one(2).map(Case::end).orElseThrow();
    assertThat(end.ending()).isEqualTo(Ending.COPY);
    assertThat(end.why()).containsExactly("It is the same, byte for byte, as case 1.");
    assertThat(one(second.number()).links()).containsExactly(new Link(1, Link.Kind.COPY_OF));
    Balance balance = register.cases().balance();
    assertThat(balance.isWhole()).isTrue();
    assertThat(balance.endings()).containsEntry(Ending.COPY, 2L);
  }

  @Test
  void theSameMessageIdWithOtherBytesIsANewCaseLinkedToTheFirst() {
    register.take(mail("7", "<m@trust.example>", "One mail"), NOON);

    Taken other = register.take(mail("8", "<m@trust.example>", "Another mail"), NOON);

    assertThat(other).isEqualTo(new Taken(Outcome.NEW, 2));
    assertThat(one(2).links()).containsExactly(new Link(1, Link.Kind.SAME_MESSAGE_ID));
  }

  @Test
  void anAnswerToOurDraftIsLinkedToItsCaseAndAStrangersIsNot() {
    register.take(mail("7", "<m@trust.example>", "One mail"), NOON);
    register.decide(one(1), Samples.drafted(one(1)), NOON);
    String ours = one(1).draftId(Samples.VERSION, "reply");

    register.take(mail("8", "<n@trust.example>", "We insist.", "<m@trust.example>", ours), NOON);
    register.take(mail("9", "<o@trust.example>", "Thanks.", "<m@trust.example>"), NOON);

    assertThat(one(2).links()).containsExactly(new Link(1, Link.Kind.ANSWERS_DRAFT));
    assertThat(one(3).links()).isEmpty();
  }

  @Test
  void everyWayInIsCountedOnce() {
    register.take(letter("a", "One"), NOON);
    register.take(letter("b", "Two"), NOON.plusSeconds(1));
    register.take(letter("c", "One"), NOON.plusSeconds(2));
    register.decide(one(2), Decided.forAPerson("Its writer is not known."), NOON);

    Balance balance = register.cases().balance();

    assertThat(balance.in()).isEqualTo(3);
    assertThat(balance.open()).isEqualTo(1);
    assertThat(balance.endings())
        .isEqualTo(
            Map.of(
                Ending.DRAFT_READY, 0L,
                Ending.NOTHING_ASKED, 0L,
                Ending.FOR_A_PERSON, 1L,
                Ending.COULD_NOT_READ, 0L,
                Ending.COPY, 1L));
    assertThat(balance.oldestForAPerson()).isEqualTo(NOON.plusSeconds(1));
    assertThat(balance.isWhole()).isTrue();
  }
}
