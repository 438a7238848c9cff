package app.refrain.music.analysis.craft;

import app.refrain.music.Bars;
import app.refrain.music.Key;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Whether phrases of four bars come to a close. */
public final class Cadences {

  private static final int PHRASE = 4;
  private static final int MINOR_THIRD = 3;
  private static final int MAJOR_THIRD = 4;
  private static final int FIFTH = 7;

  private Cadences() {}

  /**
   * The share of phrases, counted from the bar of the first note, whose last melody note is of the
   * tonic triad and no shorter than the phrase's middle one; empty without a key or a whole phrase.
   * The melody is the top of the first pitched part that plays.
   */
  public static OptionalDouble share(Score score) {
    List<Note> melody =
        score.parts().stream()
            .filter(p -> !p.drums() && !p.notes().isEmpty())
            .map(Part::notes)
            .findFirst()
            .orElse(List.of());
    if (melody.isEmpty()) {
      return OptionalDouble.empty();
    }
    Bars bars = score.bars();
    int phrases = 0;
    int closed = 0;
    int last = bars.indexAt(melody.getLast().onset());
    for (int from = bars.indexAt(melody.getFirst().onset());
        from + PHRASE <= last + 1;
        from += PHRASE) {
      int start = bars.get(from).start();
      int end = bars.get(from + PHRASE).start();
      List<Note> phrase =
          melody.stream().filter(n -> n.onset() >= start && n.onset() < end).toList();
      Key key = score.keyAt(start);
      if (!phrase.isEmpty() && key != null) {
        phrases++;
        closed += closes(phrase, key) ? 1 : 0;
      }
    }
    return phrases == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) closed / phrases);
  }

  private static boolean closes(List<Note> phrase, Key key) {
    Note last =
        phrase.stream()
            .max(Comparator.comparingInt(Note::onset).thenComparingInt(Note::pitch))
            .orElseThrow();
    int[] durations = phrase.stream().mapToInt(Note::duration).sorted().toArray();
    int degree = Math.floorMod(last.pitch() - key.tonic().pitchClass(), 12);
    int third = key.mode() == Key.Mode.MAJOR ? MAJOR_THIRD : MINOR_THIRD;
    return last.duration() >= durations[durations.length / 2]
        && (degree == 0 || degree == third || degree == FIFTH);
  }
}
