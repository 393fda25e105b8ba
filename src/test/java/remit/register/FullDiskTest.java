package remit.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static remit.register.Samples.NOON;
import static remit.register.Samples.PRACTICE;
import static remit.register.Samples.letter;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that may not grow, as on a full disk: the parts of a register on its connection. */
@Timeout(60)
class FullDiskTest {
  private static final String FULL =
      "The register could not be read or written: the disk is full. Free some space, then start"
          + " again.";

  @TempDir Path folder;
  private OneConnection connection;
  private Store store;
  private Audit audit;
  private Tasks tasks;
  private Endings endings;
  private Taking taking;
  private Cases cases;

  @BeforeEach
  void connect() throws Exception {
    Register.open(folder, PRACTICE).close();
    connection = new OneConnection(new DatabaseFile(folder).connect(false));
    store = new Store(connection, PRACTICE);
    audit = new Audit(store);
    tasks = new Tasks(store);
    Drafts drafts = new Drafts(store, audit);
    endings = new Endings(store, audit, drafts, tasks);
    taking = new Taking(store, audit, endings, tasks);
    cases = new Cases(store, audit, drafts);
    taking.take(letter("first", "The first letter"), NOON);
  }

  @AfterEach
  void disconnect() throws Exception {
    connection.close();
  }

  @Test
  void nothingIsHalfTakenAndItGoesOnOnceThereIsSpace() {
    Arrival big = letter("big", "Zebedee Canaryname ".repeat(100_000));
    limitPages(1);

    assertThatThrownBy(() -> taking.take(big, NOON))
        .isInstanceOf(RegisterFailedException.class)
        .hasMessage(FULL)
        .satisfies(
            problem ->
                assertThat(Stream.iterate(problem, Objects::nonNull, Throwable::getCause))
                    .noneMatch(cause -> cause.toString().contains("Canaryname")));
    assertThat(cases.balance().in()).isEqualTo(1);
    limitPages(1_000_000);
    taking.take(big, NOON);

    assertThat(cases.balance().in()).isEqualTo(2);
    assertThat(cases.balance().isWhole()).isTrue();
    assertThat(audit.verify(List.of())).isEmpty();
  }

  @Test
  void aDecisionThatCannotBeWrittenIsToldAndMadeAgainLater() throws Exception {
    limitPages(1);

    try (Queue queue = work()) {
      assertThatThrownBy(queue::awaitIdle)
          .isInstanceOf(RegisterFailedException.class)
          .hasMessage(FULL);
    }
    assertThat(cases.balance().open()).isEqualTo(1);
    limitPages(1_000_000);
    try (Queue queue = work()) {
      queue.awaitIdle();
    }

    assertThat(cases.balance().endings()).containsEntry(Ending.NOTHING_ASKED, 1L);
  }

  private Queue work() {
    Decided big =
        new Decided(
            Ending.NOTHING_ASKED,
            List.of("It asks for nothing."),
            "x".repeat(2_000_000),
            null,
            null,
            List.of(),
            List.of());
    Queue queue =
        new Queue(store, cases, endings, tasks, (file, bytes) -> big, InstantSource.fixed(NOON), 1);
    queue.start();
    return queue;
  }

  /** The most pages that the database may have; at least those it has. */
  private void limitPages(int most) {
    store.read(handle -> handle.execute("PRAGMA max_page_count = " + most));
  }
}
