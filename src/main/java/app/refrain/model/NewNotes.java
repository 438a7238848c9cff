package app.refrain.model;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells what was composed from what was there. */
final class NewNotes {

  private NewNotes() {}

  /** The result without the notes that its seed has. */
  static Score of(Score result, Score seed) {
    List<Part> parts = new ArrayList<>();
    for (Part part : result.parts()) {
      int slot = parts.size();
      Set<Note> old =
          slot < seed.parts().size() ? new HashSet<>(seed.parts().get(slot).notes()) : Set.of();
      parts.add(part.withNotes(part.notes().stream().filter(n -> !old.contains(n)).toList()));
    }
    return result.withParts(parts);
  }
}
