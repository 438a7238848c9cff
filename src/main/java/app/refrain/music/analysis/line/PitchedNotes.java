package app.refrain.music.analysis.line;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.List;

/** The notes of a score that have a pitch: all parts but drums. */
public final class PitchedNotes {

  private PitchedNotes() {}

  /** All pitched notes, in order of time. */
  public static List<Note> of(Score score) {
    return parts(score).stream().flatMap(part -> part.notes().stream()).sorted().toList();
  }

  /** The parts that have pitched notes. */
  public static List<Part> parts(Score score) {
    return score.parts().stream().filter(p -> !p.drums() && !p.notes().isEmpty()).toList();
  }
}
