package app.refrain.studio.score;

import app.refrain.music.Note;
import app.refrain.music.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * What one part has and another has not.
 *
 * @param removed in order of time
 * @param added in order of time
 */
public record NoteDifference(List<Note> removed, List<Note> added) {

  public static NoteDifference of(Part before, Part after) {
    return new NoteDifference(
        without(before.notes(), after.notes()), without(after.notes(), before.notes()));
  }

  /** Of notes that are all alike, as many as there are more. */
  private static List<Note> without(List<Note> notes, List<Note> others) {
    List<Note> left = new ArrayList<>();
    int other = 0;
    for (Note note : notes) {
      while (other < others.size() && others.get(other).compareTo(note) < 0) {
        other++;
      }
      if (other < others.size() && others.get(other).equals(note)) {
        other++;
      } else {
        left.add(note);
      }
    }
    return left;
  }
}
