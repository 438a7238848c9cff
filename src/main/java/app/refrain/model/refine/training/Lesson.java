package app.refrain.model.refine.training;

import app.refrain.model.refine.NoteSequence;
import app.refrain.model.refine.PartNote;
import app.refrain.model.refine.Protection;
import app.refrain.model.refine.RefinerExample;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.Transposition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A draft with known mistakes.
 *
 * @param corrections one for each note of the pitched parts, in the order of {@link PartNote}
 * @param protection of the notes that count as a person's; they have no mistakes
 */
public record Lesson(Score draft, List<Correction> corrections, Protection protection) {
  public Lesson {
    corrections = corrections.stream().sorted(Comparator.comparing(Correction::draft)).toList();
  }

  /** A draft that has the corrections' notes in place of the pitched parts' own. */
  static Lesson of(Score clean, List<Correction> corrections, Protection protection) {
    List<List<Note>> notes = new ArrayList<>();
    clean.parts().forEach(part -> notes.add(new ArrayList<>()));
    corrections.forEach(c -> notes.get(c.draft().part()).add(c.draft().note()));
    List<Part> parts = new ArrayList<>();
    for (int p = 0; p < notes.size(); p++) {
      Part part = clean.parts().get(p);
      parts.add(part.drums() ? part : part.withNotes(notes.get(p)));
    }
    return new Lesson(clean.withParts(parts), corrections, protection);
  }

  /**
   * The same lesson in another key.
   *
   * @param semitones up if positive
   */
  Lesson transposed(int semitones) {
    List<Correction> moved = new ArrayList<>();
    for (Correction c : corrections) {
      Note clean = c.clean() == null ? null : Transposition.of(c.clean(), semitones);
      Note drafted = Transposition.of(c.draft().note(), semitones);
      moved.add(new Correction(new PartNote(c.draft().part(), drafted), clean));
    }
    return new Lesson(Transposition.of(draft, semitones), moved, protection);
  }

  /** The whole draft as one example, with the right notes as what was written before. */
  RefinerExample example() {
    NoteSequence sequence = NoteSequence.of(draft, protection);
    return RefinerExample.of(sequence, corrections.stream().map(Correction::clean).toList());
  }
}
