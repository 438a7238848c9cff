package app.refrain.model.text;

import app.refrain.music.Bars;
import app.refrain.music.Loudness;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How loud a part is as the models see it: one degree a bar, which holds while the bars' medians
 * stay near it, and of drums ghost notes two degrees below. Velocities as played would need a word
 * at every note.
 */
final class BarLoudness {

  /** How far a bar's median velocity may be from the degree's before the degree changes. */
  private static final int NEAR = 12;

  /** A drum stroke with less than this share of the bar's median velocity is a ghost note. */
  private static final double GHOST = 0.6;

  private static final int GHOST_DEGREES = 2;

  private BarLoudness() {}

  static Score of(Score score) {
    Bars bars = score.bars();
    return score.withParts(score.parts().stream().map(p -> of(p, bars)).toList());
  }

  private static Part of(Part part, Bars bars) {
    Map<Integer, List<Note>> byBar = new TreeMap<>();
    for (Note note : part.notes()) {
      byBar.computeIfAbsent(bars.indexAt(note.onset()), bar -> new ArrayList<>()).add(note);
    }
    List<Note> notes = new ArrayList<>(part.notes().size());
    Loudness degree = Loudness.MF;
    for (List<Note> bar : byBar.values()) {
      int median = median(bar);
      if (Math.abs(median - degree.velocity()) > NEAR) {
        degree = Loudness.of(median);
      }
      for (Note note : bar) {
        boolean ghost = part.drums() && note.velocity() < GHOST * median;
        notes.add(with(note, ghost ? softer(degree) : degree));
      }
    }
    return part.withNotes(notes.stream().distinct().toList());
  }

  private static int median(List<Note> notes) {
    int[] velocities = notes.stream().mapToInt(Note::velocity).sorted().toArray();
    return velocities[velocities.length / 2];
  }

  private static Loudness softer(Loudness degree) {
    return Loudness.values()[Math.max(0, degree.ordinal() - GHOST_DEGREES)];
  }

  private static Note with(Note note, Loudness loudness) {
    return new Note(note.onset(), note.duration(), note.pitch(), loudness.velocity());
  }
}
