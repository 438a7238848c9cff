package app.refrain.model;

import app.refrain.music.Score;
import java.util.List;

/**
 * Everything that decides what is composed. The same request, models and threads give the same
 * music.
 *
 * @param seed what is there already; {@link Score#EMPTY} for a new piece
 * @param bars how many bars to write, for {@link Task#NEW} and {@link Task#CONTINUE}
 * @param fromBar the first bar to write anew, as musicians count them, for {@link Task#INFILL}
 * @param toBar the last bar to write anew, for {@link Task#INFILL}
 * @param keep names of the seed's parts that stay as they are though the task would write all, for
 *     {@link Task#INFILL} and {@link Task#VARY}
 * @param write names of the seed's parts that are written anew; where there are any, or something
 *     is added, the seed's other parts stay as they are
 * @param add what plays as well: an instrument, or {@code drums}, {@code bass}, {@code chords},
 *     {@code voice}
 */
public record CompositionRequest(
    Task task,
    Engine engine,
    Score seed,
    int bars,
    int fromBar,
    int toBar,
    List<String> keep,
    List<String> write,
    List<String> add,
    Wishes wishes,
    Sampling sampling) {

  /** The most bars that one request writes. */
  public static final int MAX_BARS = 256;

  public CompositionRequest {
    keep = List.copyOf(keep);
    write = write == null ? List.of() : List.copyOf(write);
    add = add == null ? List.of() : List.copyOf(add);
  }

  /** A request that names no part to write anew, and none to add. */
  public CompositionRequest(
      Task task,
      Engine engine,
      Score seed,
      int bars,
      int fromBar,
      int toBar,
      List<String> keep,
      Wishes wishes,
      Sampling sampling) {
    this(task, engine, seed, bars, fromBar, toBar, keep, List.of(), List.of(), wishes, sampling);
  }

  /**
   * Whether a composer could begin with it.
   *
   * @throws CompositionException if it contradicts itself or its seed
   */
  public void check() throws CompositionException {
    Assignment.of(this);
  }

  /** About how many bars something will be written in. */
  public int barsToWrite() {
    return switch (task) {
      case NEW, CONTINUE -> bars;
      case INFILL -> toBar - fromBar + 1;
      case HARMONIZE, VARY -> seed.barCount();
    };
  }

  /** The same request with another random seed. */
  public CompositionRequest withRandomSeed(long randomSeed) {
    return new CompositionRequest(
        task,
        engine,
        seed,
        bars,
        fromBar,
        toBar,
        keep,
        write,
        add,
        wishes,
        new Sampling(sampling.temperature(), sampling.topP(), sampling.refinement(), randomSeed));
  }
}
