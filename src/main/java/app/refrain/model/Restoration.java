package app.refrain.model;

import app.refrain.music.Bars;
import app.refrain.music.ChordChange;
import app.refrain.music.Loudness;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;

/** Puts what a model wrote into a person's piece, which stays exactly as it was. */
final class Restoration {

  /** The highest velocity. */
  private static final int MOST = 127;

  private Restoration() {}

  /**
   * @param written the piece as the model sees it with what it wrote, in the piece's own key
   */
  static Score of(Assignment assignment, Score written) {
    Score piece = assignment.piece();
    Bars bars = written.bars();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < piece.parts().size(); i++) {
      int slot = i;
      Part part = piece.parts().get(slot);
      List<Note> notes = new ArrayList<>();
      part.notes().stream()
          .filter(n -> !assignment.writes(bars.indexAt(n.onset()), slot))
          .forEach(notes::add);
      List<Note> fresh =
          written.parts().get(slot).notes().stream()
              .filter(n -> assignment.writes(bars.indexAt(n.onset()), slot))
              .toList();
      notes.addAll(asLoudAs(part, fresh));
      parts.add(part.withNotes(notes));
    }
    int end = bars.get(assignment.length()).start();
    List<ChordChange> chords =
        new ArrayList<>(piece.chords().stream().filter(c -> c.at() < end).toList());
    written.chords().stream().filter(c -> c.at() >= end).forEach(chords::add);
    return piece.withParts(parts).withChords(chords);
  }

  /**
   * New notes as loud as the model wrote them, moved by what the part's own are off their degree;
   * where the model said nothing of loudness, as loud as the part's middle one.
   */
  static List<Note> asLoudAs(Part part, List<Note> fresh) {
    int own = velocity(part);
    boolean silent = fresh.stream().allMatch(n -> n.velocity() == Note.DEFAULT_VELOCITY);
    int offset = silent ? own - Note.DEFAULT_VELOCITY : own - Loudness.of(own).velocity();
    return fresh.stream()
        .map(n -> n.withVelocity(Math.clamp(n.velocity() + offset, 1, MOST)))
        .toList();
  }

  /** How loud a part's middle note is. */
  static int velocity(Part part) {
    int[] velocities = part.notes().stream().mapToInt(Note::velocity).sorted().toArray();
    return velocities.length == 0 ? Note.DEFAULT_VELOCITY : velocities[velocities.length / 2];
  }
}
