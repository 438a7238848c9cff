package app.refrain.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.torch.AdamW;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SittingClockTest {
  private static final LearningRate FALLING = new LearningRate(0.01, 2, 20);

  private long now;

  @Test
  void endsTheRunEarlyEnoughForTheFallOfTheLearningRate() {
    var clock = new SittingClock(plan(Duration.ofSeconds(100)), () -> now);
    Progress progress = Progress.start(1_000_000);
    while (!progress.isFinished()) {
      progress = clock.bringForward(progress);
      progress = progress.afterStep(1, 1);
      now += Duration.ofSeconds(1).toNanos();
      clock.stepDone();
    }
    // 20 steps of a second and the margin of one more.
    assertThat(progress.lastStep()).isEqualTo(99);
    assertThat(clock.timeIsUp()).isFalse();
  }

  @Test
  void leavesARunAloneThatEndsInTime() {
    var clock = new SittingClock(plan(Duration.ofHours(1)), () -> now);
    for (int step = 0; step < 50; step++) {
      clock.stepDone();
    }
    now = Duration.ofSeconds(50).toNanos();
    Progress progress = Progress.start(200);
    assertThat(clock.bringForward(progress)).isEqualTo(progress);
  }

  @Test
  void asksForACheckpointWhenTheIntervalHasPassed() {
    var clock = new SittingClock(plan(Duration.ofHours(1)), () -> now);
    now = Duration.ofSeconds(59).toNanos();
    assertThat(clock.checkpointIsDue()).isFalse();
    now = Duration.ofSeconds(60).toNanos();
    assertThat(clock.checkpointIsDue()).isTrue();
    assertThat(clock.checkpointIsDue()).isFalse();
  }

  private static TrainingPlan plan(Duration timeLimit) {
    return new TrainingPlan(
        1_000_000, timeLimit, FALLING, AdamW.Settings.DEFAULT, 50, Duration.ofMinutes(1), 1);
  }
}
