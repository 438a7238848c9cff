package app.refrain.model.refine;

import app.refrain.music.Bar;
import app.refrain.music.Score;
import java.util.Arrays;

/**
 * Where refinement may put a note: in its own bar, within the piece, and about where its part has
 * notes.
 */
final class Bounds {
  /** How far a part's lowest and highest notes may be exceeded, in semitones. */
  private static final int MARGIN = 5;

  private final NoteSequence draft;
  private final int[] lowest;
  private final int[] highest;
  private final int end;

  Bounds(NoteSequence draft) {
    this.draft = draft;
    int parts = draft.score().parts().size();
    lowest = new int[parts];
    highest = new int[parts];
    for (int part = 0; part < parts; part++) {
      int[] line = draft.indices(part);
      lowest[part] = Arrays.stream(line).map(draft::pitch).min().orElse(0);
      highest[part] = Arrays.stream(line).map(draft::pitch).max().orElse(127);
    }
    Score score = draft.score();
    end = score.end() == 0 ? 0 : GridNote.steps(score.bars().at(score.end() - 1).end());
  }

  boolean allowPitch(int index, int pitch) {
    int part = draft.part(index);
    return pitch >= Math.max(0, lowest[part] - MARGIN)
        && pitch <= Math.min(127, highest[part] + MARGIN);
  }

  boolean allowOnset(int index, int onset) {
    Bar bar = draft.score().bars().at(draft.get(index).note().onset());
    return onset >= GridNote.steps(bar.start()) && onset < GridNote.steps(bar.end());
  }

  /**
   * @param step where a note would stop sounding
   */
  boolean allowEnd(int step) {
    return step <= end;
  }
}
