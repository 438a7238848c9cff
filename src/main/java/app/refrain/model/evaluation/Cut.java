package app.refrain.model.evaluation;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.Timed;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Cuts scores at bar lines. */
final class Cut {

  private Cut() {}

  /** What comes before a tick; notes that sound on end there. */
  static Score before(Score score, int end) {
    return new Score(
        score.credits(),
        parts(score, notes -> notes.filter(n -> n.onset() < end).map(n -> endingBy(end, n))),
        before(score.tempi(), end),
        before(score.meters(), end),
        before(score.keys(), end),
        before(score.chords(), end),
        before(score.sections(), end));
  }

  /** The notes that start from a tick on, where they are. */
  static Score after(Score score, int start) {
    return score.withParts(parts(score, notes -> notes.filter(n -> n.onset() >= start)));
  }

  private static List<Part> parts(Score score, UnaryOperator<Stream<Note>> change) {
    return score.parts().stream()
        .map(p -> p.withNotes(change.apply(p.notes().stream()).toList()))
        .toList();
  }

  private static Note endingBy(int end, Note note) {
    return note.end() <= end ? note : note.withDuration(end - note.onset());
  }

  private static <T extends Timed> List<T> before(List<T> changes, int end) {
    return changes.stream().filter(c -> c.at() < end).toList();
  }
}
