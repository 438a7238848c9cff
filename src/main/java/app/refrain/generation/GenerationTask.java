package app.refrain.generation;

import app.refrain.model.Composer;
import app.refrain.model.Composition;
import app.refrain.model.CompositionException;
import app.refrain.model.CompositionListener;
import app.refrain.model.CompositionRequest;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on one job from the queue to its end. Gets the composer, and so its models, when it has
 * work.
 */
final class GenerationTask {

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("generation");

  private static final Logger log = LoggerFactory.getLogger(GenerationTask.class);

  private final GenerationStore store;
  private final Supplier<Composer> composer;
  private final Provenance.Worker worker;

  GenerationTask(GenerationStore store, Supplier<Composer> composer, Provenance.Worker worker) {
    this.store = store;
    this.composer = composer;
    this.worker = worker;
  }

  /** Thrown where another worker, or this one once more, shall do the job. */
  static final class PutBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Runs a job; returns when it is over, however it ended.
   *
   * @throws PutBack if the process is stopping
   */
  void run(UUID id, SchedulerState process) {
    Optional<Integer> attempt = store.begin(id);
    if (attempt.isPresent()) {
      CompositionRequest request = store.find(id).orElseThrow().request();
      compose(id, attempt.get(), request, process);
    }
  }

  private void compose(UUID id, int attempt, CompositionRequest request, SchedulerState process) {
    try {
      Composition made = composer.get().compose(request, new Progress(id, attempt, process));
      store.finish(id, attempt, made, Provenance.of(request, made, worker, attempt));
    } catch (CompositionException.Cancelled e) {
      if (!store.isOver(id, attempt)) {
        store.putBack(id, attempt);
        throw new PutBack();
      }
      store.cancel(id, attempt);
    } catch (CompositionException e) {
      store.fail(id, attempt, e.getMessage());
    } catch (RuntimeException | Error e) {
      log.error("Generation {} failed", id, e);
      store.fail(
          id,
          attempt,
          "Something went wrong inside Refrain. Please try again; if it happens again, tell us"
              + " this number: "
              + id);
    }
  }

  /** Writes down each bar, and stops the composer when somebody cancels or the process stops. */
  private final class Progress implements CompositionListener {
    private final UUID id;
    private final int attempt;
    private final SchedulerState process;

    Progress(UUID id, int attempt, SchedulerState process) {
      this.id = id;
      this.attempt = attempt;
      this.process = process;
    }

    @Override
    public void barWritten(BarWritten bar) {
      store.addBar(id, attempt, bar);
    }

    @Override
    public boolean isCancelled() {
      return process.isShuttingDown() || store.isOver(id, attempt);
    }
  }
}
