package app.refrain.model.refine.training;

import app.refrain.model.refine.PartNote;
import app.refrain.music.Note;

/**
 * A note of a draft and what it should be.
 *
 * @param clean null if the note should not be there
 */
public record Correction(PartNote draft, Note clean) {
  public boolean isNeeded() {
    return !draft.note().equals(clean);
  }
}
