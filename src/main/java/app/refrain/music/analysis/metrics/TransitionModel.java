package app.refrain.music.analysis.metrics;

import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.analysis.line.MelodicLine;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How usual the steps and leaps of a piece's lines are among the pieces that were learnt from.
 *
 * <p>The intervals of the {@linkplain MelodicLine top line} of each pitched part, under add-k
 * smoothed bigrams and trigrams of intervals. Lines do not run on from part to part. Intervals over
 * two octaves count as two octaves.
 */
public final class TransitionModel {

  private static final int WIDEST = 24;

  private final NgramModel bigrams;
  private final NgramModel trigrams;

  public TransitionModel(List<Score> pieces) {
    List<int[]> lines = pieces.stream().flatMap(piece -> intervals(piece).stream()).toList();
    bigrams = new NgramModel(2, 2 * WIDEST + 1, lines);
    trigrams = new NgramModel(3, 2 * WIDEST + 1, lines);
  }

  /** Nats an interval, given the one before it; empty if no part has two intervals. */
  public OptionalDouble bigramCrossEntropy(Score score) {
    return bigrams.crossEntropy(intervals(score));
  }

  /** Nats an interval, given the two before it; empty if no part has three intervals. */
  public OptionalDouble trigramCrossEntropy(Score score) {
    return trigrams.crossEntropy(intervals(score));
  }

  private static List<int[]> intervals(Score score) {
    return MelodicLine.all(score).stream().map(TransitionModel::intervals).toList();
  }

  private static int[] intervals(List<Note> line) {
    int[] intervals = new int[line.size() - 1];
    for (int i = 0; i < intervals.length; i++) {
      int interval = line.get(i + 1).pitch() - line.get(i).pitch();
      intervals[i] = Math.clamp(interval, -WIDEST, WIDEST) + WIDEST;
    }
    return intervals;
  }
}
