package app.refrain.music.analysis.harmony;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Key;
import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.analysis.line.PitchedNotes;
import app.refrain.music.analysis.metrics.Polyphony;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the chords a piece moves through, beat by beat, from what sounds.
 *
 * <p>Each beat speaks for the 24 major and minor triads by the time their tones sound and by its
 * bass; a change of chord costs, least at the bar line; the cheapest way through all beats is found
 * with the Viterbi algorithm (A. Sheh and D. Ellis, "Chord segmentation and recognition using
 * EM-trained hidden Markov models", ISMIR 2003, have the model; the weights here are set by hand).
 * Sevenths are named afterwards.
 */
public final class ChordFinder {

  /** Below so many pitches at once the lowest is a tune's note, not a bass. */
  private static final double POLYPHONY_WITH_BASS = 1.3;

  private ChordFinder() {}

  /** Each change of chord, in order of time; empty if nothing pitched sounds. */
  public static List<ChordChange> find(Score score) {
    List<Note> notes = PitchedNotes.of(score);
    if (notes.isEmpty()) {
      return List.of();
    }
    int end = notes.stream().mapToInt(Note::end).max().orElseThrow();
    List<Beat> beats = Beat.upTo(end, score);
    BeatPitches pitches = new BeatPitches(beats, notes);
    int[] path =
        ChordPath.best(beats, fits(beats, pitches, Polyphony.of(score) >= POLYPHONY_WITH_BASS));
    Key key = KeyFinder.find(score).orElseThrow();

    List<ChordChange> chords = new ArrayList<>();
    for (int from = 0; from < path.length; ) {
      int to = from + 1;
      while (to < path.length && path[to] == path[from]) {
        to++;
      }
      chords.add(
          new ChordChange(beats.get(from).start(), symbol(path[from], pitches, from, to, key)));
      from = to;
    }
    return chords;
  }

  private static double[][] fits(List<Beat> beats, BeatPitches pitches, boolean withBass) {
    double[][] fits = new double[beats.size()][Triad.COUNT];
    for (int beat = 0; beat < fits.length; beat++) {
      double quarters = (double) beats.get(beat).length() / Score.TICKS_PER_QUARTER;
      for (int triad = 0; triad < Triad.COUNT; triad++) {
        fits[beat][triad] = Triad.fit(triad, pitches.chroma(beat));
        fits[beat][triad] += withBass ? quarters * Triad.bassFit(triad, pitches.bass(beat)) : 0;
      }
    }
    return fits;
  }

  private static ChordSymbol symbol(int triad, BeatPitches pitches, int from, int to, Key key) {
    double[] chroma = new double[12];
    for (int beat = from; beat < to; beat++) {
      for (int i = 0; i < 12; i++) {
        chroma[i] += pitches.chroma(beat)[i];
      }
    }
    return new ChordSymbol(key.spell(Triad.root(triad)).name(), Triad.quality(triad, chroma), null);
  }
}
