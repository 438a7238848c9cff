package app.refrain.studio.score;

import app.refrain.studio.score.Operation.NoteDelete;
import app.refrain.studio.score.Operation.NotePut;
import app.refrain.studio.score.Operation.PartDelete;
import app.refrain.studio.score.Operation.PartPut;
import app.refrain.studio.score.Operation.ScorePut;
import app.refrain.studio.score.ScoreState.PartState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Operations that make one state of a score into another. */
public final class ScoreDifference {

  private ScoreDifference() {}

  /** Only what differs; none if nothing does. */
  public static List<Operation> between(ScoreState from, ScoreState to) {
    List<Operation> operations = new ArrayList<>();
    ScorePut settings = changed(from.settings(), to.settings());
    if (settings != null) {
      operations.add(settings);
    }
    addParts(from, to, operations);
    addNotes(from, to, operations);
    return operations;
  }

  /** The other score's parts after the score's own; what all parts share stays. */
  public static List<Operation> adding(ScoreState score, ScoreState other) {
    int last = score.parts().stream().mapToInt(PartState::order).max().orElse(0);
    List<Operation> operations = new ArrayList<>();
    for (PartState part : other.parts()) {
      last++;
      operations.add(part.put().at(last));
      part.notes().forEach(note -> operations.add(note.put(part.id())));
    }
    return operations;
  }

  /** The same parts from a tick on that is not the beginning. */
  public static List<Operation> adding(ScoreState score, ScoreState other, int from) {
    return adding(score, other).stream()
        .map(
            operation ->
                operation instanceof NotePut put ? put.startingAt(put.start() + from) : operation)
        .toList();
  }

  private static void addParts(ScoreState from, ScoreState to, List<Operation> operations) {
    Map<String, PartPut> before = new HashMap<>();
    from.parts().forEach(part -> before.put(part.id(), part.put()));
    for (PartState part : to.parts()) {
      if (!part.put().equals(before.remove(part.id()))) {
        operations.add(part.put());
      }
    }
    before.keySet().forEach(id -> operations.addFirst(new PartDelete(id)));
  }

  /** The notes of a part that goes go with it. */
  private static void addNotes(ScoreState from, ScoreState to, List<Operation> operations) {
    Map<String, NotePut> before = new HashMap<>();
    for (PartState part : from.parts()) {
      if (to.parts().stream().anyMatch(kept -> kept.id().equals(part.id()))) {
        part.notes().forEach(note -> before.put(note.id(), note.put(part.id())));
      }
    }
    List<Operation> puts = new ArrayList<>();
    for (PartState part : to.parts()) {
      for (ScoreState.NoteState note : part.notes()) {
        NotePut put = note.put(part.id());
        if (!put.equals(before.remove(note.id()))) {
          puts.add(put);
        }
      }
    }
    before.keySet().forEach(id -> operations.add(new NoteDelete(id)));
    operations.addAll(puts);
  }

  /** The settings of the second that differ from the first's; null if none does. */
  private static ScorePut changed(ScorePut from, ScorePut to) {
    ScorePut changed =
        new ScorePut(
            unlike(from.title(), to.title()),
            unlike(from.style(), to.style()),
            unlike(from.composer(), to.composer()),
            unlike(from.rights(), to.rights()),
            unlike(from.tempi(), to.tempi()),
            unlike(from.keys(), to.keys()),
            unlike(from.meters(), to.meters()),
            unlike(from.chords(), to.chords()),
            unlike(from.sections(), to.sections()));
    return changed.equals(ScorePut.NOTHING) ? null : changed;
  }

  private static <T> T unlike(T from, T to) {
    return Objects.equals(from, to) ? null : to;
  }
}
