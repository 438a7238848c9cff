package app.refrain.generation;

import app.refrain.model.Composition;
import app.refrain.model.CompositionListener.BarWritten;
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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The table of generations. A trigger tells every process of each change. A worker writes only for
 * the attempt it began, so one that was believed dead changes nothing.
 */
@Repository
class GenerationStore {

  private static final String OF_ATTEMPT =
      " where id = :id and attempt = :attempt and state = 'RUNNING'";

  private final JdbcClient jdbc;

  GenerationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID id, String requester, CompositionRequest request) {
    jdbc.sql(
            """
            insert into generation (id, requester, request, state)
            values (:id, :requester, :request::jsonb, 'QUEUED')
            """)
        .param("id", id)
        .param("requester", requester)
        .param("request", json(request))
        .update();
  }

  Optional<Generation> find(UUID id) {
    return jdbc.sql(
            """
            select *, case when state = 'QUEUED' then 1 + (
                select count(*) from generation before
                where before.state = 'QUEUED' and before.created_at < generation.created_at) else 0
              end as position
            from generation where id = :id
            """)
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  int countQueued() {
    return jdbc.sql("select count(*) from generation where state = 'QUEUED'")
        .query(Integer.class)
        .single();
  }

  int countUnfinished(String requester) {
    return jdbc.sql(
            """
            select count(*) from generation
            where requester = :requester and state in ('QUEUED', 'RUNNING')
            """)
        .param("requester", requester)
        .query(Integer.class)
        .single();
  }

  /** Begins an attempt and returns its number; empty if the job is over already. */
  Optional<Integer> begin(UUID id) {
    return jdbc.sql(
            """
            update generation set state = 'RUNNING', attempt = attempt + 1, bars = '{}',
              draft = null, started_at = now()
            where id = :id and state in ('QUEUED', 'RUNNING') and not cancel_requested
            returning attempt
            """)
        .param("id", id)
        .query(Integer.class)
        .optional();
  }

  void addBar(UUID id, int attempt, BarWritten bar) {
    ofAttempt(
            id,
            attempt,
            "update generation set bars = bars || :text::text, bar_count = :total,"
                + " draft = :draft::jsonb")
        .param("text", bar.text())
        .param("total", bar.total())
        .param("draft", json(bar.draft()))
        .update();
  }

  /** Whether the worker should stop: somebody cancelled, or the attempt is over. */
  boolean isOver(UUID id, int attempt) {
    return ofAttempt(id, attempt, "select cancel_requested from generation")
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  void finish(UUID id, int attempt, Composition composition, Provenance provenance) {
    ofAttempt(
            id,
            attempt,
            "update generation set state = 'DONE', finished_at = now(), draft = :draft::jsonb,"
                + " result = :result::jsonb, provenance = :provenance::jsonb")
        .param("draft", json(composition.draft()))
        .param("result", json(composition.result()))
        .param("provenance", json(provenance))
        .update();
  }

  void fail(UUID id, int attempt, String reason) {
    ofAttempt(
            id,
            attempt,
            "update generation set state = 'FAILED', finished_at = now(), failure = :reason")
        .param("reason", reason)
        .update();
  }

  void cancel(UUID id, int attempt) {
    ofAttempt(id, attempt, "update generation set state = 'CANCELLED', finished_at = now()")
        .update();
  }

  /** Puts a job back that its worker cannot go on with, as if the attempt had not begun. */
  void putBack(UUID id, int attempt) {
    ofAttempt(
            id,
            attempt,
            "update generation set state = 'QUEUED', attempt = attempt - 1, bars = '{}',"
                + " draft = null, started_at = null")
        .update();
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
    return jdbc.sql(
                """
                update generation set state = 'FAILED', finished_at = now(), failure = :reason
                where id = :id and state = 'RUNNING' and attempt >= :attempts
                """)
            .param("id", id)
            .param("attempts", attempts)
            .param("reason", reason)
            .update()
        > 0;
  }

  /** Ends running jobs that take longer than the limit. */
  void failOverdue(Duration limit, String reason) {
    jdbc.sql(
            """
            update generation set state = 'FAILED', finished_at = now(), failure = :reason
            where state = 'RUNNING' and started_at < now() - make_interval(secs => :seconds)
            """)
        .param("reason", reason)
        .param("seconds", (double) limit.toSeconds())
        .update();
  }

  /** Ends jobs that are in no queue, so that nobody would ever work on them. */
  void failAbandoned(String taskName, String reason) {
    jdbc.sql(
            """
            update generation set state = 'FAILED', finished_at = now(), failure = :reason
            where state in ('QUEUED', 'RUNNING') and not exists (
              select from scheduled_tasks
              where task_name = :task and task_instance = generation.id::text)
            """)
        .param("reason", reason)
        .param("task", taskName)
        .update();
  }

  private StatementSpec ofAttempt(UUID id, int attempt, String statement) {
    return jdbc.sql(statement + OF_ATTEMPT).param("id", id).param("attempt", attempt);
  }

  private static Generation read(ResultSet row) throws SQLException {
    return new Generation(
        row.getObject("id", UUID.class),
        row.getString("requester"),
        parse(row.getString("request"), CompositionRequest.class),
        State.valueOf(row.getString("state")),
        row.getInt("position"),
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

  private static String json(Object value) {
    return ScoreJson.MAPPER.writeValueAsString(value);
  }

  private static <T> T parse(String json, Class<T> type) {
    return json == null ? null : ScoreJson.MAPPER.readValue(json, type);
  }
}
