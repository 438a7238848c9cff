package app.refrain.studio.page;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * Keeps what is costly to make. However many ask for a thing at the same time, it is made once, and
 * those who ask for what is there wait for nobody. What was asked for least lately is forgotten
 * first.
 */
final class Memory<K, V> {

  private final Function<K, V> maker;
  private final ToLongFunction<V> weigher;
  private final long capacity;
  private final long life;
  private final LongSupplier clock;
  private final ConcurrentMap<K, Kept<V>> entries = new ConcurrentHashMap<>();

  /**
   * @param capacity how much all things that are kept may weigh
   * @param life how long one is believed; while it is made anew, others get the old one until that
   *     is twice as old
   */
  Memory(long capacity, ToLongFunction<V> weigher, Duration life, Function<K, V> maker) {
    this(capacity, weigher, life, maker, System::nanoTime);
  }

  /**
   * @param clock tells nanoseconds
   */
  Memory(
      long capacity,
      ToLongFunction<V> weigher,
      Duration life,
      Function<K, V> maker,
      LongSupplier clock) {
    this.capacity = capacity;
    this.weigher = weigher;
    this.life = life.toNanos();
    this.maker = maker;
    this.clock = clock;
  }

  /** What the maker made of the key. What it throws is thrown, and not kept. */
  V get(K key) {
    long now = clock.getAsLong();
    Kept<V> kept = entries.get(key);
    if (kept == null || now - kept.madeAt > life) {
      kept = renew(key, kept, now);
    }
    kept.usedAt = now;
    Kept<V> old = kept.old;
    return (old != null && now - old.madeAt <= 2 * life ? old : kept).value();
  }

  /** Only the first of those who find a thing missing or too old makes it. */
  private Kept<V> renew(K key, Kept<V> old, long now) {
    Kept<V> made = new Kept<>(new FutureTask<>(() -> maker.apply(key)), old, now);
    Kept<V> current =
        entries.compute(key, (k, there) -> there == null || there == old ? made : there);
    if (current == made) {
      made.task.run();
      made.old = null;
      if (made.task.state() == Future.State.SUCCESS) {
        made.weight = weigher.applyAsLong(made.task.resultNow());
        makeRoom();
      } else {
        entries.remove(key, made);
      }
    }
    return current;
  }

  private void makeRoom() {
    record Candidate<K, V>(K key, Kept<V> kept, long idle) {}
    long excess = entries.values().stream().mapToLong(kept -> kept.weight).sum() - capacity;
    if (excess <= 0) {
      return;
    }
    long now = clock.getAsLong();
    List<Candidate<K, V>> candidates =
        entries.entrySet().stream()
            .map(e -> new Candidate<>(e.getKey(), e.getValue(), now - e.getValue().usedAt))
            .sorted(Comparator.<Candidate<K, V>>comparingLong(Candidate::idle).reversed())
            .toList();
    for (Candidate<K, V> candidate : candidates) {
      if (excess > 0 && entries.remove(candidate.key(), candidate.kept())) {
        excess -= candidate.kept().weight;
      }
    }
  }

  private static final class Kept<V> {

    private final FutureTask<V> task;
    private final long madeAt;

    /** What is there until the task is done. */
    private volatile Kept<V> old;

    private volatile long usedAt;
    private volatile long weight;

    Kept(FutureTask<V> task, Kept<V> old, long now) {
      this.task = task;
      this.old = old != null && old.task.state() == Future.State.SUCCESS ? old : null;
      this.madeAt = now;
      this.usedAt = now;
    }

    V value() {
      try {
        return task.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
      }
    }
  }
}
