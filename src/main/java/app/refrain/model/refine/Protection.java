package app.refrain.model.refine;

import app.refrain.music.Score;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which notes of a draft are a person's and never change. */
@FunctionalInterface
public interface Protection {
  /** Every note may change. */
  Protection NONE = note -> false;

  boolean covers(PartNote note);

  /**
   * Covers the notes of a seed, whose parts have the same order as the draft's; it does not matter
   * if the draft's are moved onto the grid.
   */
  static Protection ofSeed(Score seed) {
    List<Set<GridNote>> lines =
        seed.parts().stream()
            .map(part -> part.notes().stream().map(GridNote::of).collect(Collectors.toSet()))
            .toList();
    return n -> n.part() < lines.size() && lines.get(n.part()).contains(GridNote.of(n.note()));
  }
}
