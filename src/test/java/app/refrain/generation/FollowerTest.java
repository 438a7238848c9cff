package app.refrain.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowerTest {

  private static final UUID JOB = UUID.randomUUID();

  private final List<Long> shown = new ArrayList<>();
  private final Queue<Runnable> pending = new ArrayDeque<>();
  private final Follower follower =
      new Follower(JOB, generation -> shown.add(generation.revision()), pending::add);

  @Test
  void showsWhatComesWhileTheWatcherIsBusyAsOne() {
    follower.offer(running(1));
    follower.offer(running(2));
    follower.offer(running(3));
    runAll();
    assertThat(shown).containsExactly(3L);
  }

  @Test
  void showsNothingOlderAfterSomethingNewer() {
    follower.offer(running(2));
    runAll();
    follower.offer(running(1));
    runAll();
    assertThat(shown).containsExactly(2L);
  }

  @Test
  void goesOnAfterAFailureOfTheWatcher() {
    List<Long> seen = new ArrayList<>();
    Follower fragile =
        new Follower(
            JOB,
            generation -> {
              seen.add(generation.revision());
              throw new IllegalStateException("the page is gone");
            },
            pending::add);
    fragile.offer(running(1));
    runAll();
    fragile.offer(running(2));
    runAll();
    assertThat(seen).containsExactly(1L, 2L);
  }

  private void runAll() {
    while (!pending.isEmpty()) {
      pending.remove().run();
    }
  }

  private static Generation running(long revision) {
    return new Generation(
        JOB,
        UUID.randomUUID(),
        null,
        Priority.INTERACTIVE,
        State.RUNNING,
        null,
        0,
        List.of(),
        null,
        null,
        null,
        null,
        revision,
        Instant.EPOCH,
        Instant.EPOCH,
        null);
  }
}
