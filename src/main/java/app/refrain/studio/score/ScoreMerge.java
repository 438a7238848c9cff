package app.refrain.studio.score;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.studio.score.Operation.NoteDelete;
import app.refrain.studio.score.Operation.PartPut;
import app.refrain.studio.score.Operation.ScorePut;
import app.refrain.studio.score.ScoreState.NoteState;
import app.refrain.studio.score.ScoreState.PartState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Does to a live score what was done to a copy of it, whatever happened to the live score since:
 * notes that the copy got or lost are added and removed, all others stay.
 */
public final class ScoreMerge {

  private static final int USUAL_VOLUME = 100;

  private final ScoreState now;
  private final List<Operation> operations = new ArrayList<>();
  private final NewIds ids = new NewIds();

  private ScoreMerge(ScoreState now) {
    this.now = now;
  }

  /**
   * @param now the live score
   * @param copy what was copied from it
   * @param parts the ids of the copy's parts, in their order
   * @param changed what became of the copy: the same parts in the same order, perhaps more after
   *     them
   */
  public static List<Operation> operations(
      ScoreState now, Score copy, List<String> parts, Score changed) {
    ScoreMerge merge = new ScoreMerge(now);
    merge.settings(ScoreConversion.settings(copy), ScoreConversion.settings(changed));
    for (int i = 0; i < changed.parts().size(); i++) {
      Part part = changed.parts().get(i);
      if (i < parts.size()) {
        merge.part(parts.get(i), copy.parts().get(i), part);
      } else {
        merge.newPart(part, part.notes());
      }
    }
    return List.copyOf(merge.operations);
  }

  private void part(String id, Part before, Part after) {
    NoteDifference difference = NoteDifference.of(before, after);
    List<Note> added = difference.added();
    Optional<PartState> live = now.parts().stream().filter(p -> p.id().equals(id)).findFirst();
    if (live.isPresent()) {
      remove(live.get(), difference.removed());
      add(id, added);
    } else if (!added.isEmpty()) {
      newPart(after, added);
    }
  }

  /** Notes that somebody changed or removed since are let alone. */
  private void remove(PartState part, List<Note> notes) {
    Set<String> gone = new HashSet<>();
    for (Note note : notes) {
      part.notes().stream()
          .filter(n -> n.equals(ScoreConversion.toState(note, n.id())) && gone.add(n.id()))
          .findFirst()
          .map(NoteState::id)
          .map(NoteDelete::new)
          .ifPresent(operations::add);
    }
  }

  private void add(String part, List<Note> notes) {
    notes.forEach(n -> operations.add(ScoreConversion.toState(n, ids.next()).put(part)));
  }

  private void newPart(Part part, List<Note> notes) {
    String id = ids.next();
    operations.add(
        new PartPut(
            id,
            Check.printable(part.name()),
            part.program(),
            part.drums(),
            USUAL_VOLUME,
            false,
            null));
    add(id, notes);
  }

  private void settings(ScorePut before, ScorePut after) {
    ScorePut put =
        new ScorePut(
            now.title().isEmpty() && !after.title().isEmpty() ? after.title() : null,
            now.style().isEmpty() && !after.style().isEmpty() ? after.style() : null,
            null,
            null,
            changes(before, after, now.settings(), ScorePut::tempi),
            changes(before, after, now.settings(), ScorePut::keys),
            changes(before, after, now.settings(), ScorePut::meters),
            changes(before, after, now.settings(), ScorePut::chords),
            changes(before, after, now.settings(), ScorePut::sections));
    if (!put.equals(ScorePut.NOTHING)) {
      operations.add(put);
    }
  }

  /** Null if the copy's are the same as before. */
  private static <T extends Change> List<T> changes(
      ScorePut before, ScorePut after, ScorePut live, Function<ScorePut, List<T>> kind) {
    List<T> added = new ArrayList<>(kind.apply(after));
    added.removeAll(kind.apply(before));
    List<T> removed = new ArrayList<>(kind.apply(before));
    removed.removeAll(kind.apply(after));
    if (added.isEmpty() && removed.isEmpty()) {
      return null;
    }
    List<T> merged = new ArrayList<>(kind.apply(live));
    merged.removeAll(removed);
    merged.removeIf(change -> added.stream().anyMatch(a -> a.at() == change.at()));
    merged.addAll(added);
    merged.sort(Comparator.comparingInt(Change::at));
    return merged;
  }
}
