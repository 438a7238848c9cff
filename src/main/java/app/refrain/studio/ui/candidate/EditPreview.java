package app.refrain.studio.ui.candidate;

import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.studio.command.Command;
import app.refrain.studio.command.Piece;
import app.refrain.studio.score.NoteDifference;
import java.util.ArrayList;
import java.util.List;

/**
 * What commands would make of a piece.
 *
 * @param labels what they are called
 * @param after the piece with them
 * @param effect what would become of what is there
 * @param isElsewhere whether bars come or go, so that the two cannot lie over each other
 */
record EditPreview(String labels, Piece after, Effect effect, boolean isElsewhere) {

  /**
   * @throws IllegalArgumentException if one of the commands cannot be done
   */
  static EditPreview of(Piece before, List<Command> commands) {
    Piece after = before;
    List<String> sentences = new ArrayList<>();
    for (Command command : commands) {
      sentences.add(command.words(after.score()));
      after = command.on(after);
    }
    List<Effect.Removed> removed = new ArrayList<>();
    int added = 0;
    for (int slot = 0; slot < before.ids().size(); slot++) {
      String id = before.ids().get(slot);
      Part part = before.score().parts().get(slot);
      int now = after.ids().indexOf(id);
      Part changed = now < 0 ? part.withNotes(List.of()) : after.score().parts().get(now);
      NoteDifference difference = NoteDifference.of(part, changed);
      difference.removed().forEach(note -> removed.add(Effect.removed(id, note)));
      added += difference.added().size();
    }
    sentences.add(count(removed.size(), added));
    String labels = String.join(", ", commands.stream().map(Command::label).toList());
    return new EditPreview(
        labels,
        after,
        new Effect(List.copyOf(removed), String.join(" ", sentences)),
        before.score().barCount() != after.score().barCount());
  }

  private static String count(int removed, int added) {
    if (removed == 0 && added == 0) {
      return "No note changes.";
    }
    return "%d notes go, %d come in their place.".formatted(removed, added);
  }

  Score score() {
    return after.score();
  }
}
