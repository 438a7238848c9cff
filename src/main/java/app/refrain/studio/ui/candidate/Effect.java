package app.refrain.studio.ui.candidate;

import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.studio.score.NoteDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a piece would become if something were taken: what it would get and lose.
 *
 * @param removed the notes that would go
 * @param words for people
 */
record Effect(List<Removed> removed, String words) {

  /** A note that would go, as the browser wants it. */
  record Removed(String part, int start, int duration, int pitch) {}

  /** Of a piece that takes the place of all that is there. */
  static Effect replacing(Score piece) {
    return new Effect(
        List.of(),
        "Takes the place of the whole piece: %s and all else would go."
            .formatted(list(piece.parts().stream().map(Part::name).toList())));
  }

  /**
   * Of parts and notes that are added and taken away.
   *
   * @param ids of the parts that the piece has
   * @param after the same parts in the same order, perhaps more after them
   */
  static Effect of(Score piece, List<String> ids, Score after) {
    List<Removed> removed = new ArrayList<>();
    List<String> added = new ArrayList<>();
    List<String> longer = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (int slot = 0; slot < after.parts().size(); slot++) {
      Part part = after.parts().get(slot);
      if (slot >= piece.parts().size()) {
        added.add(part.name());
      } else {
        NoteDifference difference = NoteDifference.of(piece.parts().get(slot), part);
        String id = ids.get(slot);
        difference.removed().forEach(n -> removed.add(removed(id, n)));
        if (!difference.removed().isEmpty()) {
          changed.add(part.name() + " " + bars(difference, after.bars()));
        } else if (!difference.added().isEmpty()) {
          longer.add(part.name() + " " + bars(difference, after.bars()));
        }
      }
    }
    return new Effect(List.copyOf(removed), words(added, longer, changed, removed.size()));
  }

  static Removed removed(String part, Note note) {
    return new Removed(part, note.onset(), note.duration(), note.pitch());
  }

  private static String words(
      List<String> added, List<String> longer, List<String> changed, int removed) {
    List<String> sentences = new ArrayList<>();
    if (!added.isEmpty()) {
      sentences.add("Adds %s.".formatted(list(added)));
    }
    if (!longer.isEmpty()) {
      sentences.add("Adds notes to %s.".formatted(list(longer)));
    }
    if (!changed.isEmpty()) {
      sentences.add("Changes %s.".formatted(list(changed)));
    }
    sentences.add(
        switch (removed) {
          case 0 -> "Removes nothing.";
          case 1 -> "1 note of yours would go.";
          default -> "%d notes of yours would go.".formatted(removed);
        });
    return String.join(" ", sentences);
  }

  private static String bars(NoteDifference difference, Bars bars) {
    List<Integer> numbers =
        Stream.concat(difference.removed().stream(), difference.added().stream())
            .map(note -> bars.at(note.onset()).number())
            .sorted()
            .toList();
    int from = numbers.getFirst();
    int to = numbers.getLast();
    return from == to ? "in bar %d".formatted(from) : "in bars %d to %d".formatted(from, to);
  }

  private static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
