package app.refrain.generation;

import app.refrain.model.CompositionRequest;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The order in which jobs are worked on. Urgent jobs go before work in bulk. Among these, people
 * take turns by start-time fair queueing (Goyal, Vin and Cheng, 1996): a job's turn is the virtual
 * time at which its person's job before it would have had its share, or the present virtual time,
 * which is the turn of the latest job that was begun. So whoever asks for one thing waits for at
 * most one job of each other person, however many these have asked for, and nobody waits forever.
 *
 * <p>Of each person's jobs only so many as may run at a time are due in db-scheduler's table; the
 * others are held until one of them ends.
 */
@Repository
class FairQueue {

  /** What a request takes of its person's share beside its bars. */
  private static final int REQUEST_COST = 16;

  /** When jobs are due that are held: never. */
  private static final Instant HELD = Instant.parse("9999-01-01T00:00:00Z");

  /** Before every turn: a job that is done again need not wait again. */
  static final Instant NEXT = Instant.parse("2000-01-01T00:00:00Z");

  private final JdbcClient jdbc;
  private final SchedulerClient scheduler;
  private final GenerationProperties limits;

  FairQueue(JdbcClient jdbc, SchedulerClient scheduler, GenerationProperties limits) {
    this.jdbc = jdbc;
    this.scheduler = scheduler;
    this.limits = limits;
  }

  /** Lets what is asked for a person wait until the transaction ends, so that limits are exact. */
  @Transactional
  public void lock(UUID requester) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:requester::text, 0))")
        .param("requester", requester)
        .query()
        .listOfRows();
  }

  /** Puts a job at the end of its person's; returns false if it is there already. */
  @Transactional
  public boolean add(UUID id, UUID requester, CompositionRequest request, Priority priority) {
    int work = request.barsToWrite();
    int added =
        jdbc.sql(
                """
                insert into generation
                  (id, requester, request, state, priority, work, cost, virtual_start)
                select :id, :requester, :request::jsonb, 'QUEUED', :priority, :work, :cost, greatest(
                  (select coalesce(max(virtual_start), 0) from generation
                    where priority = :priority and started_at is not null),
                  (select coalesce(max(virtual_start + cost), 0) from generation
                    where requester = :requester and priority = :priority
                      and not (state = 'CANCELLED' and started_at is null)))
                on conflict (id) do nothing
                """)
            .param("id", id)
            .param("requester", requester)
            .param("request", ScoreJson.MAPPER.writeValueAsString(request))
            .param("priority", priority.rank())
            .param("work", work)
            .param("cost", REQUEST_COST + work)
            .update();
    if (added > 0) {
      scheduler.scheduleIfNotExists(
          GenerationTask.TASK.instance(id.toString()).priority(priority.rank()).build(), HELD);
      release(requester);
    }
    return added > 0;
  }

  /** Makes so many of a person's held jobs due as may run. */
  @Transactional
  public void release(UUID requester) {
    lock(requester);
    jdbc.sql(
            """
            update scheduled_tasks task set execution_time = job.turn, version = version + 1
            from (
              select id, turn, row_number() over (order by state = 'RUNNING' desc, priority desc, turn)
              from generation where requester = :requester and state in ('QUEUED', 'RUNNING')
            ) job
            where task_name = :name and task_instance = job.id::text and row_number <= :running
              and execution_time = :held and not picked
            """)
        .param("requester", requester)
        .param("name", GenerationTask.TASK.getTaskName())
        .param("running", limits.runningPerPerson())
        .param("held", java.sql.Timestamp.from(HELD))
        .update();
  }

  /** Takes a job out that is over before anybody has begun it. */
  void remove(UUID id) {
    jdbc.sql(
            """
            delete from scheduled_tasks
            where task_name = :name and task_instance = :id::text and not picked
            """)
        .param("name", GenerationTask.TASK.getTaskName())
        .param("id", id)
        .update();
  }

  /** Takes all such jobs out. */
  void removeFinished() {
    jdbc.sql(
            """
            delete from scheduled_tasks
            where task_name = :name and not picked and task_instance in (
              select id::text from generation
              where state in ('DONE', 'FAILED', 'CANCELLED') and started_at is null)
            """)
        .param("name", GenerationTask.TASK.getTaskName())
        .update();
  }

  /** People whose jobs are all held, because who should have released one died before. */
  List<UUID> forgottenRequesters() {
    return jdbc.sql(
            """
            select distinct requester from generation job
              join scheduled_tasks on task_name = :name and task_instance = job.id::text
            where job.state = 'QUEUED' and execution_time = :held
            """)
        .param("name", GenerationTask.TASK.getTaskName())
        .param("held", java.sql.Timestamp.from(HELD))
        .query(UUID.class)
        .list();
  }

  /** Where each job that waits stands. */
  Map<UUID, Place> places() {
    Map<UUID, Place> places = new HashMap<>();
    jdbc.sql(
            """
            with pace as (
              select extract(epoch from sum(finished_at - started_at)) / sum(work) as seconds
              from (select * from generation where state = 'DONE' order by finished_at desc limit 20) latest),
            running as (
              select coalesce(sum(greatest(work - cardinality(bars), 0)), 0) as bars
              from generation where state = 'RUNNING'),
            workers as (
              select sum(places) as places from worker
              where role <> 'WEB' and heartbeat > now() - interval '30 seconds')
            select id, row_number() over waiting as position,
              (running.bars + coalesce(sum(work) over (waiting rows between unbounded preceding and 1 preceding), 0))
                * pace.seconds / workers.places as wait
            from generation, pace, running, workers where state = 'QUEUED'
            window waiting as (order by priority desc, turn)
            """)
        .query(
            (ResultSet row) -> {
              places.put(row.getObject("id", UUID.class), place(row));
            });
    return places;
  }

  private static Place place(ResultSet row) throws SQLException {
    double wait = row.getDouble("wait");
    return new Place(
        row.getInt("position"), row.wasNull() ? null : Duration.ofMillis(Math.round(1_000 * wait)));
  }
}
