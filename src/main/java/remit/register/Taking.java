package remit.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import remit.register.Taken.Outcome;

/** Takes arrivals in: each gets a case, unless it has one. */
final class Taking {
  private static final int MOST_ANSWERS = 100;

  private final Store store;
  private final Audit audit;
  private final Endings endings;
  private final Tasks tasks;

  Taking(Store store, Audit audit, Endings endings, Tasks tasks) {
    this.store = store;
    this.audit = audit;
    this.endings = endings;
    this.tasks = tasks;
  }

  Taken take(Arrival arrival, Instant now) {
    String identity = Hash.of(arrival.door() + "\n" + arrival.identity());
    String sha256 = Hash.of(arrival.bytes());
    return store.write(handle -> take(handle, arrival, identity, sha256, now));
  }

  private Taken take(Handle handle, Arrival arrival, String identity, String sha256, Instant now) {
    Optional<Long> known = number(handle, "identity = ? AND sha256 = '" + sha256 + "'", identity);
    if (known.isPresent()) {
      return new Taken(Outcome.KNOWN, known.get());
    }
    Optional<Long> original = number(handle, "sha256 = ?", sha256);
    @Nullable String messageId = arrival.messageId();
    Optional<Long> namesake =
        messageId == null ? Optional.empty() : number(handle, "message_id = ?", messageId);
    long number = store(handle, arrival, identity, sha256, now);
    audit.add(handle, now, Audit.REMIT, "taken", number, "door " + arrival.door(), sha256);
    if (original.isPresent()) {
      link(handle, number, original.get(), Link.Kind.COPY_OF);
      endings.copy(handle, number, original.get(), now);
      return new Taken(Outcome.COPY, number);
    }
    namesake.ifPresent(other -> link(handle, number, other, Link.Kind.SAME_MESSAGE_ID));
    for (long answered : answered(handle, arrival.answers())) {
      link(handle, number, answered, Link.Kind.ANSWERS_DRAFT);
    }
    tasks.add(handle, number);
    return new Taken(Outcome.NEW, number);
  }

  private Optional<Long> number(Handle handle, String where, String value) {
    return handle
        .createQuery(
            "SELECT number FROM arrivals WHERE practice = ? AND "
                + where
                + " ORDER BY number LIMIT 1")
        .bind(0, store.practice())
        .bind(1, value)
        .mapTo(Long.class)
        .findOne();
  }

  private long store(Handle handle, Arrival arrival, String identity, String sha256, Instant now) {
    long number =
        handle
            .createQuery("SELECT coalesce(max(number), 0) + 1 FROM arrivals WHERE practice = ?")
            .bind(0, store.practice())
            .mapTo(Long.class)
            .one();
    handle.execute(
        "INSERT INTO arrivals (practice, number, arrived, door, identity, file_name, message_id, sha256, size)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        store.practice(),
        number,
        Times.text(now),
        arrival.door(),
        identity,
        arrival.fileName(),
        arrival.messageId(),
        sha256,
        arrival.bytes().length);
    handle.execute(
        "INSERT INTO contents (practice, number, bytes) VALUES (?, ?, ?)",
        store.practice(),
        number,
        arrival.bytes());
    handle.execute(
        "INSERT INTO cases (practice, number, state, round) VALUES (?, ?, 'open', 1)",
        store.practice(),
        number);
    return number;
  }

  private void link(Handle handle, long number, long other, Link.Kind kind) {
    handle.execute(
        "INSERT INTO links (practice, number, other, kind) VALUES (?, ?, ?, ?)",
        store.practice(),
        number,
        other,
        kind.id());
  }

  private List<Long> answered(Handle handle, List<String> messageIds) {
    return messageIds.stream()
        .distinct()
        .limit(MOST_ANSWERS)
        .flatMap(
            messageId ->
                handle
                    .createQuery("SELECT number FROM drafts WHERE practice = ? AND message_id = ?")
                    .bind(0, store.practice())
                    .bind(1, messageId)
                    .mapTo(Long.class)
                    .list()
                    .stream())
        .distinct()
        .toList();
  }
}
