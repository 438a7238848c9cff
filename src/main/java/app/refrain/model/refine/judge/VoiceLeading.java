package app.refrain.model.refine.judge;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a note's part moves against the others. */
final class VoiceLeading {

  private static final int OCTAVE = 12;
  private static final int FIFTH = 7;

  private final List<Part> parts;

  VoiceLeading(Score score) {
    parts = score.parts();
  }

  /** Whether no higher note of a part begins together with one of it. */
  static boolean isTop(Part part, Note note) {
    return first(part, note.onset())
        .noneMatch(n -> n.onset() == note.onset() && n.pitch() > note.pitch());
  }

  /**
   * The intervals, 0 for an octave and 7 for a fifth, in which a part moves from one note to
   * another as a second part does.
   */
  Stream<Integer> parallels(int slot, Note before, Note note) {
    if (before.pitch() == note.pitch()) {
      return Stream.empty();
    }
    return others(slot)
        .flatMap(
            other ->
                first(other, note.onset())
                    .filter(n -> n.onset() == note.onset())
                    .map(n -> parallel(other, before, note, n))
                    .flatMap(Optional::stream));
  }

  private static Optional<Integer> parallel(Part other, Note before, Note note, Note beside) {
    int interval = Math.floorMod(note.pitch() - beside.pitch(), OCTAVE);
    int step = beside.pitch() - (note.pitch() - before.pitch());
    boolean parallel =
        (interval == 0 || interval == FIFTH || interval == OCTAVE - FIFTH)
            && first(other, before.onset())
                .anyMatch(
                    n ->
                        n.onset() <= before.onset()
                            && n.pitch() == step
                            && n.end() > before.onset());
    return parallel ? Optional.of(interval == 0 ? 0 : FIFTH) : Optional.empty();
  }

  /** For each crossing with another part: 1 where it should be lower than this one and is not. */
  Stream<Integer> crossings(int slot, Note note) {
    return IntStream.range(0, parts.size())
        .filter(other -> other != slot && !parts.get(other).drums())
        .boxed()
        .flatMap(
            other ->
                first(parts.get(other), note.onset())
                    .filter(n -> n.soundsAt(note.onset()))
                    .filter(n -> other < slot ? n.pitch() < note.pitch() : n.pitch() > note.pitch())
                    .map(n -> other < slot ? 0 : 1));
  }

  private Stream<Part> others(int slot) {
    return IntStream.range(0, parts.size())
        .filter(other -> other != slot && !parts.get(other).drums())
        .mapToObj(parts::get);
  }

  /** The notes of a part that begin at most four whole notes before a tick, or at it. */
  private static Stream<Note> first(Part part, int tick) {
    List<Note> notes = part.notes();
    int from = firstFrom(notes, tick - 16 * Score.TICKS_PER_QUARTER);
    int to = firstFrom(notes, tick + 1);
    return notes.subList(from, to).stream();
  }

  private static int firstFrom(List<Note> notes, int tick) {
    int low = 0;
    int high = notes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (notes.get(middle).onset() < tick) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
