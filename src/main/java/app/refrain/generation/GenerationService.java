package app.refrain.generation;

import app.refrain.model.CompositionRequest;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests for music and tells how they come on. */
@Service
public class GenerationService {

  private final GenerationStore store;
  private final GenerationFeed feed;
  private final GenerationProperties limits;
  private final SchedulerClient queue;

  GenerationService(
      GenerationStore store,
      GenerationFeed feed,
      GenerationProperties limits,
      SchedulerClient queue) {
    this.store = store;
    this.feed = feed;
    this.limits = limits;
    this.queue = queue;
  }

  /**
   * Puts a request into the queue and returns the id of its job.
   *
   * @param requester who asks: an account's or a visitor's id
   * @throws RefusedRequestException if the request cannot be fulfilled, or too much is waiting
   */
  @Transactional(rollbackFor = RefusedRequestException.class)
  public UUID submit(String requester, CompositionRequest request) throws RefusedRequestException {
    new RequestCheck(limits).check(request);
    checkLoad(requester);
    UUID id = UUID.randomUUID();
    store.insert(id, requester, request);
    queue.scheduleIfNotExists(GenerationTask.TASK.instance(id.toString()).build(), Instant.now());
    return id;
  }

  private void checkLoad(String requester) throws RefusedRequestException {
    if (store.countUnfinished(requester) >= limits.openPerRequester()) {
      throw new RefusedRequestException(
          "requester",
          "%d pieces of yours are in work already. Wait for one, or cancel one."
              .formatted(limits.openPerRequester()));
    }
    if (store.countQueued() >= limits.queueLimit()) {
      throw new RefusedRequestException(
          "queue", "Very many people are composing now. Please try again in a few minutes.");
    }
  }

  /** The job as it stands; whoever knows its id may see it. */
  public Optional<Generation> find(UUID id) {
    return store.find(id);
  }

  /**
   * Shows the watcher the job as it is now, and again at every change until it is over. A watcher
   * that is busy misses changes in between but never the last. It is called by other threads, one
   * at a time.
   */
  public Subscription follow(UUID id, Consumer<Generation> watcher) {
    return feed.follow(id, watcher);
  }

  /**
   * Ends a job: at once while it is queued, at the next bar while it runs. A job that is over stays
   * as it is.
   *
   * @return whether there is such a job and it is the requester's
   */
  @Transactional
  public boolean cancel(UUID id, String requester) {
    boolean allowed = store.find(id).filter(g -> g.requester().equals(requester)).isPresent();
    if (allowed) {
      store.requestCancel(id);
    }
    return allowed;
  }
}
