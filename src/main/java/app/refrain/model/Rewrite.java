package app.refrain.model;

import app.refrain.model.refine.bars.RewrittenBars;
import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells note by note what became of rewritten bars. */
final class Rewrite {

  private Rewrite() {}

  /**
   * The changes from the bars as they were to what they became. A note that begins together with a
   * new one becomes that; other old ones are left out, other new ones are added.
   *
   * @param number that the changes are known by
   */
  static List<NoteChange> changes(Score before, Score after, RewrittenBars rewritten, int number) {
    List<NoteChange> changes = new ArrayList<>();
    for (int part = 0; part < before.parts().size(); part++) {
      List<Note> old = notes(before, part, rewritten);
      List<Note> made = notes(after, part, rewritten);
      List<Note> same = old.stream().filter(o -> made.stream().anyMatch(n -> alike(o, n))).toList();
      old.removeAll(same);
      made.removeIf(n -> same.stream().anyMatch(o -> alike(o, n)));
      for (Note from : old) {
        Optional<Note> to = made.stream().filter(n -> n.onset() == from.onset()).findFirst();
        to.ifPresent(made::remove);
        changes.add(change(part, from, to.orElse(null), rewritten, number));
      }
      for (Note to : made) {
        changes.add(change(part, null, to, rewritten, number));
      }
    }
    return changes;
  }

  private static List<Note> notes(Score score, int part, RewrittenBars rewritten) {
    Bars bars = score.bars();
    List<Note> notes = new ArrayList<>(score.parts().get(part).notes());
    notes.removeIf(n -> !rewritten.contains(bars.indexAt(n.onset())));
    return notes;
  }

  private static boolean alike(Note a, Note b) {
    return a.onset() == b.onset() && a.duration() == b.duration() && a.pitch() == b.pitch();
  }

  private static NoteChange change(
      int part, Note from, Note to, RewrittenBars rewritten, int number) {
    return new NoteChange(
        part,
        from,
        to,
        1 - rewritten.confidence(),
        rewritten.confidence(),
        rewritten.fault(),
        rewritten.strength(),
        number);
  }
}
