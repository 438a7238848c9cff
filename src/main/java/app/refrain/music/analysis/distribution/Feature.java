package app.refrain.music.analysis.distribution;

import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.analysis.line.MelodicLine;
import app.refrain.music.analysis.line.PitchedNotes;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The features by which sets of pieces are compared, drums left out.
 *
 * <p>Source: L.-C. Yang and A. Lerch, "On the evaluation of generative models in music", Neural
 * Computing and Applications 32 (2020), section 3.1. What follows from one note to the next is
 * taken along each part's {@linkplain MelodicLine top line}; time is counted in quarters, so that
 * tempo does not matter.
 */
public enum Feature {
  /** How many different pitches there are. */
  PITCH_COUNT(
      score -> number(PitchedNotes.of(score).stream().mapToInt(Note::pitch).distinct().count())),
  /** The share of each of the 12 pitch classes in the sounding time. */
  PITCH_CLASS_HISTOGRAM(Feature::pitchClasses),
  /** The share of each of the 144 pairs of pitch classes among the transitions. */
  PITCH_CLASS_TRANSITIONS(score -> transitions(score, n -> n.pitch() % 12)),
  /** Semitones from the lowest to the highest note. */
  PITCH_RANGE(Feature::pitchRange),
  /** Mean size of an interval, in semitones. */
  PITCH_INTERVAL(score -> number(meanStep(score, (a, b) -> Math.abs(b.pitch() - a.pitch())))),
  /** How many notes there are. */
  NOTE_COUNT(score -> number(PitchedNotes.of(score).size())),
  /** Mean time from one onset to the next, in quarters. */
  INTER_ONSET_INTERVAL(
      score -> number(meanStep(score, (a, b) -> b.onset() - a.onset()) / Score.TICKS_PER_QUARTER)),
  /**
   * The share of each of 12 note lengths: full to sixteenth, dotted half to dotted sixteenth, half
   * to eighth triplet.
   */
  NOTE_LENGTH_HISTOGRAM(Feature::noteLengths),
  /** The share of each of the 144 pairs of note lengths among the transitions. */
  NOTE_LENGTH_TRANSITIONS(score -> transitions(score, NoteLength::nearest));

  private interface Step {
    double between(Note note, Note next);
  }

  /** There are as many pitch classes as note lengths. */
  private static final int CLASSES = 12;

  private final Function<Score, double[]> vector;

  Feature(Function<Score, double[]> vector) {
    this.vector = vector;
  }

  /**
   * The feature of one piece: a vector of 1, 12 or 144 numbers; zeros where the piece has nothing
   * to count.
   */
  public double[] of(Score score) {
    return vector.apply(score);
  }

  private static double[] number(double value) {
    return new double[] {value};
  }

  private static double[] pitchClasses(Score score) {
    double[] shares = new double[CLASSES];
    PitchedNotes.of(score).forEach(n -> shares[n.pitch() % 12] += n.duration());
    return shares(shares);
  }

  private static double[] noteLengths(Score score) {
    double[] shares = new double[CLASSES];
    PitchedNotes.of(score).forEach(n -> shares[NoteLength.nearest(n)]++);
    return shares(shares);
  }

  private static double[] pitchRange(Score score) {
    var pitches = PitchedNotes.of(score).stream().mapToInt(Note::pitch).summaryStatistics();
    return number(pitches.getCount() == 0 ? 0 : pitches.getMax() - pitches.getMin());
  }

  private static double meanStep(Score score, Step step) {
    double sum = 0;
    int steps = 0;
    for (List<Note> line : MelodicLine.all(score)) {
      for (int i = 1; i < line.size(); i++) {
        sum += step.between(line.get(i - 1), line.get(i));
        steps++;
      }
    }
    return steps == 0 ? 0 : sum / steps;
  }

  private static double[] transitions(Score score, ToIntFunction<Note> classOf) {
    double[] shares = new double[CLASSES * CLASSES];
    for (List<Note> line : MelodicLine.all(score)) {
      for (int i = 1; i < line.size(); i++) {
        shares[CLASSES * classOf.applyAsInt(line.get(i - 1)) + classOf.applyAsInt(line.get(i))]++;
      }
    }
    return shares(shares);
  }

  private static double[] shares(double[] counts) {
    double total = 0;
    for (double count : counts) {
      total += count;
    }
    for (int i = 0; total > 0 && i < counts.length; i++) {
      counts[i] /= total;
    }
    return counts;
  }
}
