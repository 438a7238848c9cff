package app.refrain.model.draft;

import app.refrain.model.CompositionException;
import app.refrain.model.text.TextLayout;
import app.refrain.music.Bars;
import app.refrain.music.Excerpt;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Score;
import app.refrain.music.english.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Varies a piece with a language model, in the home key: phrase by phrase the model reads the theme
 * and says it again, differently.
 */
public final class VariationWriter {

  private static final String TASK = "vary";

  /** Bars that are read, and then varied, at a time. */
  private static final int PHRASE = 8;

  private final LanguageModel model;
  private final Sampler sampler;
  private final List<InstrumentRange> ranges;

  /**
   * @param ranges that each part's new notes lie in, in the home key
   */
  public VariationWriter(LanguageModel model, Sampler sampler, List<InstrumentRange> ranges) {
    this.model = model;
    this.sampler = sampler;
    this.ranges = ranges;
  }

  /**
   * Replaces what a piece has in some cells.
   *
   * @param piece in the home key
   * @param length how many bars it has
   * @param cells what to vary; the others stay as they are
   */
  public Score write(Score piece, int length, SortedSet<Cell> cells, BarListener listener)
      throws CompositionException {
    Score written = Merge.without(piece, cells);
    Bars bars = piece.bars();
    for (int bar = 0; bar < length; ) {
      int to = end(piece, bar, length);
      int offset = bars.get(bar).start();
      Score theme = Excerpt.bars(piece, bar, to);
      try (Passage passage = read(theme, to - bar)) {
        WritingRules rules = rules(theme, to - bar);
        do {
          passage.writeBar(rules);
          SortedSet<Cell> here = cells.subSet(new Cell(bar, 0), new Cell(bar + 1, 0));
          if (!here.isEmpty()) {
            written = Merge.within(written, passage.score(), bars.get(bar), here, offset);
            listener.barWritten(bar, written);
          }
        } while (++bar < to && passage.hasRoomForABar());
      }
    }
    return written;
  }

  /** The bar after the phrase: as many bars as fit into half of the context. */
  private int end(Score piece, int from, int length) {
    int pickup = from == 0 && piece.bars().hasPickup() ? 1 : 0;
    int to = Math.min(length, from + pickup + PHRASE);
    while (to - from > 1 && tokens(piece, from, to) > model.context() / 2) {
      to--;
    }
    return to;
  }

  /** The theme, up to the number of the first bar that varies it. */
  private Passage read(Score theme, int bars) {
    TextLayout layout = new TextLayout(theme, bars);
    List<Word> prompt = new ArrayList<>(layout.header(TASK, bars, word -> true));
    prompt.addAll(layout.firstPass((bar, slot) -> false));
    Passage passage = new Passage(model, sampler, prompt);
    passage.add(new Word.BarIs(theme.bars().get(0).number()));
    return passage;
  }

  private WritingRules rules(Score theme, int bars) {
    Bars own = theme.bars();
    return new WritingRules(false, ranges, own.get(bars - 1).number(), own.get(bars).start());
  }

  private static int tokens(Score piece, int from, int to) {
    return new TextLayout(Excerpt.bars(piece, from, to), to - from).bars().size();
  }
}
