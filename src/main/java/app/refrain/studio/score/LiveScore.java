package app.refrain.studio.score;

import app.refrain.music.Note;
import app.refrain.studio.score.Operation.NoteDelete;
import app.refrain.studio.score.Operation.NotePut;
import app.refrain.studio.score.Operation.PartDelete;
import app.refrain.studio.score.Operation.PartPut;
import app.refrain.studio.score.Operation.ScorePut;
import app.refrain.studio.score.RejectedOperationException.Code;
import app.refrain.studio.score.ScoreState.NoteState;
import app.refrain.studio.score.ScoreState.PartState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A score that operations change, one group after the other. Whoever applies the same groups in the
 * same order has the same score. Not for several threads at once.
 */
public final class LiveScore {

  private static final int USUAL_VOLUME = 100;
  private static final Comparator<PartPut> BY_ORDER =
      Comparator.comparing(PartPut::order).thenComparing(PartPut::id);
  private static final Comparator<NotePut> BY_TIME =
      Comparator.comparing(NotePut::start).thenComparing(NotePut::pitch).thenComparing(NotePut::id);

  private final Map<String, PartPut> parts = new HashMap<>();
  private final Map<String, NotePut> notes = new HashMap<>();
  private ScorePut settings;

  public LiveScore(ScoreState state) {
    settings = state.settings();
    for (PartState part : state.parts()) {
      parts.put(part.id(), part.put());
      part.notes().forEach(note -> notes.put(note.id(), note.put(part.id())));
    }
  }

  /**
   * What a group of operations did.
   *
   * @param operations the group with everything said that a new note or part needs
   * @param inverse what takes the score back to what it was
   */
  public record Applied(List<Operation> operations, List<Operation> inverse) {}

  /**
   * Applies a group of operations, all or none.
   *
   * @throws RejectedOperationException if one of them cannot be done, or the score became too big;
   *     it is as before then
   */
  public Applied apply(List<Operation> group, ScoreLimits limits) {
    List<Operation> done = new ArrayList<>();
    List<Operation> inverse = new ArrayList<>();
    try {
      for (Operation operation : group) {
        done.add(apply(operation, limits, inverse));
      }
    } catch (RejectedOperationException e) {
      replay(inverse.reversed());
      throw e;
    }
    return new Applied(List.copyOf(done), List.copyOf(inverse.reversed()));
  }

  /** Applies a group that was applied to the same score elsewhere. */
  public void replay(List<Operation> group) {
    List<Operation> ignored = new ArrayList<>();
    group.forEach(operation -> apply(operation, ScoreLimits.NONE, ignored));
  }

  public ScoreState state() {
    Map<String, List<NoteState>> byPart =
        notes.values().stream()
            .sorted(BY_TIME)
            .collect(
                Collectors.groupingBy(
                    NotePut::part, Collectors.mapping(NoteState::of, Collectors.toList())));
    return ScoreState.of(
        settings,
        parts.values().stream()
            .sorted(BY_ORDER)
            .map(part -> PartState.of(part, byPart.getOrDefault(part.id(), List.of())))
            .toList());
  }

  public String title() {
    return settings.title();
  }

  /**
   * @param inverse gets what undoes the operation at its end
   */
  private Operation apply(Operation operation, ScoreLimits limits, List<Operation> inverse) {
    return switch (operation) {
      case NotePut put -> put(put, limits, inverse);
      case NoteDelete delete -> {
        NotePut removed = notes.remove(delete.id());
        if (removed != null) {
          inverse.add(removed);
        }
        yield delete;
      }
      case PartPut put -> put(put, limits, inverse);
      case PartDelete delete -> delete(delete, inverse);
      case ScorePut put -> {
        limits.check(put);
        inverse.add(put.undoneTo(settings));
        settings = put.over(settings);
        yield put;
      }
    };
  }

  private NotePut put(NotePut put, ScoreLimits limits, List<Operation> inverse) {
    NotePut before = notes.get(put.id());
    NotePut said =
        before == null
            ? put.over(new NotePut(put.id(), null, null, null, null, Note.DEFAULT_VELOCITY))
            : put;
    NotePut note = before == null ? said : said.over(before);
    if (!note.isComplete()) {
      throw new RejectedOperationException(
          Code.INCOMPLETE,
          "There is no note "
              + put.id()
              + " (perhaps somebody deleted it), and a new one needs part, start, duration and"
              + " pitch.");
    }
    if (!parts.containsKey(note.part())) {
      throw new RejectedOperationException(
          Code.UNKNOWN_PART, "There is no part " + note.part() + "; perhaps somebody removed it.");
    }
    if (before == null) {
      limits.checkNotes(notes.size() + 1);
    }
    notes.put(note.id(), note);
    inverse.add(before == null ? new NoteDelete(put.id()) : put.undoneTo(before));
    return said;
  }

  private PartPut put(PartPut put, ScoreLimits limits, List<Operation> inverse) {
    PartPut before = parts.get(put.id());
    if (before == null) {
      limits.checkParts(parts.size() + 1);
    }
    PartPut said = before == null ? put.over(blank(put.id())) : put;
    parts.put(put.id(), before == null ? said : said.over(before));
    inverse.add(before == null ? new PartDelete(put.id()) : put.undoneTo(before));
    return said;
  }

  private PartPut blank(String id) {
    int last = parts.values().stream().mapToInt(PartPut::order).max().orElse(0);
    return new PartPut(id, "", 0, false, USUAL_VOLUME, false, Math.min(last + 1, PartPut.FARTHEST));
  }

  private PartDelete delete(PartDelete delete, List<Operation> inverse) {
    PartPut removed = parts.remove(delete.id());
    if (removed != null) {
      notes.values().stream().filter(n -> n.part().equals(delete.id())).forEach(inverse::add);
      notes.values().removeIf(note -> note.part().equals(delete.id()));
      inverse.add(removed);
    }
    return delete;
  }
}
