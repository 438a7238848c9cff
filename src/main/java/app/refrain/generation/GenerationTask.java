package app.refrain.generation;

import static app.refrain.generation.Persistence.persist;

import app.refrain.database.NotificationListener;
import app.refrain.model.Composer;
import app.refrain.model.Composition;
import app.refrain.model.CompositionException;
import app.refrain.model.CompositionListener;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on jobs from the queue to their ends. */
@Component
class GenerationTask implements NotificationListener {

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("generation");

  private static final Logger log = LoggerFactory.getLogger(GenerationTask.class);

  private final GenerationStore store;
  private final AttemptStore attempts;
  private final NodeRegistry nodes;
  private final GenerationMetrics metrics;
  private final Map<UUID, BarLog> running = new ConcurrentHashMap<>();

  GenerationTask(
      GenerationStore store, AttemptStore attempts, NodeRegistry nodes, GenerationMetrics metrics) {
    this.store = store;
    this.attempts = attempts;
    this.nodes = nodes;
    this.metrics = metrics;
  }

  /** Thrown where another worker, or this one once more, shall do the job. */
  static final class PutBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Runs a job; returns when it is over, however it ended.
   *
   * @param composer gives it, and so loads its models, when there is work
   * @return whose job it was; empty if it was over before
   * @throws PutBack if the process is stopping
   */
  Optional<UUID> run(UUID id, Supplier<Composer> composer, SchedulerState process) {
    Optional<Attempt> attempt = persist(() -> attempts.begin(id));
    attempt.ifPresent(a -> new Run(a, process).compose(composer));
    return attempt.map(Attempt::requester);
  }

  @Override
  public String channel() {
    return Change.CHANNEL;
  }

  @Override
  public void notified(String payload) {
    Change change = Change.parse(payload);
    BarLog bars = running.get(change.job());
    if (bars != null && change.what() == Change.What.CANCELLING) {
      bars.hearNews();
    }
  }

  @Override
  public void connected() {
    running.values().forEach(BarLog::hearNews);
  }

  /** One attempt; writes down each bar, and stops when somebody cancels or the process stops. */
  private final class Run implements CompositionListener {
    private final Attempt attempt;
    private final SchedulerState process;
    private final BarLog bars;
    private final long start = System.nanoTime();
    private Generation job;

    Run(Attempt attempt, SchedulerState process) {
      this.attempt = attempt;
      this.process = process;
      bars = new BarLog(attempts, attempt, System::nanoTime);
    }

    void compose(Supplier<Composer> composer) {
      running.put(attempt.job(), bars);
      try {
        job = persist(() -> store.find(attempt.job())).orElseThrow();
        metrics.began(job);
        finish(composer.get().compose(job.request(), this));
      } catch (CompositionException.Cancelled e) {
        stop();
      } catch (CompositionException e) {
        fail(e.getMessage());
      } catch (RuntimeException | Error e) {
        log.error("Generation {} failed", attempt.job(), e);
        fail(
            "Something went wrong inside Refrain. Please try again; if it happens again, tell us"
                + " this number: "
                + attempt.job());
      } finally {
        running.remove(attempt.job(), bars);
      }
    }

    private void finish(Composition made) {
      Provenance provenance = Provenance.of(job.request(), made, nodes.self(), attempt.number());
      bars.flush();
      persist(() -> attempts.finish(attempt, made, provenance));
      metrics.ended(job, State.DONE, sinceStart());
    }

    private void stop() {
      if (!bars.isSurelyOver()) {
        persist(() -> attempts.putBack(attempt));
        throw new PutBack();
      }
      persist(() -> attempts.cancel(attempt));
      metrics.ended(job, State.CANCELLED, sinceStart());
    }

    private void fail(String reason) {
      persist(() -> attempts.fail(attempt, reason));
      if (job != null) {
        metrics.ended(job, State.FAILED, sinceStart());
      }
    }

    private Duration sinceStart() {
      return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void barWritten(BarWritten bar) {
      if (bar.done() == 1) {
        metrics.wroteFirstBar(job, sinceStart());
      }
      metrics.wroteBar(job);
      bars.add(bar);
    }

    @Override
    public boolean isCancelled() {
      return process.isShuttingDown() || bars.isOver();
    }
  }
}
