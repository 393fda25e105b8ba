package remit.cli;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import remit.comparison.DocumentChange;
import remit.comparison.Replay;
import remit.comparison.Tally;
import remit.request.Received;
import remit.request.RequestReader;

/**
 * Answers documents under two packs on several threads while the next ones are being read, and
 * counts the answers in the order of the documents.
 */
final class ReplayRun {
  private static final int THREADS = 2;
  private static final int MOST_WAITING = 512;
  private static final int MOST_TOLD = 5;

  private final Replay replay;
  private final Tally tally;
  private final Surroundings around;
  private final Queue<CompletableFuture<Replayed>> waiting = new ArrayDeque<>();
  private int told;
  private boolean broken;

  ReplayRun(Replay replay, Tally tally, Surroundings around) {
    this.replay = replay;
    this.tally = tally;
    this.around = around;
  }

  /**
   * What became of a document.
   *
   * @param change what both packs make of it, or null if it could not be read
   * @param why why it could not be read, or empty
   * @param failed whether Remit itself failed
   */
  private record Replayed(
      String name, @Nullable DocumentChange change, String why, boolean failed) {}

  /** Takes the documents of some files and folders. */
  void over(List<String> files, RequestReader reader) {
    Progress progress = new Progress(around);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      int[] taken = new int[1];
      new Incoming(reader, around.in())
          .each(
              files,
              (file, arrival) -> {
                waiting.add(CompletableFuture.supplyAsync(() -> answer(file, arrival), threads));
                if (waiting.size() > MOST_WAITING) {
                  count(waiting.remove().join());
                }
                progress.show(++taken[0]);
              });
      while (!waiting.isEmpty()) {
        count(waiting.remove().join());
      }
    } finally {
      threads.shutdownNow();
    }
    progress.end();
  }

  /** Whether Remit itself failed on a document. */
  boolean isBroken() {
    return broken;
  }

  private Replayed answer(String file, Incoming.Arrival arrival) {
    String name = arrival.name(file);
    try {
      Received received = arrival.received();
      if (arrival.document() != null) {
        return new Replayed(name, replay.of(arrival.document()), "", false);
      }
      return received == null || received.request() == null
          ? new Replayed(name, null, arrival.why(), false)
          : new Replayed(name, replay.of(received.request()), "", false);
    } catch (RuntimeException | StackOverflowError e) {
      return new Replayed(
          name,
          null,
          "Remit itself failed on this document (%s).".formatted(e.getClass().getSimpleName()),
          true);
    }
  }

  private void count(Replayed replayed) {
    if (replayed.change() != null) {
      tally.add(replayed.name(), replayed.change());
      return;
    }
    tally.addUnread();
    broken |= replayed.failed();
    if (told++ < MOST_TOLD) {
      around.err().println("%s could not be read: %s".formatted(replayed.name(), replayed.why()));
    }
  }
}
