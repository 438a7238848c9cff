package app.refrain.model;

import app.refrain.music.Bars;
import app.refrain.music.ChordChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;

/** Puts what a model wrote into a person's piece, which stays exactly as it was. */
final class Restoration {

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
      int velocity = velocity(part);
      written.parts().get(slot).notes().stream()
          .filter(n -> assignment.writes(bars.indexAt(n.onset()), slot))
          .map(n -> n.withVelocity(velocity))
          .forEach(notes::add);
      parts.add(part.withNotes(notes));
    }
    int end = bars.get(assignment.length()).start();
    List<ChordChange> chords = new ArrayList<>(piece.chords());
    written.chords().stream().filter(c -> c.at() >= end).forEach(chords::add);
    return piece.withParts(parts).withChords(chords);
  }

  /** The models leave loudness alone: new notes are as loud as the part's middle one. */
  static int velocity(Part part) {
    int[] velocities = part.notes().stream().mapToInt(Note::velocity).sorted().toArray();
    return velocities.length == 0 ? Note.DEFAULT_VELOCITY : velocities[velocities.length / 2];
  }
}
