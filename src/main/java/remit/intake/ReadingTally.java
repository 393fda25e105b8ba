package remit.intake;

import java.util.concurrent.atomic.LongAdder;

/** Counts what becomes of the documents. */
final class ReadingTally {
  private final LongAdder here = new LongAdder();
  private final LongAdder apart = new LongAdder();
  private final LongAdder crashes = new LongAdder();
  private final LongAdder outOfMemory = new LongAdder();
  private final LongAdder overdue = new LongAdder();
  private final LongAdder renewed = new LongAdder();

  void here() {
    here.increment();
  }

  void apart() {
    apart.increment();
  }

  void renewed() {
    renewed.increment();
  }

  void failed(ReadingFailure failure) {
    switch (failure) {
      case OVERDUE -> overdue.increment();
      case OUT_OF_MEMORY -> outOfMemory.increment();
      case CRASH, ENDED_FROM_OUTSIDE -> crashes.increment();
    }
  }

  ReadingCounts counts() {
    return new ReadingCounts(
        here.sum(), apart.sum(), crashes.sum(), outOfMemory.sum(), overdue.sum(), renewed.sum());
  }
}
