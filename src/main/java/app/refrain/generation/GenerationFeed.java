package app.refrain.generation;

import app.refrain.database.NotificationListener;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Brings changes of jobs, made by whatever process, to those who follow them in this one. */
@Component
class GenerationFeed implements NotificationListener, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(GenerationFeed.class);

  /** Places in the queue are told no more often. */
  private static final long PLACES_MILLIS = 2_000;

  private static final long RETRY_MILLIS = 500;

  private final GenerationStore store;
  private final FairQueue queue;
  private final ApplicationEventPublisher events;
  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
  private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean moved = new AtomicBoolean();
  private final ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService reader =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("generation-feed").daemon().factory());

  GenerationFeed(
      GenerationStore store,
      FairQueue queue,
      ApplicationEventPublisher events,
      GenerationProperties limits) {
    this.store = store;
    this.queue = queue;
    this.events = events;
    long lookAgain = limits.lookAgain().toMillis();
    reader.scheduleWithFixedDelay(this::connected, lookAgain, lookAgain, TimeUnit.MILLISECONDS);
  }

  /** Shows the watcher the job as it is now, and again whenever it changes. */
  Subscription follow(UUID job, Consumer<Generation> watcher) {
    Follower follower = new Follower(job, watcher, watchers);
    followers.add(follower);
    store.find(job).map(this::placed).ifPresent(generation -> show(follower, generation));
    return () -> followers.remove(follower);
  }

  /** The job with its place in the queue. */
  Generation placed(Generation generation) {
    return generation.state() == State.QUEUED
        ? generation.at(queue.places().get(generation.id()))
        : generation;
  }

  @Override
  public String channel() {
    return Change.CHANNEL;
  }

  @Override
  public void notified(String payload) {
    Change change = Change.parse(payload);
    changed(change.job());
    if (change.moved()) {
      moved();
      if (change.state().isFinal()) {
        events.publishEvent(new GenerationFinished(change.job(), change.state()));
      }
    }
  }

  @Override
  public void connected() {
    followers.forEach(follower -> changed(follower.job()));
    moved();
  }

  @Override
  public void destroy() {
    reader.shutdownNow();
    watchers.shutdownNow();
  }

  private void changed(UUID job) {
    if (followers.stream().anyMatch(f -> f.job().equals(job)) && changed.add(job)) {
      reader.execute(() -> read(job));
    }
  }

  private void read(UUID job) {
    changed.remove(job);
    try {
      store
          .find(job)
          .map(this::placed)
          .ifPresent(
              generation ->
                  followers.stream()
                      .filter(f -> f.job().equals(job))
                      .forEach(f -> show(f, generation)));
    } catch (DataAccessException e) {
      log.warn("Generation {} cannot be read, trying again: {}", job, e.getMessage());
      reader.schedule(() -> read(job), RETRY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void show(Follower follower, Generation generation) {
    follower.offer(generation);
    if (generation.state().isFinal()) {
      followers.remove(follower);
    }
  }

  private void moved() {
    if (followers.stream().anyMatch(Follower::isWaiting) && !moved.getAndSet(true)) {
      reader.schedule(this::readPlaces, PLACES_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void readPlaces() {
    moved.set(false);
    try {
      Map<UUID, Place> places = queue.places();
      for (Follower follower : followers) {
        Place place = places.get(follower.job());
        if (place != null) {
          follower.offer(place);
        }
      }
    } catch (DataAccessException e) {
      log.warn("The queue cannot be read, trying again: {}", e.getMessage());
      reader.schedule(this::readPlaces, RETRY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }
}
