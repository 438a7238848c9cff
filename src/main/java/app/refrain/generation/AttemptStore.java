package app.refrain.generation;

import app.refrain.model.Composition;
import app.refrain.model.CompositionListener.BarWritten;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * What workers write of jobs. One writes only for the attempt it began, so one that was believed
 * dead changes nothing. To write something twice is harmless.
 */
@Repository
class AttemptStore {

  private static final String OF_ATTEMPT =
      " where id = :id and attempt = :attempt and state = 'RUNNING'";

  private final JdbcClient jdbc;

  AttemptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Begins an attempt; empty if the job is over already. */
  Optional<Attempt> begin(UUID id) {
    return jdbc.sql(
            """
            update generation set state = 'RUNNING', attempt = attempt + 1, bars = '{}',
              draft = null, started_at = now()
            where id = :id and state in ('QUEUED', 'RUNNING') and not cancel_requested
            returning attempt, requester
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new Attempt(id, row.getObject("requester", UUID.class), row.getInt("attempt")))
        .optional();
  }

  /**
   * Adds bars that follow each other, unless somebody cancelled.
   *
   * @return whether the worker should stop; see {@link #isOver}
   */
  boolean addBars(Attempt attempt, List<BarWritten> bars) {
    return jdbc.sql(
            """
            update generation set bars = bars || :texts, bar_count = :total, draft = :draft::jsonb
            where id = :id and attempt = :attempt and state = 'RUNNING'
              and cardinality(bars) = :before and not cancel_requested
            returning cancel_requested
            """)
        .param("id", attempt.job())
        .param("attempt", attempt.number())
        .param("texts", bars.stream().map(BarWritten::text).toArray(String[]::new))
        .param("before", bars.getFirst().done() - 1)
        .param("total", bars.getLast().total())
        .param("draft", ScoreJson.write(bars.getLast().draft()))
        .query(Boolean.class)
        .optional()
        .orElseGet(() -> isOver(attempt));
  }

  /** Whether the worker should stop: somebody cancelled, or the attempt is over. */
  boolean isOver(Attempt attempt) {
    return of(attempt, "select cancel_requested from generation")
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  void finish(Attempt attempt, Composition composition, Provenance provenance) {
    of(
            attempt,
            "update generation set state = 'DONE', finished_at = now(), draft = :draft::jsonb,"
                + " result = :result::jsonb, provenance = :provenance::jsonb")
        .param("draft", ScoreJson.write(composition.draft()))
        .param("result", ScoreJson.write(composition.result()))
        .param("provenance", ScoreJson.MAPPER.writeValueAsString(provenance))
        .update();
  }

  void fail(Attempt attempt, String reason) {
    of(attempt, "update generation set state = 'FAILED', finished_at = now(), failure = :reason")
        .param("reason", reason)
        .update();
  }

  void cancel(Attempt attempt) {
    of(attempt, "update generation set state = 'CANCELLED', finished_at = now()").update();
  }

  /** Puts a job back that its worker cannot go on with, as if the attempt had not begun. */
  void putBack(Attempt attempt) {
    of(
            attempt,
            "update generation set state = 'QUEUED', attempt = attempt - 1, bars = '{}',"
                + " draft = null, started_at = null")
        .update();
  }

  private StatementSpec of(Attempt attempt, String statement) {
    return jdbc.sql(statement + OF_ATTEMPT)
        .param("id", attempt.job())
        .param("attempt", attempt.number());
  }
}
