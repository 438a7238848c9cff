package app.refrain.model.refine;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.HashSet;
import java.util.Set;

/** Which notes of a draft are a person's and never change. */
@FunctionalInterface
public interface Protection {
  /** Every note may change. */
  Protection NONE = note -> false;

  boolean covers(PartNote note);

  /** Covers the notes of a seed, whose parts have the same order as the draft's. */
  static Protection ofSeed(Score seed) {
    Set<PartNote> notes = new HashSet<>();
    for (int p = 0; p < seed.parts().size(); p++) {
      Part part = seed.parts().get(p);
      for (Note note : part.notes()) {
        notes.add(new PartNote(p, note));
      }
    }
    return notes::contains;
  }
}
