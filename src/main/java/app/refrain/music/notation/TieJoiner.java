package app.refrain.music.notation;

import app.refrain.music.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Collects a part's notes in the order they are played and joins those that are tied. */
public final class TieJoiner {

  /** A note whose tie waits for its continuation. */
  private record Open(String voice, Note note) {}

  private final List<Note> notes = new ArrayList<>();
  private final Map<Integer, List<Open>> open = new HashMap<>();

  /**
   * @param start ticks from the start of the piece to the measure's
   */
  public void add(WrittenNote written, int start) {
    int onset = start + written.onset();
    Note note =
        new Note(
            onset, written.duration(), written.pitch(), written.velocity(), written.spelling());
    Note before = written.continues() ? takeOpen(written, onset) : null;
    if (before != null) {
      note = before.withDuration(note.end() - before.onset());
    }
    if (written.tied()) {
      open.computeIfAbsent(note.pitch(), p -> new ArrayList<>(1))
          .add(new Open(written.voice(), note));
    } else {
      notes.add(note);
    }
  }

  /** The note that ends just here, of the same voice if there is one, else of any; null if none. */
  private Note takeOpen(WrittenNote written, int onset) {
    List<Open> waiting = open.get(written.pitch());
    if (waiting == null) {
      return null;
    }
    settle(waiting, onset);
    Open found = null;
    for (Open candidate : waiting) {
      boolean meets = candidate.note().end() == onset;
      boolean better = found == null || !found.voice().equals(written.voice());
      if (meets && better && (found == null || candidate.voice().equals(written.voice()))) {
        found = candidate;
      }
    }
    waiting.remove(found);
    return found == null ? null : found.note();
  }

  /** Ties that lead nowhere: their notes end where they are written to end. */
  private void settle(List<Open> waiting, int onset) {
    for (Iterator<Open> each = waiting.iterator(); each.hasNext(); ) {
      Note note = each.next().note();
      if (note.end() < onset) {
        notes.add(note);
        each.remove();
      }
    }
  }

  /** All notes; ties still open end as written. */
  public List<Note> finish() {
    open.values().forEach(waiting -> waiting.forEach(o -> notes.add(o.note())));
    open.clear();
    return notes;
  }
}
