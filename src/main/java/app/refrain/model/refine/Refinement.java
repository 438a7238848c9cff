package app.refrain.model.refine;

import app.refrain.model.NoteChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * What refinement made of a draft.
 *
 * @param changes what it changed, in order of time
 */
public record Refinement(Score result, List<NoteChange> changes) {
  public Refinement {
    changes = List.copyOf(changes);
  }

  /**
   * A draft with those of the changes that are taken.
   *
   * @param strength of refinement, 0 to 1
   */
  public static Refinement of(Score draft, List<NoteChange> changes, double strength) {
    List<NoteChange> taken = changes.stream().filter(c -> c.strength() <= strength).toList();
    List<Part> parts = new ArrayList<>();
    for (Part part : draft.parts()) {
      List<Note> notes = new ArrayList<>(part.notes());
      for (NoteChange change : taken) {
        if (change.part() == parts.size()) {
          notes.remove(change.from());
          if (change.to() != null) {
            notes.add(change.to());
          }
        }
      }
      parts.add(part.withNotes(notes));
    }
    return new Refinement(draft.withParts(parts), taken);
  }
}
