package app.refrain.model;

import app.refrain.model.draft.Cell;
import app.refrain.model.draft.DraftWriter;
import app.refrain.model.draft.LanguageModel;
import app.refrain.model.draft.Sampler;
import app.refrain.model.draft.VariationWriter;
import app.refrain.model.refine.bars.CellRewriter;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

/**
 * Writes what is open within a piece, in the home key, once more and once more.
 *
 * @param length how many bars the piece has
 * @param count how many versions
 */
record OpenCells(
    Task task,
    LanguageModel model,
    Sampler sampler,
    List<InstrumentRange> ranges,
    int length,
    int count,
    CompositionListener listener) {

  /** Enough is written. */
  private static final class Enough extends CompositionException {

    private static final long serialVersionUID = 1L;

    private final transient Score written;

    private Enough(Score written) {
      super("Enough");
      this.written = written;
    }
  }

  /** Versions that go on from what was chosen, and read what stands after the cells. */
  CellRewriter.Versions filled() {
    return (piece, open, to) -> {
      List<Score> versions = new ArrayList<>();
      while (versions.size() < count) {
        versions.add(filled(piece, open, to));
      }
      return versions;
    };
  }

  private Score filled(Score piece, SortedSet<Cell> open, int to) throws CompositionException {
    int last = open.headSet(new Cell(to, 0)).last().bar();
    try {
      return new DraftWriter(model, sampler, false, ranges)
          .fill(
              piece,
              length,
              open,
              task.name().toLowerCase(Locale.ROOT),
              (bar, written) -> {
                requireWanted();
                if (bar == last) {
                  throw new Enough(written);
                }
              });
    } catch (Enough enough) {
      return enough.written;
    }
  }

  /** Variations of a whole theme; their phrases do not go on from each other. */
  CellRewriter.Versions varied(Score theme, SortedSet<Cell> cells) throws CompositionException {
    List<Score> variations = new ArrayList<>();
    while (variations.size() < count) {
      variations.add(
          new VariationWriter(model, sampler, ranges)
              .write(theme, length, cells, (bar, written) -> requireWanted()));
    }
    return (piece, open, to) -> variations;
  }

  private void requireWanted() throws CompositionException {
    if (listener.isCancelled()) {
      throw new CompositionException.Cancelled();
    }
  }
}
