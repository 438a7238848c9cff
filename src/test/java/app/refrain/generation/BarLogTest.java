package app.refrain.generation;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.CompositionListener.BarWritten;
import app.refrain.music.Score;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BarLogTest {

  private final List<List<Integer>> stored = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private boolean cancelled;
  private long storing;
  private long now;

  private final BarLog bars =
      new BarLog(new Recorder(), new Attempt(UUID.randomUUID(), UUID.randomUUID(), 1), () -> now);

  /** Stands for the database, which takes its time. */
  private final class Recorder extends AttemptStore {
    Recorder() {
      super(null);
    }

    @Override
    boolean addBars(Attempt attempt, List<BarWritten> added) {
      stored.add(added.stream().map(BarWritten::done).toList());
      now += storing;
      return cancelled;
    }

    @Override
    boolean isOver(Attempt attempt) {
      asked.add("over?");
      return cancelled;
    }
  }

  @Test
  void storesTheFirstBarAtOnceAndThoseAfterItTogether() {
    write(1);
    assertThat(stored).containsExactly(List.of(1));
    write(2);
    write(3);
    assertThat(stored).hasSize(1);
    pass(100);
    write(4);
    assertThat(stored).containsExactly(List.of(1), List.of(2, 3, 4));
  }

  @Test
  void storesWhatIsHeldAlsoWhereNoOtherBarComes() {
    write(1);
    write(2);
    assertThat(bars.isOver()).isFalse();
    pass(100);
    assertThat(bars.isOver()).isFalse();
    assertThat(stored).containsExactly(List.of(1), List.of(2));
    write(3);
    bars.flush();
    bars.flush();
    assertThat(stored).containsExactly(List.of(1), List.of(2), List.of(3));
  }

  @Test
  void storesLessOftenWhereThatTakesLong() {
    storing = Duration.ofMillis(50).toNanos();
    write(1);
    pass(400);
    write(2);
    assertThat(stored).hasSize(1);
    pass(100);
    write(3);
    assertThat(stored).containsExactly(List.of(1), List.of(2, 3));
  }

  @Test
  void asksWhetherToStopWhenThereIsNewsAndOtherwiseSeldom() {
    write(1);
    cancelled = true;
    pass(100);
    assertThat(bars.isOver()).isFalse();
    assertThat(asked).isEmpty();
    bars.hearNews();
    assertThat(bars.isOver()).isTrue();
    assertThat(bars.isOver()).isTrue();
    assertThat(asked).hasSize(1);
  }

  @Test
  void asksByItselfWhereNobodyTells() {
    write(1);
    cancelled = true;
    pass(1_000);
    assertThat(bars.isOver()).isTrue();
  }

  private void write(int number) {
    bars.add(new BarWritten(number, 8, "bar " + number, Score.EMPTY));
  }

  private void pass(long millis) {
    now += Duration.ofMillis(millis).toNanos();
  }
}
