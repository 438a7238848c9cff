package app.refrain.model.refine;

import app.refrain.model.NoteChange;
import app.refrain.music.Score;
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
}
