package app.refrain.music.analysis.craft;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.IntBinaryOperator;

/** Voice leading where four pitched parts sound one note each at a time. */
public final class FourParts {

  private static final int VOICES = 4;
  private static final int OCTAVE = 12;
  private static final int FIFTH = 7;

  private FourParts() {}

  /** Parallel fifths and octaves (unisons, too) per 100 chords; empty where there are no chords. */
  public static OptionalDouble parallels(Score score) {
    List<int[]> chords = chords(score);
    int found = 0;
    for (int i = 1; i < chords.size(); i++) {
      int[] before = chords.get(i - 1);
      int[] now = chords.get(i);
      found += pairs((a, b) -> isParallel(before[a], before[b], now[a], now[b]) ? 1 : 0);
    }
    return per100(found, chords);
  }

  /** Pairs of parts of which the lower one sounds higher, per 100 chords. */
  public static OptionalDouble crossings(Score score) {
    List<int[]> chords = chords(score);
    int found = 0;
    for (int[] chord : chords) {
      found += pairs((a, b) -> chord[a] < chord[b] ? 1 : 0);
    }
    return per100(found, chords);
  }

  private static OptionalDouble per100(int found, List<int[]> chords) {
    return chords.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(100.0 * found / chords.size());
  }

  private static boolean isParallel(int before, int beside, int now, int besideNow) {
    int interval = Math.floorMod(now - besideNow, OCTAVE);
    return now != before
        && now - before == besideNow - beside
        && (interval == 0 || interval == FIFTH);
  }

  private static int pairs(IntBinaryOperator count) {
    int sum = 0;
    for (int a = 0; a < VOICES; a++) {
      for (int b = a + 1; b < VOICES; b++) {
        sum += count.applyAsInt(a, b);
      }
    }
    return sum;
  }

  /** The pitches of the parts, highest in the score first, whenever all sound and one begins. */
  private static List<int[]> chords(Score score) {
    List<Part> parts = score.parts().stream().filter(p -> !p.drums()).toList();
    List<int[]> chords = new ArrayList<>();
    if (parts.size() != VOICES) {
      return chords;
    }
    TreeSet<Integer> onsets = new TreeSet<>();
    parts.forEach(p -> p.notes().forEach(n -> onsets.add(n.onset())));
    for (int tick : onsets) {
      int[] chord = new int[VOICES];
      boolean whole = true;
      for (int voice = 0; voice < VOICES; voice++) {
        List<Note> sounding =
            parts.get(voice).notes().stream().filter(n -> n.soundsAt(tick)).toList();
        whole &= sounding.size() == 1;
        chord[voice] = sounding.isEmpty() ? 0 : sounding.getFirst().pitch();
      }
      if (whole) {
        chords.add(chord);
      }
    }
    return chords;
  }
}
