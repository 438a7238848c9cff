package app.refrain.music.analysis.harmony;

import app.refrain.music.Key;
import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.analysis.line.MelodicLine;
import app.refrain.music.analysis.line.PitchedNotes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the key a piece is in.
 *
 * <p>The Krumhansl-Schmuckler algorithm (C. Krumhansl, "Cognitive Foundations of Musical Pitch",
 * 1990, chapter 4): the duration of each pitch class is correlated with a {@linkplain KeyProfile
 * profile} of each of the 24 keys. To that come what listeners also go by: the opening is
 * correlated once more at a fifth of the weight, and the last bass note and the last note of the
 * first part speak for the keys they are the tonic of.
 */
public final class KeyFinder {

  private static final double OPENING_WEIGHT = 0.2;
  private static final int OPENING = 8 * Score.TICKS_PER_QUARTER;
  private static final double FINAL_NOTE_WEIGHT = 0.05;

  /** Notes that end within an eighth of the end end the piece. */
  private static final int ENDING = Score.TICKS_PER_QUARTER / 8;

  private KeyFinder() {}

  /** The key that fits the whole piece best; empty if nothing pitched sounds. */
  public static Optional<Key> find(Score score) {
    List<Note> notes = PitchedNotes.of(score);
    if (notes.isEmpty()) {
      return Optional.empty();
    }
    int opening = notes.getFirst().onset() + OPENING;
    double[] whole = KeyProfile.normalised(durations(notes));
    double[] start =
        KeyProfile.normalised(durations(notes.stream().filter(n -> n.onset() < opening).toList()));
    int lastBass = lastBass(notes);
    int lastOfTune = MelodicLine.of(PitchedNotes.parts(score).getFirst()).getLast().pitch() % 12;

    Key best = null;
    double bestFit = Double.NEGATIVE_INFINITY;
    for (KeyProfile profile : KeyProfile.values()) {
      for (int tonic = 0; tonic < 12; tonic++) {
        double fit =
            profile.correlation(whole, tonic) + OPENING_WEIGHT * profile.correlation(start, tonic);
        fit += tonic == lastBass ? FINAL_NOTE_WEIGHT : 0;
        fit += tonic == lastOfTune ? FINAL_NOTE_WEIGHT : 0;
        if (fit > bestFit) {
          bestFit = fit;
          best = profile.key(tonic);
        }
      }
    }
    return Optional.of(best);
  }

  /** Ticks that each pitch class sounds. */
  private static double[] durations(List<Note> notes) {
    double[] durations = new double[12];
    notes.forEach(n -> durations[n.pitch() % 12] += n.duration());
    return durations;
  }

  private static int lastBass(List<Note> notes) {
    int end = notes.stream().mapToInt(Note::end).max().orElseThrow();
    return notes.stream()
            .filter(n -> n.end() >= end - ENDING)
            .min(Comparator.comparingInt(Note::pitch))
            .orElseThrow()
            .pitch()
        % 12;
  }
}
