package remit.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The cases of a register, to be read. */
public final class Cases {
  private static final String CASE =
      "SELECT a.number, a.arrived, a.door, a.file_name, a.message_id, a.sha256, a.size, c.erased,"
          + " e.ending, e.ended, e.why, e.decision, e.guidance_version, e.guidance_hash, e.reopened,"
          + " e.reopened_why"
          + " FROM arrivals a JOIN cases c ON c.practice = a.practice AND c.number = a.number"
          + " LEFT JOIN endings e ON e.practice = a.practice AND e.number = a.number"
          + " AND e.reopened IS NULL WHERE a.practice = ?";

  private static final RowMapper<CaseEnd> END = (row, context) -> end(row);

  private final Store store;
  private final Audit audit;
  private final Drafts drafts;

  Cases(Store store, Audit audit, Drafts drafts) {
    this.store = store;
    this.audit = audit;
    this.drafts = drafts;
  }

  /** The case with this number, if there is one. */
  public Optional<Case> one(long number) {
    return store.read(handle -> one(handle, number));
  }

  Optional<Case> one(Handle handle, long number) {
    return list(handle, handle.createQuery(CASE + " AND a.number = ?").bind(1, number)).stream()
        .findFirst();
  }

  /** The bytes of a case; empty if they were erased or there is no such case. */
  public Optional<byte[]> bytes(long number) {
    return store.read(
        handle ->
            handle
                .createQuery("SELECT bytes FROM contents WHERE practice = ? AND number = ?")
                .bind(0, store.practice())
                .bind(1, number)
                .map((row, context) -> row.getBytes(1))
                .findOne());
  }

  /** Everything about the case with this number but its bytes, if there is one. */
  public Optional<History> history(long number) {
    return store.read(
        handle ->
            one(handle, number)
                .map(
                    file ->
                        new History(
                            file,
                            ends(handle, number),
                            drafts.of(handle, number),
                            audit.of(handle, number))));
  }

  /**
   * A page of cases, the newest first.
   *
   * @param before only cases with a lower number; {@link Long#MAX_VALUE} for the first page
   * @param most how many at most
   */
  public List<Case> page(CaseFilter filter, long before, int most) {
    String state = filter.state();
    boolean open = CaseFilter.OPEN.equals(state);
    String which =
        state == null ? "" : open ? " AND c.state = 'open'" : " AND e.ending = '" + state + "'";
    return store.read(
        handle ->
            list(
                handle,
                handle
                    .createQuery(
                        CASE + " AND a.number < ?" + which + " ORDER BY a.number DESC LIMIT ?")
                    .bind(1, before)
                    .bind(2, most)));
  }

  /** Drafts that are kept here but not yet written where staff work, the oldest first. */
  public List<StoredDraft> draftsToWrite(int most) {
    return store.read(handle -> drafts.planned(handle, most));
  }

  /** What was asked in some months and how it was answered. */
  public List<Figure> figures(YearMonth first, YearMonth last) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT k.month, k.provider, k.category, k.outcome, k.reasons, count(*) AS asks"
                        + " FROM asks k JOIN endings e ON e.practice = k.practice"
                        + " AND e.number = k.number AND e.round = k.round AND e.reopened IS NULL"
                        + " WHERE k.practice = ? AND k.month BETWEEN ? AND ?"
                        + " GROUP BY k.month, k.provider, k.category, k.outcome, k.reasons"
                        + " ORDER BY k.month, k.provider, k.category, k.outcome, k.reasons")
                .bind(0, store.practice())
                .bind(1, first.toString())
                .bind(2, last.toString())
                .map(
                    (row, context) ->
                        new Figure(
                            YearMonth.parse(row.getString("month")),
                            row.getString("provider"),
                            row.getString("category"),
                            row.getString("outcome"),
                            row.getString("reasons").isEmpty()
                                ? List.of()
                                : List.of(row.getString("reasons").split(" ")),
                            row.getLong("asks")))
                .list());
  }

  /** The account of everything that came in. */
  public Balance balance() {
    return store.read(
        handle -> {
          Map<Ending, Long> endings = new EnumMap<>(Ending.class);
          query(
                  handle,
                  "SELECT ending, count(*) AS n FROM endings"
                      + " WHERE practice = ? AND reopened IS NULL GROUP BY ending")
              .map((row, context) -> Map.entry(Ending.of(row.getString(1)), row.getLong(2)))
              .forEach(entry -> endings.put(entry.getKey(), entry.getValue()));
          String oldest =
              "SELECT min(a.arrived) FROM arrivals a WHERE a.practice = ? AND a.number = (";
          return new Balance(
              count(handle, "SELECT count(*) FROM arrivals WHERE practice = ?"),
              count(handle, "SELECT count(*) FROM cases WHERE practice = ?"),
              count(handle, "SELECT count(*) FROM cases WHERE practice = ? AND state = 'open'"),
              endings,
              Times.ofNullable(
                  text(
                      handle,
                      oldest
                          + "SELECT min(number) FROM cases c WHERE c.practice = a.practice"
                          + " AND c.state = 'open')")),
              Times.ofNullable(
                  text(
                      handle,
                      oldest
                          + "SELECT min(number) FROM endings e WHERE e.practice = a.practice"
                          + " AND e.ending = 'for-a-person' AND e.reopened IS NULL)")),
              count(
                  handle, "SELECT count(*) FROM drafts WHERE practice = ? AND state = 'planned'"));
        });
  }

  private List<CaseEnd> ends(Handle handle, long number) {
    return query(handle, "SELECT * FROM endings WHERE practice = ? AND number = ? ORDER BY round")
        .bind(1, number)
        .map(END)
        .list();
  }

  private List<Case> list(Handle handle, Query query) {
    return query
        .bind(0, store.practice())
        .map(
            (row, context) ->
                new Case(
                    store.practice(),
                    row.getLong("number"),
                    Times.of(row.getString("arrived")),
                    row.getString("door"),
                    row.getString("file_name"),
                    row.getString("message_id"),
                    row.getString("sha256"),
                    row.getLong("size"),
                    row.getString("ending") == null ? null : end(row),
                    links(handle, row.getLong("number")),
                    Times.ofNullable(row.getString("erased"))))
        .list();
  }

  private List<Link> links(Handle handle, long number) {
    return query(
            handle,
            "SELECT other, kind FROM links WHERE practice = ? AND number = ? ORDER BY other")
        .bind(1, number)
        .map((row, context) -> new Link(row.getLong(1), Link.Kind.of(row.getString(2))))
        .list();
  }

  private static CaseEnd end(ResultSet row) throws SQLException {
    String why = row.getString("why");
    return new CaseEnd(
        Ending.of(row.getString("ending")),
        Times.of(row.getString("ended")),
        why == null ? List.of() : List.of(why.split("\n")),
        row.getString("decision"),
        row.getString("guidance_version"),
        row.getString("guidance_hash"),
        Times.ofNullable(row.getString("reopened")),
        row.getString("reopened_why"));
  }

  private Query query(Handle handle, String sql) {
    return handle.createQuery(sql).bind(0, store.practice());
  }

  private long count(Handle handle, String sql) {
    return query(handle, sql).mapTo(Long.class).one();
  }

  private @Nullable String text(Handle handle, String sql) {
    try (Stream<Optional<String>> rows =
        query(handle, sql).map((row, context) -> Optional.ofNullable(row.getString(1))).stream()) {
      return rows.findFirst().flatMap(row -> row).orElse(null);
    }
  }
}
