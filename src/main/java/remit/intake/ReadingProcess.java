package remit.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads documents in a process beside this one, which is ended when a document takes too much time
 * or memory: no document can hold up or bring down the program, or the documents that come after.
 *
 * <p>Files of words only (see {@link PlainWords}) are read here. All others go to a process that
 * waits for them with its classes loaded; one more waits in its stead, and a fresh one is started
 * in the background for each that ends. The processes end with this one, whatever ends it.
 *
 * <p>Any number of threads may read at once; more than {@link ReadingLimits#atOnce} wait.
 */
public final class ReadingProcess implements AutoCloseable {
  /** How often a document is given to a process that dies of it. */
  private static final int TRIES = 2;

  /** How many processes that were ended from outside, or do not start, are replaced in a row. */
  private static final int MOST_REPLACED = 3;

  private final ProcessBuilder command;
  private final ReadingLimits limits;
  private final ScheduledThreadPoolExecutor alarms;
  private final Semaphore turns;
  private final ReadingTally tally = new ReadingTally();

  /** Those that wait, or are being started: one more than documents are read at once. */
  private final Deque<CompletableFuture<ReadingChild>> waiting = new ConcurrentLinkedDeque<>();

  private final Set<ReadingChild> living = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private ReadingProcess(ProcessBuilder command, ReadingLimits limits) {
    this.command = command;
    this.limits = limits;
    turns = new Semaphore(limits.atOnce(), true);
    alarms = new ScheduledThreadPoolExecutor(1, work -> daemon(work, "reading alarm"));
    alarms.setRemoveOnCancelPolicy(true);
    alarms.setKeepAliveTime(10, TimeUnit.SECONDS);
    alarms.allowCoreThreadTimeOut(true);
    for (int i = 0; i <= limits.atOnce(); i++) {
      startAnother();
    }
  }

  /**
   * Starts the processes; returns at once, while they start.
   *
   * @param entry the class whose {@code main} calls {@link ReadingLoop} with the standard streams
   */
  public static ReadingProcess start(Class<?> entry, ReadingLimits limits) {
    return new ReadingProcess(ReadingCommand.of(entry, limits.megabytes()), limits);
  }

  /**
   * Reads a file, as {@link DocumentReader} does. A document that could not be read within the
   * limits, or of which two processes died, says so in its list of what was not read.
   *
   * @throws UncheckedIOException if no process can be started: not the document's doing, and it may
   *     be tried again later
   * @throws IllegalStateException if this was closed, be it while the document was being read
   */
  public Document read(String fileName, byte[] bytes) {
    if (bytes.length > Bounds.MOST_BYTES || PlainWords.are(fileName, bytes)) {
      tally.here();
      return DocumentReader.read(fileName, bytes);
    }
    turns.acquireUninterruptibly();
    try {
      tally.apart();
      return readApart(fileName, bytes);
    } finally {
      turns.release();
    }
  }

  private Document readApart(String fileName, byte[] bytes) {
    int tries = 0;
    int endedFromOutside = 0;
    while (true) {
      ReadingChild child = next();
      try {
        Document document = child.read(fileName, bytes, limits.most());
        giveBack(child);
        return document;
      } catch (IOException | RuntimeException e) {
        ReadingFailure failure = child.end();
        checkOpen();
        replace(child);
        if (failure == ReadingFailure.ENDED_FROM_OUTSIDE && ++endedFromOutside < MOST_REPLACED) {
          continue;
        }
        tally.failed(failure);
        if (++tries == TRIES || !failure.mayBeChance()) {
          return Document.unread(failure.sentence(limits.most()));
        }
      } catch (Error e) {
        replace(child);
        throw e;
      }
    }
  }

  /** Takes a process that waits, or waits for one that is being started. */
  private ReadingChild next() {
    IOException why = null;
    for (int i = 0; i <= limits.atOnce() + MOST_REPLACED; i++) {
      checkOpen();
      CompletableFuture<ReadingChild> first = waiting.remove();
      try {
        ReadingChild child = first.join();
        if (child.isAlive()) {
          return child;
        }
        replace(child);
      } catch (CompletionException e) {
        startAnother();
        if (e.getCause() instanceof IOException known) {
          why = known;
        }
      }
    }
    throw new UncheckedIOException(
        "The process that reads documents cannot be started.",
        why == null ? new IOException("It ends as soon as it has started.") : why);
  }

  private void giveBack(ReadingChild child) {
    if (!child.isAlive()) {
      replace(child);
    } else if (child.isDone(limits.documents())) {
      tally.renewed();
      replace(child);
    } else {
      waiting.addFirst(CompletableFuture.completedFuture(child));
    }
  }

  private void replace(ReadingChild child) {
    child.kill();
    living.remove(child);
    startAnother();
  }

  private void startAnother() {
    waiting.addLast(
        CompletableFuture.supplyAsync(
            this::started, work -> daemon(work, "reading start").start()));
  }

  private ReadingChild started() {
    try {
      if (closed) {
        throw new IOException("It is not needed any more.");
      }
      ReadingChild child = ReadingChild.start(command, alarms);
      living.add(child);
      if (closed) {
        child.kill();
      }
      try {
        child.awaitReady();
        return child;
      } catch (IOException e) {
        child.kill();
        living.remove(child);
        throw e;
      }
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("closed = true");
    }
  }

  /** What has become of the documents so far. */
  public ReadingCounts counts() {
    return tally.counts();
  }

  /** Ends the processes, at once. */
  @Override
  public void close() {
    closed = true;
    living.forEach(ReadingChild::kill);
  }
}
