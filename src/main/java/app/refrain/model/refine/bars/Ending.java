package app.refrain.model.refine.bars;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.Comparator;
import java.util.List;

/** How a piece ends. */
public final class Ending {

  private static final int OCTAVE = 12;

  private Ending() {}

  /**
   * Whether a piece comes to rest: its melody's last note and the lowest that sounds at the end are
   * the tonic of the key. So do four of five of the corpus's dance tunes and lead sheets, and half
   * of its chorales and pop songs.
   */
  public static boolean isAtRest(Score piece) {
    List<List<Note>> parts =
        piece.parts().stream().filter(p -> !p.drums()).map(Part::notes).toList();
    List<Note> notes = parts.stream().flatMap(List::stream).toList();
    if (notes.isEmpty()) {
      return true;
    }
    int tonic = piece.keys().getLast().key().tonic().pitchClass();
    int last = notes.stream().mapToInt(Note::onset).max().getAsInt();
    Note lowest =
        notes.stream()
            .filter(n -> n.end() > last)
            .min(Comparator.comparingInt(Note::pitch))
            .orElseThrow();
    return isTonic(lowest, tonic) && isTonic(melody(parts), tonic);
  }

  /** The last note of the first part that has any; of several at once the highest. */
  private static Note melody(List<List<Note>> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).findFirst().orElseThrow().stream()
        .max(Comparator.comparingInt(Note::onset).thenComparingInt(Note::pitch))
        .orElseThrow();
  }

  private static boolean isTonic(Note note, int tonic) {
    return Math.floorMod(note.pitch() - tonic, OCTAVE) == 0;
  }
}
