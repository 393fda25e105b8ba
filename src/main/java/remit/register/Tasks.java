package remit.register;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The tasks of the work queue: one for each case that waits to be decided. */
final class Tasks {
  static final String DECIDE = "decide";

  private static final Duration SECOND_TRIES = Duration.ofDays(1_000);

  private final Store store;
  private final SchedulerClient client;

  Tasks(Store store) {
    this.store = store;
    this.client = SchedulerClient.Builder.create(store.source()).build();
  }

  /**
   * Queues a case, as part of the transaction that this thread is in. Its time is not the clock's
   * but follows from its number: a clock that is moved holds nothing up, and the oldest comes
   * first.
   */
  void add(Handle transaction, long number) {
    if (!transaction.isInTransaction()) {
      throw new IllegalStateException("case %d is queued outside a transaction".formatted(number));
    }
    client.scheduleIfNotExists(
        new TaskInstance<>(DECIDE, store.practice() + "/" + number), Instant.ofEpochMilli(number));
  }

  /** When a case is tried again: after every case that waits for its first try. */
  static Instant secondTry(long number) {
    return Instant.ofEpochMilli(number).plus(SECOND_TRIES);
  }

  static long number(TaskInstance<?> task) {
    return Long.parseLong(task.getId().substring(task.getId().lastIndexOf('/') + 1));
  }

  boolean isAnyLeft() {
    return store.read(
        handle ->
            handle
                .createQuery("SELECT 1 FROM scheduled_tasks WHERE task_name = ? LIMIT 1")
                .bind(0, DECIDE)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  /**
   * Frees the tasks that a program that was stopped had begun; each counts as a failed try. Only
   * for a register that no other program has open.
   */
  void free() {
    store.change(
        handle ->
            handle.execute(
                "UPDATE scheduled_tasks SET picked = ?, picked_by = NULL, last_heartbeat = NULL,"
                    + " consecutive_failures = coalesce(consecutive_failures, 0) + 1,"
                    + " version = version + 1 WHERE picked = ?",
                false,
                true));
  }
}
