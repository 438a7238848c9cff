package app.refrain.generation;

import app.refrain.database.NotificationListener;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Brings changes of jobs, made by whatever process, to those who follow them in this one. */
@Component
class GenerationFeed implements NotificationListener, DisposableBean {

  private final GenerationStore store;
  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  GenerationFeed(GenerationStore store) {
    this.store = store;
  }

  /** Shows the watcher the job as it is now, and again whenever it changes. */
  Subscription follow(UUID job, Consumer<Generation> watcher) {
    Follower follower = new Follower(job, watcher, executor);
    followers.add(follower);
    refresh(follower);
    return () -> followers.remove(follower);
  }

  @Override
  public String channel() {
    return Change.CHANNEL;
  }

  @Override
  public void notified(String payload) {
    Change change = Change.parse(payload);
    boolean queueMoved = change.state() != State.QUEUED;
    refresh(f -> f.job().equals(change.job()) || queueMoved && f.isWaiting());
  }

  @Override
  public void connected() {
    refresh(follower -> true);
  }

  @Override
  public void destroy() {
    executor.shutdownNow();
  }

  private void refresh(Predicate<Follower> which) {
    followers.stream().filter(which).forEach(this::refresh);
  }

  private void refresh(Follower follower) {
    store
        .find(follower.job())
        .ifPresent(
            generation -> {
              follower.offer(generation);
              if (generation.state().isFinal()) {
                followers.remove(follower);
              }
            });
  }
}
