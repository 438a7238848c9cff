package app.refrain.music.analysis.harmony;

import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What sounds in each beat: the pitch classes and the bass. Takes time in the order of notes and
 * beats, not of both.
 */
final class BeatPitches {

  static final int NO_BASS = -1;

  private static final double QUARTER = Score.TICKS_PER_QUARTER;

  private final int[] starts;

  /** Quarters that each pitch class sounds; shape beats by 12. */
  private final double[][] chroma;

  private final int[] bass;

  /**
   * @param beats without gaps, over all of the notes
   */
  BeatPitches(List<Beat> beats, List<Note> notes) {
    starts = beats.stream().mapToInt(Beat::start).toArray();
    chroma = chroma(beats, notes);
    bass = bass(notes);
  }

  /** Quarters that each pitch class sounds in a beat, from C on. */
  double[] chroma(int beat) {
    return chroma[beat];
  }

  /** The pitch class of the lowest note in a beat, or {@link #NO_BASS}. */
  int bass(int beat) {
    return bass[beat];
  }

  private double[][] chroma(List<Beat> beats, List<Note> notes) {
    double[][] quarters = new double[starts.length][12];
    int[][] change = new int[starts.length + 1][12];
    for (Note note : notes) {
      int pitchClass = note.pitch() % 12;
      int first = beatAt(note.onset());
      int last = beatAt(note.end() - 1);
      for (int beat : first == last ? new int[] {first} : new int[] {first, last}) {
        int from = Math.max(note.onset(), beats.get(beat).start());
        int to = Math.min(note.end(), beats.get(beat).end());
        quarters[beat][pitchClass] += (to - from) / QUARTER;
      }
      if (last - first > 1) {
        change[first + 1][pitchClass]++;
        change[last][pitchClass]--;
      }
    }
    int[] throughout = new int[12];
    for (int beat = 0; beat < starts.length; beat++) {
      for (int pitchClass = 0; pitchClass < 12; pitchClass++) {
        throughout[pitchClass] += change[beat][pitchClass];
        quarters[beat][pitchClass] += throughout[pitchClass] * beats.get(beat).length() / QUARTER;
      }
    }
    return quarters;
  }

  /** Notes claim their beats from the lowest up; what is claimed is skipped from then on. */
  private int[] bass(List<Note> notes) {
    int[] lowest = new int[starts.length];
    Arrays.fill(lowest, NO_BASS);
    int[] nextFree = new int[starts.length + 1];
    Arrays.setAll(nextFree, i -> i);
    for (Note note : notes.stream().sorted(Comparator.comparingInt(Note::pitch)).toList()) {
      int last = beatAt(note.end() - 1);
      for (int beat = free(nextFree, beatAt(note.onset()));
          beat <= last;
          beat = free(nextFree, beat)) {
        lowest[beat] = note.pitch() % 12;
        nextFree[beat] = beat + 1;
      }
    }
    return lowest;
  }

  private static int free(int[] nextFree, int beat) {
    int free = beat;
    while (nextFree[free] != free) {
      nextFree[free] = nextFree[nextFree[free]];
      free = nextFree[free];
    }
    return free;
  }

  private int beatAt(int tick) {
    int index = Arrays.binarySearch(starts, tick);
    return index >= 0 ? index : -index - 2;
  }
}
