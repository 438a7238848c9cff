package app.refrain.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.torch.AdamW;
import java.time.Duration;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

class SittingClockTest {
  private static final LearningRate FALLING = new LearningRate(0.01, 2, 0.3);

  private long now;
  private long fellAfter;

  @Test
  void learningRateFallsToZeroInTheLastPartOfTheSitting() {
    Progress end = run(step -> 1);
    // At 70 of 100 seconds there is time for 30 steps less a margin.
    assertThat(fellAfter).isEqualTo(70);
    assertThat(end.lastStep()).isEqualTo(98);
  }

  @Test
  void learningRateFallsInTimeOnAMachineThatGetsSlower() {
    Progress end = run(step -> step < 75 ? 1 : 3);
    assertThat(end.isFinished()).isTrue();
    assertThat(end.lastStep()).isBetween(80L, 84L);
    assertThat(now).isLessThanOrEqualTo(Duration.ofSeconds(102).toNanos());
  }

  @Test
  void leavesARunAloneThatEndsInTime() {
    var clock = new SittingClock(plan(Duration.ofHours(1)), () -> now);
    for (int step = 0; step < 50; step++) {
      now += Duration.ofSeconds(1).toNanos();
      clock.stepDone();
    }
    Progress progress = Progress.start(200, FALLING);
    assertThat(clock.bringEndForward(progress)).isEqualTo(progress);
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

  /** A sitting of a hundred seconds. */
  private Progress run(LongToDoubleFunction secondsOfStep) {
    var clock = new SittingClock(plan(Duration.ofSeconds(100)), () -> now);
    Progress progress = Progress.start(1_000_000, FALLING);
    while (!progress.isFinished()) {
      progress = clock.bringEndForward(progress);
      if (progress.startsToFall()) {
        fellAfter = progress.step();
      }
      now += (long) (secondsOfStep.applyAsDouble(progress.step() + 1) * 1e9);
      progress = progress.afterStep(1, 1);
      clock.stepDone();
    }
    return progress;
  }

  private static TrainingPlan plan(Duration timeLimit) {
    return new TrainingPlan(
        1_000_000, timeLimit, FALLING, AdamW.Settings.DEFAULT, 50, Duration.ofMinutes(1), 1);
  }
}
