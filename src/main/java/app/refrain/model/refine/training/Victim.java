package app.refrain.model.refine.training;

import app.refrain.music.Bar;
import app.refrain.music.Key;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;

/** A note that is to be damaged, and where it stands. */
record Victim(Score score, Part part, int index, Note note) {
  Bar bar() {
    return score.bars().at(note.onset());
  }

  /** The key in force, or null. */
  Key key() {
    return score.keyAt(note.onset());
  }
}
