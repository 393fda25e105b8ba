package remit.register;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Ends cases, each once, and reopens them. */
final class Endings {
  private final Store store;
  private final Audit audit;
  private final Drafts drafts;
  private final Tasks tasks;

  Endings(Store store, Audit audit, Drafts drafts, Tasks tasks) {
    this.store = store;
    this.audit = audit;
    this.drafts = drafts;
    this.tasks = tasks;
  }

  /** Ends a case, unless it has ended. */
  boolean end(Handle handle, Case file, Decided decided, Instant now) {
    int round = openRound(handle, file.number());
    if (round == 0) {
      return false;
    }
    String why = String.join("\n", decided.why());
    give(handle, file.number(), round, decided.ending(), why, decided, now);
    String text = decided.decision();
    String version = decided.guidanceVersion();
    audit.add(
        handle,
        now,
        Audit.REMIT,
        "ended",
        file.number(),
        "ending %s, guidance %s"
            .formatted(decided.ending().id(), version == null ? "none" : version),
        Hash.of(why + "\n" + (text == null ? "" : text)));
    for (int place = 0; place < decided.asks().size(); place++) {
      ask(handle, file, round, place, decided.asks().get(place));
    }
    for (NewDraft draft : decided.drafts()) {
      drafts.plan(handle, file, version == null ? "" : version, draft, now);
    }
    return true;
  }

  /** Ends a new case as a copy. */
  void copy(Handle handle, long number, long original, Instant now) {
    String why = "It is the same, byte for byte, as case %d.".formatted(original);
    give(handle, number, 1, Ending.COPY, why, null, now);
    audit.add(
        handle,
        now,
        Audit.REMIT,
        "ended",
        number,
        "ending copy, of case %d".formatted(original),
        Hash.of(why));
  }

  /** Reopens a case and queues it again, unless it is open. */
  boolean reopen(Handle handle, long number, String who, String why, Instant now) {
    int ended =
        handle.execute(
            "UPDATE endings SET reopened = ?, reopened_why = ?"
                + " WHERE practice = ? AND number = ? AND reopened IS NULL",
            Times.text(now),
            why,
            store.practice(),
            number);
    if (ended == 0) {
      return false;
    }
    handle.execute(
        "UPDATE cases SET state = 'open', round = round + 1 WHERE practice = ? AND number = ?",
        store.practice(),
        number);
    audit.add(handle, now, who, "reopened", number, "", Hash.of(why));
    tasks.add(handle, number);
    return true;
  }

  private int openRound(Handle handle, long number) {
    return handle
        .createQuery("SELECT round FROM cases WHERE practice = ? AND number = ? AND state = 'open'")
        .bind(0, store.practice())
        .bind(1, number)
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  private void give(
      Handle handle,
      long number,
      int round,
      Ending ending,
      String why,
      @Nullable Decided decided,
      Instant now) {
    handle.execute(
        "INSERT INTO endings"
            + " (practice, number, round, ending, ended, why, decision, guidance_version, guidance_hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        store.practice(),
        number,
        round,
        ending.id(),
        Times.text(now),
        why,
        decided == null ? null : decided.decision(),
        decided == null ? null : decided.guidanceVersion(),
        decided == null ? null : decided.guidanceHash());
    handle.execute(
        "UPDATE cases SET state = 'ended' WHERE practice = ? AND number = ?",
        store.practice(),
        number);
  }

  private void ask(Handle handle, Case file, int round, int place, DecidedAsk ask) {
    List<String> reasons = ask.reasons().stream().sorted().toList();
    handle.execute(
        "INSERT INTO asks (practice, number, round, place, month, provider, category, outcome, reasons)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        store.practice(),
        file.number(),
        round,
        place,
        Times.month(file.arrived()),
        ask.provider(),
        ask.category(),
        ask.outcome(),
        String.join(" ", reasons));
  }
}
