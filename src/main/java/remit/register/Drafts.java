package remit.register;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The drafts: kept before they are written anywhere, and once for a case and its guidance. */
final class Drafts {
  private static final RowMapper<StoredDraft> DRAFT =
      (row, context) ->
          new StoredDraft(
              row.getLong("number"),
              row.getString("guidance_version"),
              row.getString("kind"),
              row.getString("message_id"),
              row.getBytes("content"),
              Times.of(row.getString("planned")),
              Times.ofNullable(row.getString("written")),
              row.getString("lies"));

  private final Store store;
  private final Audit audit;

  Drafts(Store store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** Keeps a draft; one that is there already stays as it is. */
  void plan(Handle handle, Case file, String guidanceVersion, NewDraft draft, Instant now) {
    String messageId = file.draftId(guidanceVersion, draft.kind());
    int added =
        handle.execute(
            "INSERT INTO drafts"
                + " (practice, number, guidance_version, kind, message_id, content, state, planned)"
                + " VALUES (?, ?, ?, ?, ?, ?, 'planned', ?) ON CONFLICT DO NOTHING",
            store.practice(),
            file.number(),
            guidanceVersion,
            draft.kind(),
            messageId,
            draft.content(),
            Times.text(now));
    if (added > 0) {
      audit.add(
          handle,
          now,
          Audit.REMIT,
          "draft-planned",
          file.number(),
          messageId,
          Hash.of(draft.content()));
    }
  }

  /** Notes where a draft lies, unless that was noted. */
  boolean written(Handle handle, String messageId, String lies, Instant now) {
    return handle
        .createQuery(
            "UPDATE drafts SET state = 'written', written = ?, lies = ?"
                + " WHERE practice = ? AND message_id = ? AND state = 'planned' RETURNING number")
        .bind(0, Times.text(now))
        .bind(1, lies)
        .bind(2, store.practice())
        .bind(3, messageId)
        .mapTo(Long.class)
        .findOne()
        .map(
            number -> {
              audit.add(handle, now, Audit.REMIT, "draft-written", number, messageId, null);
              return true;
            })
        .orElse(false);
  }

  List<StoredDraft> planned(Handle handle, int most) {
    return handle
        .createQuery(
            "SELECT * FROM drafts WHERE practice = ? AND state = 'planned' ORDER BY number, kind LIMIT ?")
        .bind(0, store.practice())
        .bind(1, most)
        .map(DRAFT)
        .list();
  }

  List<StoredDraft> of(Handle handle, long number) {
    return handle
        .createQuery(
            "SELECT * FROM drafts WHERE practice = ? AND number = ? ORDER BY planned, kind")
        .bind(0, store.practice())
        .bind(1, number)
        .map(DRAFT)
        .list();
  }
}
