package remit.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Erases what cases hold of patients once their day has come. */
final class Erasure {
  private static final int AT_ONCE = 200;
  private static final List<String> CONTENT =
      List.of(
          "DELETE FROM contents WHERE practice = ? AND number = ?",
          "UPDATE arrivals SET file_name = NULL WHERE practice = ? AND number = ?",
          "UPDATE endings SET why = NULL, decision = NULL, reopened_why = NULL"
              + " WHERE practice = ? AND number = ?",
          "UPDATE drafts SET content = NULL WHERE practice = ? AND number = ?");

  private final Store store;
  private final Audit audit;

  Erasure(Store store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** Erases every case that has ended, has no draft yet to be written and came before a day. */
  int erase(LocalDate before, Instant now) {
    int erased = 0;
    int last;
    do {
      last = store.write(handle -> eraseSome(handle, before, now));
      erased += last;
    } while (last == AT_ONCE);
    if (erased > 0) {
      // The log of what was written last still holds what is now overwritten.
      store.read(handle -> handle.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    return erased;
  }

  private int eraseSome(Handle handle, LocalDate before, Instant now) {
    List<Long> numbers =
        handle
            .createQuery(
                "SELECT a.number FROM arrivals a"
                    + " JOIN cases c ON c.practice = a.practice AND c.number = a.number"
                    + " WHERE a.practice = ? AND a.arrived < ? AND c.state = 'ended'"
                    + " AND c.erased IS NULL AND NOT EXISTS (SELECT 1 FROM drafts d"
                    + " WHERE d.practice = a.practice AND d.number = a.number"
                    + " AND d.state = 'planned') ORDER BY a.number LIMIT ?")
            .bind(0, store.practice())
            .bind(1, Times.text(Times.start(before)))
            .bind(2, AT_ONCE)
            .mapTo(Long.class)
            .list();
    if (numbers.isEmpty()) {
      return 0;
    }
    for (long number : numbers) {
      for (String statement : CONTENT) {
        handle.execute(statement, store.practice(), number);
      }
      handle.execute(
          "UPDATE cases SET erased = ? WHERE practice = ? AND number = ?",
          Times.text(now),
          store.practice(),
          number);
    }
    audit.add(
        handle,
        now,
        Audit.REMIT,
        "erased",
        null,
        "%d cases from before %s: %s"
            .formatted(
                numbers.size(),
                before,
                numbers.stream().map(String::valueOf).collect(Collectors.joining(" "))),
        null);
    return numbers.size();
  }
}
