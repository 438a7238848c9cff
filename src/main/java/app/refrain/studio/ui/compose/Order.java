package app.refrain.studio.ui.compose;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.Score;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

/**
 * What a person asks for: one request, or several that differ in their random seed alone.
 *
 * @param bars how many bars to write, for new pieces and continuations
 * @param fromBar the first bar to write anew, for filling in; else 0
 * @param toBar the last bar to write anew, for filling in; else 0
 * @param keep names of the parts that stay as they are
 * @param write parts of the piece that are written anew
 * @param add what plays as well
 * @param refinement how much of the refiner's advice is taken to begin with, 0 to 1; 0 asks for
 *     none
 * @param lockedSeed the random seed, null for another one each time
 * @param candidates how many pieces to choose from
 */
public record Order(
    Task task,
    Engine engine,
    int bars,
    int fromBar,
    int toBar,
    List<String> keep,
    List<String> write,
    List<String> add,
    Wishes wishes,
    double temperature,
    double refinement,
    Long lockedSeed,
    int candidates) {

  static final int MAX_CANDIDATES = 8;

  private static final int LARGEST_SEED = Integer.MAX_VALUE - MAX_CANDIDATES;

  /** What is asked for unless somebody says otherwise. */
  public static Order usual(Task task, int bars) {
    return new Order(
        task,
        Engine.HYBRID,
        bars,
        0,
        0,
        List.of(),
        List.of(),
        List.of(),
        Wishes.NONE,
        Sampling.USUAL_TEMPERATURE,
        Sampling.USUAL_REFINEMENT,
        null,
        1);
  }

  /** The same choices for a part that is added to all that is there. */
  Order adding(String part) {
    return new Order(
        Task.HARMONIZE,
        engine,
        0,
        0,
        0,
        List.of(),
        List.of(),
        List.of(part),
        Wishes.NONE,
        temperature,
        refinement,
        lockedSeed,
        candidates);
  }

  /** What was asked for by a request, to ask for it again or for something like it. */
  public static Order of(CompositionRequest request) {
    return new Order(
        request.task(),
        request.engine(),
        request.bars(),
        request.fromBar(),
        request.toBar(),
        request.keep(),
        request.write(),
        request.add(),
        request.wishes(),
        request.sampling().temperature(),
        request.sampling().refinement() == 0 ? 0 : Sampling.USUAL_REFINEMENT,
        request.sampling().randomSeed(),
        1);
  }

  /** The random seed of each candidate. */
  public List<Long> randomSeeds() {
    long first =
        lockedSeed == null ? ThreadLocalRandom.current().nextInt(1, LARGEST_SEED) : lockedSeed;
    return LongStream.range(first, first + candidates).boxed().toList();
  }

  /**
   * The request for a piece as it is now. It asks for all advice: how much of it is taken is
   * decided by listening.
   */
  public CompositionRequest request(Score piece, long randomSeed) {
    double advice = refinement == 0 ? 0 : 1;
    return new CompositionRequest(
        task,
        engine,
        task == Task.NEW ? Score.EMPTY : piece,
        bars,
        fromBar,
        toBar,
        keep,
        write,
        add,
        wishes,
        new Sampling(temperature, Sampling.USUAL_TOP_P, advice, randomSeed));
  }

  /** Whether this is the next candidate of the same order: another random seed, all else alike. */
  public boolean goesOnFrom(Order earlier) {
    return earlier.lockedSeed != null && equals(earlier.withSeed(earlier.lockedSeed + 1));
  }

  /** The same with another random seed each time. */
  public Order withFreeSeed() {
    return withSeed(null);
  }

  private Order withSeed(Long seed) {
    return new Order(
        task,
        engine,
        bars,
        fromBar,
        toBar,
        keep,
        write,
        add,
        wishes,
        temperature,
        refinement,
        seed,
        candidates);
  }
}
