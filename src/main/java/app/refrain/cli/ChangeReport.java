package app.refrain.cli;

import app.refrain.model.NoteChange;
import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.List;

/**
 * A change that refinement made, in the shape of its JSON.
 *
 * @param bar in which the note began, as musicians count
 * @param from the note as drafted, null if it was added; times are in ticks, 480 to the quarter
 * @param to the note as refined, null if it was dropped
 * @param before the refiner's probability of the note as it was
 * @param after the refiner's probability of what it became
 * @param strength the least refinement (0 to 1) at which the change is made
 * @param rewrite 0 for a change of a single note, else a number that the changes of bars written
 *     anew together have in common
 */
record ChangeReport(
    String part,
    int bar,
    Note from,
    Note to,
    double before,
    double after,
    String reason,
    double strength,
    int rewrite) {

  /**
   * @param draft what was refined
   */
  static List<ChangeReport> of(List<NoteChange> changes, Score draft) {
    return changes.stream()
        .map(
            c ->
                new ChangeReport(
                    draft.parts().get(c.part()).name(),
                    draft.bars().at(c.at()).number(),
                    c.from(),
                    c.to(),
                    c.before(),
                    c.after(),
                    c.reason(),
                    c.strength(),
                    c.rewrite()))
        .toList();
  }
}
