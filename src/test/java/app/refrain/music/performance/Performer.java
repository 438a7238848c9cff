package app.refrain.music.performance;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plays a score as people do, with a tempo that wanders and hands that are not quite together. */
final class Performer {

  /** A recorder that hears no beat counts 960 ticks in a second. */
  private static final double TICKS_PER_SECOND = 960;

  private static final double UNEVENNESS = 0.012;

  private final Score score;
  private final Random random;
  private final double[] beats;

  /**
   * @param wander how far each beat's length, as a logarithm, departs from the one before
   */
  Performer(Score score, long seed, double wander) {
    this.score = score;
    random = new Random(seed);
    beats = new double[score.end() / Score.TICKS_PER_QUARTER + 2];
    double beat = 60 / random.nextDouble(75, 145);
    double departure = 0;
    for (int i = 1; i < beats.length; i++) {
      departure = 0.9 * departure + wander * random.nextGaussian();
      beats[i] = beats[i - 1] + beat * Math.exp(departure);
    }
  }

  /** Seconds of the beats. */
  double[] beats() {
    return beats;
  }

  /** What a recorder without a click writes. */
  Score play() {
    List<Part> parts = new ArrayList<>();
    for (Part part : score.parts()) {
      parts.add(part.withNotes(part.notes().stream().map(this::play).toList()));
    }
    return Score.EMPTY.withCredits(score.credits()).withParts(parts);
  }

  private Note play(Note note) {
    int onset = tick(note.onset());
    int duration = Math.max(10, tick(note.end()) - onset);
    return new Note(onset, duration, note.pitch(), note.velocity());
  }

  private int tick(int written) {
    int beat = Math.min(written / Score.TICKS_PER_QUARTER, beats.length - 2);
    double part = written / (double) Score.TICKS_PER_QUARTER - beat;
    double second = beats[beat] + part * (beats[beat + 1] - beats[beat]);
    double played = second + UNEVENNESS * random.nextGaussian();
    return (int) Math.max(0, Math.round(played * TICKS_PER_SECOND));
  }
}
