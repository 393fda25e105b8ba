package remit.intake;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for a reading, but not for ever. The reading runs on a thread of its own, which is told to
 * stop when its time is up; readers that can take long ask {@link #check} whether it is.
 */
final class Patience {
  private Patience() {}

  /**
   * What a reading gives.
   *
   * @throws UnreadableException if it took too long, ran out of memory, or failed in a way of its
   *     own
   */
  static <T> T await(Duration most, Callable<T> reading) throws UnreadableException {
    FutureTask<T> task = new FutureTask<>(reading);
    Thread thread = new Thread(task, "reading");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      awaitEnd(thread);
      throw new UnreadableException(
          "took longer than %d seconds to read.".formatted(most.toSeconds()));
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new UnreadableException("could not be read to its end.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnreadableException known) {
        throw known;
      }
      throw new UnreadableException(
          e.getCause() instanceof OutOfMemoryError
              ? "needs more memory to be read than any letter."
              : "is broken and could not be read.");
    }
  }

  private static void awaitEnd(Thread thread) {
    try {
      thread.join(Bounds.MOST_TIME_TO_STOP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends a reading whose time is up. */
  static void check() throws UnreadableException {
    if (Thread.currentThread().isInterrupted()) {
      throw new UnreadableException("took too long to read.");
    }
  }
}
