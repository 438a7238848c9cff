package app.refrain.studio.proposal;

import app.refrain.model.NoteChange;
import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A draft with those of the refiner's changes that a person takes. */
public final class RefinedScore {

  private RefinedScore() {}

  /**
   * @param changes all that the refiner offers
   * @param taken indexes of those that are taken; others than there are mean nothing
   */
  public static Score of(Score draft, List<NoteChange> changes, Set<Integer> taken) {
    return draft.withParts(
        IntStream.range(0, draft.parts().size())
            .mapToObj(
                part -> {
                  List<Note> notes = new ArrayList<>(draft.parts().get(part).notes());
                  IntStream.range(0, changes.size())
                      .filter(taken::contains)
                      .mapToObj(changes::get)
                      .filter(change -> change.part() == part)
                      .forEach(change -> apply(change, notes));
                  return draft.parts().get(part).withNotes(notes);
                })
            .toList());
  }

  /**
   * @param strength how much of the advice is taken, 0 to 1
   */
  public static Score of(Score draft, List<NoteChange> changes, double strength) {
    Set<Integer> taken =
        IntStream.range(0, changes.size())
            .filter(i -> changes.get(i).strength() <= strength)
            .boxed()
            .collect(Collectors.toSet());
    return of(draft, changes, taken);
  }

  private static void apply(NoteChange change, List<Note> notes) {
    boolean applies = change.from() == null || notes.remove(change.from());
    if (applies && change.to() != null) {
      notes.add(change.to());
    }
  }
}
