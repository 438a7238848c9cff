package app.refrain.model.draft;

import app.refrain.model.CompositionException;
import app.refrain.model.text.TextLayout;
import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Excerpt;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Score;
import app.refrain.music.english.Plan;
import app.refrain.music.english.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes music with a language model, in the home key: bars after a piece's last, or open cells
 * within it. Of a piece longer than the model's context, what is farthest is left out in whole
 * phrases.
 */
public final class DraftWriter {

  private static final int PHRASE = 4;

  /** How many bars a pass over open cells writes, and how many known bars after them it sees. */
  private static final int FILLED_AT_ONCE = 8;

  private static final int SEEN_BEFORE = 12;

  private final LanguageModel model;
  private final Sampler sampler;
  private final boolean chords;
  private final List<InstrumentRange> ranges;
  private final Map<Integer, List<Plan>> plans;

  /**
   * @param chords whether the model may write chord symbols
   * @param ranges that each part's new notes lie in, in the home key
   */
  public DraftWriter(
      LanguageModel model, Sampler sampler, boolean chords, List<InstrumentRange> ranges) {
    this(model, sampler, chords, ranges, Map.of());
  }

  /**
   * The same with plans.
   *
   * @param plans what bars shall be like, by their index
   */
  public DraftWriter(
      LanguageModel model,
      Sampler sampler,
      boolean chords,
      List<InstrumentRange> ranges,
      Map<Integer, List<Plan>> plans) {
    this.model = model;
    this.sampler = sampler;
    this.chords = chords;
    this.ranges = ranges;
    this.plans = plans;
  }

  /**
   * Adds bars after the last.
   *
   * @param piece in the home key
   * @param length how many bars of the piece are there already
   * @param more how many bars to write
   * @param task as the header names it
   */
  public Score extend(Score piece, int length, int more, String task, BarListener listener)
      throws CompositionException {
    Bars bars = piece.bars();
    int total = length + more;
    Score written = piece;
    for (int done = length; done < total; ) {
      int from = contextStart(model, written, done);
      int offset = bars.get(from).start();
      TextLayout layout = new TextLayout(Excerpt.bars(written, from, done), done - from);
      List<Word> prompt = new ArrayList<>(layout.header(task, total - from, word -> true));
      prompt.addAll(layout.bars());
      Heads heads = new Heads(written, from, total, plans);
      int start = bars.get(done).start();
      Score before = Merge.withoutChords(written, start);
      try (Passage passage = new Passage(model, sampler, prompt)) {
        int first = passage.grammar().nextBarNumber();
        int last = first + total - done - 1;
        int end = bars.get(total).start() - offset;
        passage.add(new Word.BarIs(first));
        do {
          List<Word> head = heads.of(done, passage.grammar().plans());
          head.forEach(passage::add);
          boolean free = chords && !Heads.namesChords(head);
          passage.writeBar(new WritingRules(free, ranges, last, end));
          written = Merge.after(before, passage.score(), start, offset);
          listener.barWritten(done++, written);
        } while (done < total && passage.hasRoomForABar());
        written = heads.chordsFrom(written, done);
      }
    }
    return written;
  }

  /**
   * The first bar that fits into half of the context together with all until the last, in whole
   * phrases.
   */
  static int contextStart(LanguageModel model, Score piece, int done) {
    int pickup = piece.bars().hasPickup() ? 1 : 0;
    int from = 0;
    while (from < done - 1 && tokens(piece, from, done) > model.context() / 2) {
      from = Math.min(done - 1, from == 0 ? pickup + PHRASE : from + PHRASE);
    }
    return from;
  }

  private static int tokens(Score piece, int from, int to) {
    return new TextLayout(Excerpt.bars(piece, from, to), to - from).bars().size();
  }

  /**
   * Writes open cells; what the piece has in them is replaced.
   *
   * @param piece in the home key
   * @param length how many bars it has
   * @param open what to write
   * @param task as the header names it
   */
  public Score fill(
      Score piece, int length, SortedSet<Cell> open, String task, BarListener listener)
      throws CompositionException {
    SortedSet<Cell> left = new TreeSet<>(open);
    Score written = Merge.without(piece, open);
    while (!left.isEmpty()) {
      written = fillSome(written, length, left, task, listener);
    }
    return written;
  }

  /** Writes the first of the open cells that are left, and takes them off. */
  private Score fillSome(
      Score piece, int length, SortedSet<Cell> left, String task, BarListener listener)
      throws CompositionException {
    int first = left.first().bar();
    int from = Math.max(0, first - SEEN_BEFORE);
    int to = Math.min(length, first + 2 * FILLED_AT_ONCE);
    while (tokens(piece, from, to) > model.context() / 2 && to - from > 1) {
      if (to > first + 1) {
        to--;
      } else {
        from++;
      }
    }
    int start = from;
    Bars bars = piece.bars();
    int offset = bars.get(from).start();
    Score excerpt = Excerpt.bars(piece, from, to);
    TextLayout layout = new TextLayout(excerpt, to - from);
    List<Word> prompt = new ArrayList<>(layout.header(task, to - from, word -> true));
    prompt.addAll(layout.firstPass((bar, slot) -> left.contains(new Cell(start + bar, slot))));
    int last = left.headSet(new Cell(to, 0)).last().bar();
    Score written = piece;
    try (Passage passage = new Passage(model, sampler, prompt)) {
      passage.add(new Word.BarIs(excerpt.bars().get(first - from).number()));
      do {
        int index = left.first().bar();
        Bar bar = bars.get(index);
        SortedSet<Cell> cells = new TreeSet<>(left.headSet(new Cell(index + 1, 0)));
        int end = bars.get(endOfGap(index, left)).start() - offset;
        passage.writeBar(
            new WritingRules(false, ranges, excerpt.bars().get(last - from).number(), end));
        written = Merge.within(written, passage.score(), bar, cells, offset);
        left.removeAll(cells);
        listener.barWritten(index, written);
      } while (!left.isEmpty()
          && left.first().bar() <= Math.min(last, first + FILLED_AT_ONCE - 1)
          && passage.hasRoomForABar());
    }
    return written;
  }

  /** The bar after the open bars that follow each other from an index on. */
  private static int endOfGap(int index, SortedSet<Cell> open) {
    int end = index + 1;
    while (!open.subSet(new Cell(end, 0), new Cell(end + 1, 0)).isEmpty()) {
      end++;
    }
    return end;
  }
}
