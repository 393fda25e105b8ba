package remit.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A process that reads documents for this one, one at a time. */
final class ReadingChild {
  /** A process that was only slow to start is not started again and again. */
  private static final Duration MOST_TO_START = Duration.ofSeconds(60);

  /** A process that has closed its streams ends within milliseconds. */
  private static final long MILLISECONDS_TO_END = 1_000;

  private final Process process;
  private final DataOutputStream documents;
  private final DataInputStream answers;
  private final ScheduledExecutorService alarms;
  private boolean full;

  /** The answers awaited so far: that it is ready, and one for each document. */
  private int count;

  /** Whether one is being awaited. */
  private boolean busy;

  /** Whether one was awaited in vain. */
  private boolean overdue;

  private ReadingChild(Process process, ScheduledExecutorService alarms) {
    this.process = process;
    this.alarms = alarms;
    documents = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /**
   * Starts a process.
   *
   * @throws IOException if it cannot be started
   */
  static ReadingChild start(ProcessBuilder command, ScheduledExecutorService alarms)
      throws IOException {
    return new ReadingChild(command.start(), alarms);
  }

  /**
   * Waits until it can be given documents.
   *
   * @throws IOException if it ends, or says something else
   */
  void awaitReady() throws IOException {
    ScheduledFuture<?> alarm = begin(MOST_TO_START);
    try {
      if (answers.readInt() != ReadingLoop.READY) {
        throw new IOException("It does not say that it is ready.");
      }
    } finally {
      end(alarm);
    }
  }

  /**
   * Reads a document.
   *
   * @throws IOException if the process gave no answer, or what is none: it must be ended
   */
  Document read(String fileName, byte[] bytes, Duration most) throws IOException {
    ScheduledFuture<?> alarm = begin(most);
    try {
      byte[] name = fileName.getBytes(StandardCharsets.UTF_8);
      documents.writeInt(name.length);
      documents.write(name);
      documents.writeInt(bytes.length);
      documents.write(bytes);
      documents.flush();
      full = answers.readBoolean();
      int length = answers.readInt();
      if (length < 0 || length > Bounds.MOST_ANSWER_BYTES) {
        throw new IOException("The answer is longer than any.");
      }
      return DocumentJson.read(answers.readNBytes(length));
    } finally {
      end(alarm);
    }
  }

  private synchronized ScheduledFuture<?> begin(Duration most) {
    busy = true;
    int number = ++count;
    return alarms.schedule(() -> alarm(number), most.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void end(ScheduledFuture<?> alarm) {
    busy = false;
    alarm.cancel(false);
  }

  /** An alarm that rings while its answer comes must not end the reading of the next document. */
  private synchronized void alarm(int number) {
    if (busy && number == count) {
      overdue = true;
      kill();
    }
  }

  /** Whether it can be given another document. */
  synchronized boolean isAlive() {
    return !overdue && process.isAlive();
  }

  /** Whether it has done its share. */
  synchronized boolean isDone(int mostDocuments) {
    return full || count > mostDocuments;
  }

  /** Ends a process that gave no answer, and tells why it gave none. */
  ReadingFailure end() {
    try {
      boolean ended = process.waitFor(MILLISECONDS_TO_END, TimeUnit.MILLISECONDS);
      kill();
      if (isOverdue()) {
        return ReadingFailure.OVERDUE;
      }
      return ended ? ReadingFailure.ofExit(process.exitValue()) : ReadingFailure.CRASH;
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      return ReadingFailure.CRASH;
    }
  }

  private synchronized boolean isOverdue() {
    return overdue;
  }

  /** Ends the process at once, and with it what waits for its answer. */
  void kill() {
    process.destroyForcibly();
  }
}
