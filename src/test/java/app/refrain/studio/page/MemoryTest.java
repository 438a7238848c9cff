package app.refrain.studio.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MemoryTest {

  private static final Duration LIFE = Duration.ofSeconds(5);

  private final AtomicInteger made = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);

  @Test
  void makesAThingOnceHoweverManyAskAtTheSameTime() {
    CountDownLatch allAsk = new CountDownLatch(8);
    Memory<String, Integer> memory =
        memory(
            key -> {
              await(allAsk);
              return made.incrementAndGet();
            });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        threads.execute(
            () -> {
              allAsk.countDown();
              memory.get("a");
            });
      }
    }
    assertThat(memory.get("a")).isEqualTo(1);
  }

  @Test
  void forgetsWhatWasAskedForLeastLately() {
    Memory<String, Integer> memory = memory(key -> made.incrementAndGet());
    memory.get("a");
    pass(Duration.ofMillis(1));
    memory.get("b");
    pass(Duration.ofMillis(1));
    memory.get("a");
    memory.get("c");
    assertThat(memory.get("a")).isEqualTo(1);
    assertThat(memory.get("b")).isEqualTo(4);
  }

  @Test
  void keepsFewerThingsThatWeighMore() {
    Memory<String, Integer> memory =
        new Memory<>(7, weight -> weight, LIFE, key -> made.incrementAndGet(), this::now);
    for (String key : new String[] {"1", "2", "3", "4"}) {
      memory.get(key);
      pass(Duration.ofMillis(1));
    }
    assertThat(memory.get("3")).as("3 and 4 weigh 7").isEqualTo(3);
    assertThat(memory.get("4")).isEqualTo(4);
    assertThat(memory.get("2")).as("was forgotten").isEqualTo(5);
  }

  @Test
  void believesNothingForLongerThanItsLife() {
    Memory<String, Integer> memory = memory(key -> made.incrementAndGet());
    memory.get("a");
    pass(LIFE);
    assertThat(memory.get("a")).isEqualTo(1);
    pass(Duration.ofNanos(1));
    assertThat(memory.get("a")).isEqualTo(2);
  }

  @Test
  void givesTheOldThingWhileItIsMadeAnewAndItIsNotTooOld() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    Memory<String, Integer> memory =
        memory(
            key -> {
              if (made.get() == 1) {
                asked.countDown();
                await(answered);
              }
              return made.incrementAndGet();
            });
    memory.get("a");
    pass(LIFE.plusNanos(1));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> first = threads.submit(() -> memory.get("a"));
      await(asked);
      assertThat(memory.get("a")).isEqualTo(1);
      pass(LIFE);
      Future<Integer> later = threads.submit(() -> memory.get("a"));
      answered.countDown();
      assertThat(first.get()).isEqualTo(2);
      assertThat(later.get()).isGreaterThan(1);
    }
  }

  @Test
  void doesNotKeepFailures() {
    Memory<String, Integer> memory =
        memory(
            key -> {
              if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
              }
              return made.get();
            });
    assertThatIllegalStateException().isThrownBy(() -> memory.get("a")).withMessage("once");
    assertThat(memory.get("a")).isEqualTo(2);
  }

  /** Keeps two things. */
  private Memory<String, Integer> memory(Function<String, Integer> maker) {
    return new Memory<>(2, thing -> 1, LIFE, maker, this::now);
  }

  private long now() {
    return nanos.get();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
