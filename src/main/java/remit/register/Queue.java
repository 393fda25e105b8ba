package remit.register;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The work: open cases are decided, the oldest first, several at once, until it is closed. A case
 * that arrives meanwhile is decided at once.
 */
public final class Queue implements AutoCloseable {
  private static final int TRIES = 2;
  private static final int MOST_STOPS = 5;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  // After six of them a case whose decision could not be written is taken up again.
  private static final Duration BETWEEN_HEARTBEATS = Duration.ofMinutes(1);
  private static final Duration LONGEST_LAST_CASE = Duration.ofSeconds(30);
  private static final double MOST_FETCHED_A_THREAD = 40;
  private static final double FEWEST_FETCHED_A_THREAD = 10;
  private static final long IDLE_LOOK_MILLIS = 20;

  private final Store store;
  private final Cases cases;
  private final Endings endings;
  private final Tasks tasks;
  private final Decider decider;
  private final InstantSource clock;
  private final Scheduler scheduler;
  private volatile @Nullable RegisterFailedException failure;

  Queue(
      Store store,
      Cases cases,
      Endings endings,
      Tasks tasks,
      Decider decider,
      InstantSource clock,
      int threads) {
    this.store = store;
    this.cases = cases;
    this.endings = endings;
    this.tasks = tasks;
    this.decider = decider;
    this.clock = clock;
    this.scheduler =
        Scheduler.create(
                store.source(),
                com.github.kagkarlsson.scheduler.task.helper.Tasks.custom(Tasks.DECIDE, Void.class)
                    .onFailure(this::failed)
                    .onDeadExecutionRevive()
                    .execute(this::decide))
            .threads(threads)
            .clock(clock::instant)
            .schedulerName(new SchedulerName.Fixed("remit"))
            .pollingInterval(BETWEEN_LOOKS)
            .enableImmediateExecution()
            .heartbeatInterval(BETWEEN_HEARTBEATS)
            .pollUsingFetch(FEWEST_FETCHED_A_THREAD, MOST_FETCHED_A_THREAD)
            .shutdownMaxWait(LONGEST_LAST_CASE)
            // What a decider throws may hold patients' words.
            .failureLogging(LogLevel.OFF, false)
            .build();
  }

  void start() {
    tasks.free();
    scheduler.start();
  }

  void wake() {
    scheduler.triggerCheckForDueExecutions();
  }

  /**
   * Waits until no case is left to be decided.
   *
   * @throws RegisterFailedException if a decision could not be written
   */
  public void awaitIdle() throws InterruptedException {
    wake();
    while (tasks.isAnyLeft()) {
      RegisterFailedException problem = failure;
      if (problem != null) {
        failure = null;
        throw problem;
      }
      Thread.sleep(IDLE_LOOK_MILLIS);
    }
  }

  /** Takes up no more cases, and waits for those that are being decided. */
  @Override
  public void close() {
    if (!scheduler.getSchedulerState().isShuttingDown()) {
      scheduler.stop();
    }
  }

  private CompletionHandler<Void> decide(TaskInstance<Void> task, ExecutionContext context) {
    Case file = cases.one(Tasks.number(task)).orElseThrow();
    if (file.end() != null) {
      return (done, operations) -> operations.remove();
    }
    int stops = context.getExecution().consecutiveFailures;
    Decided decided =
        stops >= MOST_STOPS
            ? Decided.forAPerson(
                "Remit was stopped %d times while it was reading this, and has given up. A person must read it."
                    .formatted(stops))
            : decider.decide(file, cases.bytes(file.number()).orElseThrow());
    return (done, operations) -> finish(file, decided, operations);
  }

  private void failed(ExecutionComplete done, ExecutionOperations<Void> operations) {
    if (done.getExecution().consecutiveFailures + 1 < TRIES) {
      operations.reschedule(done, Tasks.secondTry(Tasks.number(done.getExecution().taskInstance)));
      return;
    }
    Case file = cases.one(Tasks.number(done.getExecution().taskInstance)).orElseThrow();
    finish(
        file,
        Decided.forAPerson(
            "Remit tried %d times to read this and could not. A person must read it."
                .formatted(TRIES)),
        operations);
  }

  /** The decision and the end of the task are one transaction. */
  private void finish(Case file, Decided decided, ExecutionOperations<Void> operations) {
    try {
      store.change(
          handle -> {
            endings.end(handle, file, decided, clock.instant());
            operations.remove();
          });
    } catch (RegisterFailedException e) {
      failure = e;
      throw e;
    }
  }
}
