package app.refrain.studio.session;

import app.refrain.studio.score.ScoreJson;
import app.refrain.studio.score.ScoreState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The operations of sessions, and their scores at some points between. */
@Repository
class OperationLog {

  /** A score after an operation. */
  record Snapshot(long seq, ScoreState score) {}

  private static final int PAGE_GROUPS = 200;

  /** As they are stored, which may be compressed. */
  private static final int PAGE_BYTES = 256 << 10;

  private final JdbcClient jdbc;

  OperationLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Appends a group and tells every process; only under the session's lock. */
  void append(UUID session, CommittedGroup group) {
    jdbc.sql(
            """
            insert into operation (session, seq, person, client, cid, changes)
            values (?, ?, ?, ?, ?, ?::jsonb)
            """)
        .params(
            session,
            group.seq(),
            group.by(),
            group.client(),
            group.cid(),
            ScoreJson.write(group.operations()))
        .update();
    jdbc.sql("select pg_notify(?, ?)")
        .params(SessionChanges.CHANNEL, SessionChanges.payload(session, group.seq()))
        .query()
        .listOfRows();
  }

  /** The place of a group that was sent before. */
  Optional<Long> find(UUID session, Sender sender) {
    return jdbc.sql(
            "select seq from operation where session = ? and person = ? and client = ? and cid = ?")
        .params(session, sender.person().id(), sender.client(), sender.cid())
        .query(Long.class)
        .optional();
  }

  /** Reads the groups after one, in order, and holds few of them at a time. */
  void forEachAfter(UUID session, long seq, Consumer<CommittedGroup> reader) {
    long last = seq;
    for (List<CommittedGroup> page = page(session, last);
        !page.isEmpty();
        page = page(session, last)) {
      page.forEach(reader);
      last = page.getLast().seq();
    }
  }

  /** The groups after one, in order; none if they have more operations than that. */
  Optional<List<CommittedGroup>> after(UUID session, long seq, int mostOperations) {
    List<CommittedGroup> groups = new ArrayList<>();
    int operations = 0;
    for (List<CommittedGroup> page = page(session, seq);
        !page.isEmpty();
        page = page(session, groups.getLast().seq())) {
      groups.addAll(page);
      operations += page.stream().mapToInt(group -> group.operations().size()).sum();
      if (operations > mostOperations) {
        return Optional.empty();
      }
    }
    return Optional.of(groups);
  }

  /** Some of the next groups: as many as take little memory, but at least one. */
  private List<CommittedGroup> page(UUID session, long seq) {
    return jdbc.sql(
            """
            select * from (
              select *, sum(pg_column_size(changes)) over (order by seq) as size
              from (select * from operation where session = :session and seq > :seq
                    order by seq limit :groups) next) sized
            where size <= :bytes or seq = :seq + 1 order by seq
            """)
        .param("session", session)
        .param("seq", seq)
        .param("groups", PAGE_GROUPS)
        .param("bytes", PAGE_BYTES)
        .query((row, number) -> read(row))
        .list();
  }

  Snapshot snapshot(UUID session) {
    return jdbc.sql("select seq, score from session_snapshot where session = ?")
        .param(session)
        .query(
            (row, number) ->
                new Snapshot(row.getLong("seq"), ScoreJson.readState(row.getString("score"))))
        .single();
  }

  void store(UUID session, Snapshot snapshot) {
    jdbc.sql(
            """
            insert into session_snapshot (session, seq, score) values (?, ?, ?::jsonb)
            on conflict (session) do update set seq = excluded.seq, score = excluded.score
            """)
        .params(session, snapshot.seq(), ScoreJson.write(snapshot.score()))
        .update();
  }

  private static CommittedGroup read(ResultSet row) throws SQLException {
    return new CommittedGroup(
        row.getLong("seq"),
        row.getObject("person", UUID.class),
        row.getObject("client", UUID.class),
        row.getLong("cid"),
        ScoreJson.readOperations(row.getString("changes")));
  }
}
