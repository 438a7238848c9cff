package app.refrain.studio.ui.candidate;

import app.refrain.model.NoteChange;
import app.refrain.music.Note;
import java.util.List;

/** A change of the refiner as the browser wants it. */
record ChangeJson(
    int part,
    PlaceJson from,
    PlaceJson to,
    String reason,
    double before,
    double after,
    double strength,
    int rewrite) {

  record PlaceJson(int start, int duration, int pitch) {
    static PlaceJson of(Note note) {
      return note == null ? null : new PlaceJson(note.onset(), note.duration(), note.pitch());
    }
  }

  static List<ChangeJson> of(List<NoteChange> changes) {
    return changes.stream().map(ChangeJson::of).toList();
  }

  private static ChangeJson of(NoteChange change) {
    return new ChangeJson(
        change.part(),
        PlaceJson.of(change.from()),
        PlaceJson.of(change.to()),
        change.reason(),
        change.before(),
        change.after(),
        change.strength(),
        change.rewrite());
  }
}
