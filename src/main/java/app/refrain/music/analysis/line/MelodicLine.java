package app.refrain.music.analysis.line;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;

/** The top line of parts: of notes that start together, the highest. */
public final class MelodicLine {

  /** A part with more notes an onset than this accompanies; it has a top line, but no tune. */
  private static final double MOST_NOTES_AN_ONSET = 1.5;

  private MelodicLine() {}

  /** The top line of one part, in order of time, one note an onset. */
  public static List<Note> of(Part part) {
    List<Note> line = new ArrayList<>();
    for (Note note : part.notes()) {
      if (!line.isEmpty() && line.getLast().onset() == note.onset()) {
        line.removeLast();
      }
      line.add(note);
    }
    return line;
  }

  /** The top lines of all pitched parts. */
  public static List<List<Note>> all(Score score) {
    return PitchedNotes.parts(score).stream().map(MelodicLine::of).toList();
  }

  /**
   * The lines of the parts that carry a tune: those that mostly play one note at a time. Where
   * there is none, the top line of the first part.
   */
  public static List<List<Note>> tunes(Score score) {
    List<Part> parts = PitchedNotes.parts(score);
    List<List<Note>> tunes = new ArrayList<>();
    for (Part part : parts) {
      List<Note> line = of(part);
      if (part.notes().size() <= MOST_NOTES_AN_ONSET * line.size()) {
        tunes.add(line);
      }
    }
    return tunes.isEmpty() && !parts.isEmpty() ? List.of(of(parts.getFirst())) : tunes;
  }
}
