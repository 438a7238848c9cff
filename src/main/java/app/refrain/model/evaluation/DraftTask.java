package app.refrain.model.evaluation;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.model.text.Vocabulary;
import app.refrain.music.Excerpt;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * A small request of some task, made of the first bars of a piece, and what must become of it.
 *
 * @param bars of the draft
 * @param parts instruments of the draft
 */
record DraftTask(CompositionRequest request, int bars, List<String> parts) {

  private static final int SEED_BARS = 8;
  private static final int MORE_BARS = 4;
  private static final int FROM_BAR = 3;
  private static final int TO_BAR = 4;

  private static final String ADDED = "nylon guitar";

  static DraftTask of(Task task, Score piece, int number) {
    int pickup = piece.bars().hasPickup() ? 1 : 0;
    Score seed =
        task == Task.NEW
            ? Score.EMPTY
            : Excerpt.opening(piece, Math.min(piece.barCount(), SEED_BARS + pickup));
    List<String> parts = new ArrayList<>(seed.parts().stream().map(Part::instrument).toList());
    boolean adds = task == Task.NEW || task == Task.HARMONIZE && parts.size() == 1;
    if (adds) {
      parts.add(ADDED);
    }
    List<String> styles = Vocabulary.styles();
    Wishes wishes =
        new Wishes(
            styles.get(number % styles.size()),
            null,
            null,
            null,
            adds ? List.of(ADDED) : List.of());
    CompositionRequest request =
        new CompositionRequest(
            task,
            Engine.LLM,
            seed,
            MORE_BARS,
            FROM_BAR,
            TO_BAR,
            List.of(),
            task == Task.HARMONIZE
                ? names(seed.parts().subList(1, seed.parts().size()))
                : List.of(),
            List.of(),
            wishes,
            new Sampling(1, 1, 0, number));
    boolean grows = task == Task.NEW || task == Task.CONTINUE;
    return new DraftTask(request, (grows ? MORE_BARS : 0) + seed.barCount(), parts);
  }

  private static List<String> names(List<Part> parts) {
    return parts.stream().map(Part::name).toList();
  }

  boolean isExact(Score draft) {
    return draft.barCount() <= bars && draft.end() <= draft.bars().get(bars).start();
  }

  /** Whether all cells that were not to be written have the notes they had. */
  boolean keeps(Score draft) {
    Score seed = request.seed();
    for (int slot = 0; slot < seed.parts().size(); slot++) {
      if (!kept(seed, slot).equals(kept(draft, slot))) {
        return false;
      }
    }
    return true;
  }

  private List<Note> kept(Score score, int slot) {
    return score.parts().get(slot).notes().stream()
        .filter(n -> !isOpen(score.bars().indexAt(n.onset()), slot))
        .toList();
  }

  private boolean isOpen(int bar, int slot) {
    int pickup = request.seed().bars().hasPickup() ? 1 : 0;
    return switch (request.task()) {
      case NEW, CONTINUE -> bar >= request.seed().barCount();
      case INFILL -> bar >= FROM_BAR - 1 + pickup && bar < TO_BAR + pickup;
      case HARMONIZE -> slot > 0;
      case VARY -> true;
    };
  }

  boolean hasParts(Score draft) {
    return draft.parts().stream().map(Part::instrument).toList().equals(parts);
  }
}
