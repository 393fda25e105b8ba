package remit.register;

import static org.assertj.core.api.Assertions.assertThat;
import static remit.register.Samples.NOON;
import static remit.register.Samples.letter;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How open cases come to be decided. */
@Timeout(60)
class QueueTest {
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);

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

  private void take(int count) {
    for (int i = 1; i <= count; i++) {
      register.take(letter("letter " + i, "Letter " + i), NOON);
    }
  }

  private CaseEnd end(long number) {
    return register.cases().one(number).map(Case::end).orElseThrow();
  }

  @Test
  void everyOpenCaseIsDecidedOnce() throws Exception {
    take(150);
    Map<Long, Integer> asked = new ConcurrentHashMap<>();

    try (Queue queue =
        register.work(
            (file, bytes) -> {
              asked.merge(file.number(), 1, Integer::sum);
              return Samples.drafted(file);
            },
            CLOCK,
            2)) {
      queue.awaitIdle();
    }

    assertThat(asked).hasSize(150).allSatisfy((number, times) -> assertThat(times).isEqualTo(1));
    Balance balance = register.cases().balance();
    assertThat(balance.endings()).containsEntry(Ending.DRAFT_READY, 150L);
    assertThat(balance.isWhole()).isTrue();
    assertThat(end(1).at()).isEqualTo(NOON);
    assertThat(register.cases().draftsToWrite(1_000)).hasSize(150);
  }

  @Test
  void aCaseThatArrivesMeanwhileIsDecidedToo() throws Exception {
    try (Queue queue = register.work((file, bytes) -> Samples.nothingAsked(), CLOCK, 1)) {
      queue.awaitIdle();
      take(3);
      queue.awaitIdle();
    }

    assertThat(register.cases().balance().endings()).containsEntry(Ending.NOTHING_ASKED, 3L);
  }

  @Test
  void aCaseThatFailsTwiceWaitsForAPersonAndDelaysNoOther() throws Exception {
    take(5);
    AtomicInteger tries = new AtomicInteger();

    try (Queue queue =
        register.work(
            (file, bytes) -> {
              if (file.number() == 2) {
                tries.incrementAndGet();
                throw new IllegalStateException("Zebedee Canaryname");
              }
              return Samples.nothingAsked();
            },
            CLOCK,
            1)) {
      queue.awaitIdle();
    }

    assertThat(tries).hasValue(2);
    assertThat(end(2).ending()).isEqualTo(Ending.FOR_A_PERSON);
    assertThat(end(2).why())
        .containsExactly("Remit tried 2 times to read this and could not. A person must read it.");
    assertThat(register.cases().balance().endings()).containsEntry(Ending.NOTHING_ASKED, 4L);
  }

  @Test
  void aCaseThatFailsOnceIsDecidedAtTheSecondTry() throws Exception {
    take(1);
    AtomicInteger tries = new AtomicInteger();

    try (Queue queue =
        register.work(
            (file, bytes) -> {
              if (tries.incrementAndGet() == 1) {
                throw new StackOverflowError();
              }
              return Samples.nothingAsked();
            },
            CLOCK,
            1)) {
      queue.awaitIdle();
    }

    assertThat(end(1).ending()).isEqualTo(Ending.NOTHING_ASKED);
  }

  @Test
  void aSlowCaseDoesNotHoldUpTheNext() throws Exception {
    take(4);
    CountDownLatch othersDone = new CountDownLatch(3);

    try (Queue queue =
        register.work(
            (file, bytes) -> {
              if (file.number() == 1) {
                await(othersDone);
              } else {
                othersDone.countDown();
              }
              return Samples.nothingAsked();
            },
            CLOCK,
            2)) {
      queue.awaitIdle();
    }

    assertThat(register.cases().balance().open()).isZero();
  }

  @Test
  void aCaseThatWasDecidedOtherwiseMeanwhileKeepsItsEnding() throws Exception {
    take(2);
    Case file = register.cases().one(1).orElseThrow();
    register.decide(file, Decided.forAPerson("A person took it."), NOON);

    try (Queue queue = register.work((one, bytes) -> Samples.nothingAsked(), CLOCK, 1)) {
      queue.awaitIdle();
    }

    assertThat(end(1).why()).containsExactly("A person took it.");
    assertThat(end(2).ending()).isEqualTo(Ending.NOTHING_ASKED);
  }

  @Test
  void aReopenedCaseIsDecidedAgain() throws Exception {
    take(1);
    AtomicInteger times = new AtomicInteger();

    try (Queue queue =
        register.work(
            (file, bytes) -> {
              times.incrementAndGet();
              return Samples.drafted(file);
            },
            CLOCK,
            1)) {
      queue.awaitIdle();
      register.reopen(1, "remit", "It came back.", NOON);
      queue.awaitIdle();
    }

    assertThat(times).hasValue(2);
    assertThat(register.cases().history(1).orElseThrow().drafts()).hasSize(1);
  }

  @Test
  void aClockThatWasSetBackHoldsNothingUp() throws Exception {
    take(3);
    Instant yesterday = NOON.minus(Duration.ofDays(1));

    try (Queue queue =
        register.work((file, bytes) -> Samples.nothingAsked(), InstantSource.fixed(yesterday), 1)) {
      queue.awaitIdle();
    }

    assertThat(register.cases().balance().open()).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
