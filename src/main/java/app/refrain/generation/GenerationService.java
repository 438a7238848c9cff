package app.refrain.generation;

import app.refrain.account.ClientAddress;
import app.refrain.account.Limit;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.RateLimits;
import app.refrain.account.Role;
import app.refrain.account.TooManyRequestsException;
import app.refrain.model.CompositionRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes requests for music and tells how they come on. A generation may be seen and cancelled by
 * who asked for it, by administrators, and by those whom a {@link GenerationAccess} lets.
 */
@Service
public class GenerationService {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(15);

  private final GenerationStore store;
  private final FairQueue queue;
  private final GenerationFeed feed;
  private final GenerationProperties limits;
  private final RateLimits rateLimits;
  private final ObjectProvider<GenerationAccess> access;
  private final TransactionOperations transaction;
  private final RandomGenerator random = RandomGenerator.getDefault();

  GenerationService(
      GenerationStore store,
      FairQueue queue,
      GenerationFeed feed,
      GenerationProperties limits,
      RateLimits rateLimits,
      ObjectProvider<GenerationAccess> access,
      TransactionOperations transaction) {
    this.store = store;
    this.queue = queue;
    this.feed = feed;
    this.limits = limits;
    this.rateLimits = rateLimits;
    this.access = access;
    this.transaction = transaction;
  }

  /** Asks for something that the person waits for. */
  public UUID submit(Person person, CompositionRequest request) throws RefusedRequestException {
    return submit(person, request, Priority.INTERACTIVE, UUID.randomUUID());
  }

  /**
   * Puts a request into the queue.
   *
   * @param id of the generation; asking with the same id again changes nothing
   * @return the id
   * @throws RefusedRequestException if the request cannot be fulfilled, or the id is that of
   *     another one
   * @throws TooManyRequestsException if too much is waiting, or the person asks too often
   */
  public UUID submit(Person person, CompositionRequest request, Priority priority, UUID id)
      throws RefusedRequestException {
    check(request);
    if (!Boolean.TRUE.equals(
        transaction.execute(status -> enqueue(person, request, priority, id)))) {
      throw new RefusedRequestException("id", "There is another request with this id already.");
    }
    return id;
  }

  /**
   * Checks what can be checked without the database. Whoever submits in a transaction checks before
   * it begins, so that no connection is held meanwhile.
   *
   * @throws RefusedRequestException if the request cannot be fulfilled
   */
  public void check(CompositionRequest request) throws RefusedRequestException {
    new RequestCheck(limits).check(request);
  }

  /** Returns whether it is in the queue now; not if the id is that of another request. */
  private boolean enqueue(Person person, CompositionRequest request, Priority priority, UUID id) {
    queue.lock(person.id());
    Optional<Generation> same = store.find(id);
    if (same.isPresent()) {
      return same.get().requester().equals(person.id()) && same.get().request().equals(request);
    }
    checkLoad(person);
    rateLimits.check(Limit.GENERATION, person);
    ClientAddress.current()
        .ifPresent(address -> rateLimits.check(Limit.GENERATION_FROM_ADDRESS, address));
    queue.add(id, person.id(), request, priority);
    return true;
  }

  private void checkLoad(Person person) {
    if (store.countUnfinished(person.id()) >= limits.openPerPerson()) {
      throw new TooManyRequestsException(
          "%d pieces of yours are in work already. Wait for one, or cancel one."
              .formatted(limits.openPerPerson()),
          RETRY_AFTER);
    }
    if (store.countQueued() >= limits.queueLimit()) {
      throw new TooManyRequestsException(
          "Very many people are composing now. Please try again in a few minutes.", RETRY_AFTER);
    }
  }

  /**
   * The job as it stands.
   *
   * @throws NoSuchGenerationException if there is none, or none that the person may see
   */
  public Generation get(Person person, UUID id) {
    Generation generation = find(id).orElseThrow(() -> new NoSuchGenerationException(id));
    if (!isAllowed(person, generation, a -> a::maySee)) {
      throw new NoSuchGenerationException(id);
    }
    return generation;
  }

  /** The job as it stands, for modules that have checked who may see it. */
  public Optional<Generation> find(UUID id) {
    return store.find(id).map(feed::placed);
  }

  /**
   * Shows the watcher the job as it is now, and again at every change until it is over. A watcher
   * that is busy misses changes in between but never the last. It is called by other threads, one
   * at a time.
   *
   * @throws NoSuchGenerationException if there is none, or none that the person may see
   */
  public Subscription follow(Person person, UUID id, Consumer<Generation> watcher) {
    get(person, id);
    return feed.follow(id, watcher);
  }

  /**
   * Ends a job: at once while it is queued, at the next bar while it runs. A job that is over stays
   * as it is.
   *
   * @throws NoSuchGenerationException if there is none, or none that the person may see
   * @throws NotAllowedException if the person may see but not cancel it
   */
  @Transactional
  public void cancel(Person person, UUID id) {
    Generation generation = get(person, id);
    if (!isAllowed(person, generation, a -> a::mayCancel)) {
      throw new NotAllowedException(
          "Only who asked for this, or an editor of its session, may cancel it.");
    }
    store.requestCancel(id);
    queue.remove(id);
    queue.release(generation.requester());
  }

  /**
   * Makes a result again: the same bytes, on the same kind of machine with the same models.
   *
   * @return the new generation's id
   */
  public UUID makeAgain(Person person, UUID id) throws RefusedRequestException {
    return submit(person, get(person, id).request());
  }

  /**
   * The request of a generation, to be changed and asked for again.
   *
   * @param sameRandomSeed whether chance shall fall as it did; else it is drawn anew
   */
  public CompositionRequest tweak(Person person, UUID id, boolean sameRandomSeed) {
    CompositionRequest request = get(person, id).request();
    return sameRandomSeed ? request : request.withRandomSeed(random.nextInt(1, Integer.MAX_VALUE));
  }

  private boolean isAllowed(
      Person person,
      Generation generation,
      java.util.function.Function<GenerationAccess, BiPredicate<Person, UUID>> right) {
    return generation.requester().equals(person.id())
        || person.is(Role.ADMINISTRATOR)
        || access.stream().anyMatch(a -> right.apply(a).test(person, generation.id()));
  }
}
