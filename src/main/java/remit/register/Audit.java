package remit.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * The record of who did what when. It is only added to, and each record holds the hash of the one
 * before, so that a later change shows.
 */
public final class Audit {
  static final String REMIT = "remit";
  private static final String START = "0".repeat(64);
  private static final int MOST_FAULTS = 20;

  private static final RowMapper<AuditRecord> RECORD =
      (row, context) -> {
        long caseNumber = row.getLong("case_number");
        boolean ofNoCase = row.wasNull();
        return new AuditRecord(
            row.getLong("number"),
            Times.ofAnyText(row.getString("at")),
            row.getString("who"),
            row.getString("act"),
            ofNoCase ? null : caseNumber,
            row.getString("detail"),
            row.getString("content"),
            row.getString("previous"),
            row.getString("hash"));
      };

  private final Store store;

  Audit(Store store) {
    this.store = store;
  }

  void add(
      Handle handle,
      Instant now,
      String who,
      String act,
      @Nullable Long caseNumber,
      String detail,
      @Nullable String content) {
    Head last = head(handle);
    long number = last.number() + 1;
    String at = Times.text(now);
    handle
        .createUpdate(
            "INSERT INTO audit"
                + " (practice, number, at, who, act, case_number, detail, content, previous, hash)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(0, store.practice())
        .bind(1, number)
        .bind(2, at)
        .bind(3, who)
        .bind(4, act)
        .bind(5, caseNumber)
        .bind(6, detail)
        .bind(7, content)
        .bind(8, last.hash())
        .bind(
            9,
            AuditRecord.hash(
                store.practice(), number, at, who, act, caseNumber, detail, content, last.hash()))
        .execute();
  }

  /** The number and hash of the last record. */
  public Head head() {
    return store.read(this::head);
  }

  private Head head(Handle handle) {
    return handle
        .createQuery(
            "SELECT number, hash FROM audit WHERE practice = ? ORDER BY number DESC LIMIT 1")
        .bind(0, store.practice())
        .map((row, context) -> new Head(row.getLong(1), row.getString(2)))
        .findOne()
        .orElse(new Head(0, START));
  }

  List<AuditRecord> of(Handle handle, long caseNumber) {
    return handle
        .createQuery("SELECT * FROM audit WHERE practice = ? AND case_number = ? ORDER BY number")
        .bind(0, store.practice())
        .bind(1, caseNumber)
        .map(RECORD)
        .list();
  }

  /**
   * Reads the whole record and says, in sentences, what does not fit: a record that was changed,
   * removed or moved, or a cut tail. Empty if all is whole.
   *
   * @param noted heads that were noted elsewhere on earlier days
   */
  public List<String> verify(List<NotedHead> noted) {
    return store.read(
        handle -> {
          Map<Long, List<NotedHead>> awaited = new TreeMap<>();
          noted.forEach(
              head ->
                  awaited
                      .computeIfAbsent(head.head().number(), number -> new ArrayList<>())
                      .add(head));
          Verification verification = new Verification(store.practice(), START, awaited);
          Iterator<AuditRecord> records =
              handle
                  .createQuery("SELECT * FROM audit WHERE practice = ? ORDER BY number")
                  .bind(0, store.practice())
                  .map(RECORD)
                  .iterator();
          while (records.hasNext() && verification.faults().size() < MOST_FAULTS) {
            verification.next(records.next());
          }
          if (!records.hasNext()) {
            verification.end();
          }
          return verification.faults();
        });
  }
}
