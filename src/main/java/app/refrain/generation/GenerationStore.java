package app.refrain.generation;

import app.refrain.model.CompositionRequest;
import app.refrain.music.Score;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of generations. A trigger tells every process of each change. */
@Repository
class GenerationStore {

  private static final String FAIL =
      "update generation set state = 'FAILED', finished_at = now(), failure = :reason where ";

  private final JdbcClient jdbc;

  GenerationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The job as it stands, without its place in the queue. */
  Optional<Generation> find(UUID id) {
    return jdbc.sql("select * from generation where id = :id")
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  int countQueued() {
    return jdbc.sql("select count(*) from generation where state = 'QUEUED'")
        .query(Integer.class)
        .single();
  }

  int countRunning() {
    return jdbc.sql("select count(*) from generation where state = 'RUNNING'")
        .query(Integer.class)
        .single();
  }

  int countUnfinished(UUID requester) {
    return jdbc.sql(
            """
            select count(*) from generation
            where requester = :requester and state in ('QUEUED', 'RUNNING')
            """)
        .param("requester", requester)
        .query(Integer.class)
        .single();
  }

  /** Cancels a queued job at once; asks the worker of a running one to stop. */
  void requestCancel(UUID id) {
    jdbc.sql(
            """
            update generation set cancel_requested = true,
              finished_at = case when state = 'QUEUED' then now() end,
              state = case when state = 'QUEUED' then 'CANCELLED' else state end
            where id = :id and state in ('QUEUED', 'RUNNING')
            """)
        .param("id", id)
        .update();
  }

  /** Ends a job whose workers died in so many attempts; returns whether it did. */
  boolean failAfter(UUID id, int attempts, String reason) {
    return jdbc.sql(FAIL + "id = :id and state = 'RUNNING' and attempt >= :attempts")
            .param("id", id)
            .param("attempts", attempts)
            .param("reason", reason)
            .update()
        > 0;
  }

  /** Ends running jobs that take longer than the limit. */
  void failOverdue(Duration limit, String reason) {
    jdbc.sql(FAIL + "state = 'RUNNING' and started_at < now() - make_interval(secs => :seconds)")
        .param("reason", reason)
        .param("seconds", (double) limit.toSeconds())
        .update();
  }

  /** Ends jobs that wait longer than the limit. */
  void failForgotten(Duration limit, String reason) {
    jdbc.sql(FAIL + "state = 'QUEUED' and created_at < now() - make_interval(secs => :seconds)")
        .param("reason", reason)
        .param("seconds", (double) limit.toSeconds())
        .update();
  }

  /** Ends jobs that are in no queue, so that nobody would ever work on them. */
  void failAbandoned(String taskName, String reason) {
    jdbc.sql(
            FAIL
                + """
                state in ('QUEUED', 'RUNNING') and not exists (
                  select from scheduled_tasks
                  where task_name = :task and task_instance = generation.id::text)
                """)
        .param("reason", reason)
        .param("task", taskName)
        .update();
  }

  private static Generation read(ResultSet row) throws SQLException {
    return new Generation(
        row.getObject("id", UUID.class),
        row.getObject("requester", UUID.class),
        parse(row.getString("request"), CompositionRequest.class),
        Priority.ofRank(row.getInt("priority")),
        State.valueOf(row.getString("state")),
        null,
        row.getInt("bar_count"),
        List.of((String[]) row.getArray("bars").getArray()),
        parse(row.getString("draft"), Score.class),
        parse(row.getString("result"), Score.class),
        parse(row.getString("provenance"), Provenance.class),
        row.getString("failure"),
        row.getLong("revision"),
        instant(row, "created_at"),
        instant(row, "started_at"),
        instant(row, "finished_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static <T> T parse(String json, Class<T> type) {
    return json == null ? null : ScoreJson.MAPPER.readValue(json, type);
  }
}
