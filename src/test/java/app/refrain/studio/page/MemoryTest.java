package app.refrain.studio.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoryTest {

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void makesAThingOnceHoweverManyAskAtTheSameTime() {
    CountDownLatch allAsk = new CountDownLatch(8);
    Memory<String, Integer> memory =
        new Memory<>(
            4,
            Duration.ofHours(1),
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
    Memory<String, Integer> memory = memory(Duration.ofHours(1));
    memory.get("a");
    memory.get("b");
    memory.get("a");
    memory.get("c");
    assertThat(memory.get("a")).isEqualTo(1);
    assertThat(memory.get("b")).isEqualTo(4);
  }

  @Test
  void believesNothingForLongerThanItsLife() {
    Memory<String, Integer> memory = memory(Duration.ofNanos(-1));
    assertThat(memory.get("a")).isEqualTo(1);
    assertThat(memory.get("a")).isEqualTo(2);
  }

  @Test
  void doesNotKeepFailures() {
    Memory<String, Integer> memory =
        new Memory<>(
            2,
            Duration.ofHours(1),
            key -> {
              if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
              }
              return made.get();
            });
    assertThatIllegalStateException().isThrownBy(() -> memory.get("a")).withMessage("once");
    assertThat(memory.get("a")).isEqualTo(2);
  }

  private Memory<String, Integer> memory(Duration life) {
    return new Memory<>(2, life, key -> made.incrementAndGet());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
