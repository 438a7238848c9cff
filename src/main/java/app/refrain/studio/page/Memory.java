package app.refrain.studio.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Keeps what is costly to make. However many ask for a thing at the same time, it is made once;
 * what was asked for least lately is forgotten first.
 */
final class Memory<K, V> {

  private static final float LOAD_FACTOR = 0.75f;

  private record Kept<V>(FutureTask<V> task, long madeAt) {}

  private final Function<K, V> maker;
  private final long lifeNanos;
  private final Map<K, Kept<V>> entries;

  /**
   * @param capacity how many things are kept
   * @param life how long one is kept at most
   */
  Memory(int capacity, Duration life, Function<K, V> maker) {
    this.maker = maker;
    this.lifeNanos = life.toNanos();
    this.entries =
        new LinkedHashMap<>(capacity, LOAD_FACTOR, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
            return size() > capacity;
          }
        };
  }

  /** What the maker made of the key. What it throws is thrown, and not kept. */
  V get(K key) {
    FutureTask<V> task = task(key);
    task.run();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      forget(key);
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  /** Only the first of those who get the same task runs it; the others wait for its end. */
  private FutureTask<V> task(K key) {
    long now = System.nanoTime();
    synchronized (entries) {
      Kept<V> entry = entries.get(key);
      if (entry == null || now - entry.madeAt() > lifeNanos) {
        entry = new Kept<>(new FutureTask<>(() -> maker.apply(key)), now);
        entries.put(key, entry);
      }
      return entry.task();
    }
  }

  private void forget(K key) {
    synchronized (entries) {
      entries.remove(key);
    }
  }
}
