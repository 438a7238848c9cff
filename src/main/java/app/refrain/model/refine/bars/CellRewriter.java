package app.refrain.model.refine.bars;

import app.refrain.model.CompositionException;
import app.refrain.model.draft.Cell;
import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes what was open within a piece several times more and takes, phrase by phrase, the version
 * that a {@link PhraseChooser} finds best.
 */
public final class CellRewriter {

  /** Writes versions of open cells. */
  @FunctionalInterface
  public interface Versions {

    /**
     * Versions of a piece; the cells of the bars need to be there, later ones do not.
     *
     * @param piece what was chosen so far
     * @param open the cells from the first of the bars on
     * @param to the index of the bar after the last
     */
    List<Score> write(Score piece, SortedSet<Cell> open, int to) throws CompositionException;
  }

  private final Versions versions;
  private final PhraseChooser chooser;
  private final int phrase;

  /**
   * @param phrase the most bars that are chosen together
   */
  public CellRewriter(Versions versions, PhraseChooser chooser, int phrase) {
    this.versions = versions;
    this.chooser = chooser;
    this.phrase = phrase;
  }

  /**
   * What of a draft is better written anew, in order of time.
   *
   * @param draft in the home key
   * @param length how many bars it has
   * @param open the cells that were open
   */
  public List<RewrittenBars> rewrite(Score draft, int length, SortedSet<Cell> open)
      throws CompositionException {
    List<RewrittenBars> rewritten = new ArrayList<>();
    PhraseChooser.Choosing choosing = chooser.begin(draft, 0, length, true);
    SortedSet<Cell> left = new TreeSet<>(open);
    Score written = draft;
    double gain = 0;
    while (!left.isEmpty()) {
      int from = left.first().bar();
      int to = end(from, left);
      SortedSet<Cell> here = new TreeSet<>(left.headSet(new Cell(to, 0)));
      List<Score> candidates = new ArrayList<>(List.of(written));
      for (Score version : versions.write(written, left, to)) {
        candidates.add(with(written, version, here));
      }
      left.removeAll(here);
      int after = (left.isEmpty() ? length : left.first().bar()) - to;
      PhraseChooser.Choice choice = choosing.choose(candidates, from, to, after);
      if (choice.index() > 0) {
        written = candidates.get(choice.index());
        gain += choice.gain();
        rewritten.add(RewrittenBars.of(written, from, to, choice));
      }
    }
    return RewrittenBars.together(rewritten, gain);
  }

  /** The bar after the open bars that follow each other from an index on, or after a phrase. */
  private int end(int from, SortedSet<Cell> open) {
    int end = from + 1;
    while (end < from + phrase && !open.subSet(new Cell(end, 0), new Cell(end + 1, 0)).isEmpty()) {
      end++;
    }
    return end;
  }

  /** A piece with what a version has in some cells. */
  private static Score with(Score piece, Score version, SortedSet<Cell> cells) {
    Bars bars = piece.bars();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < piece.parts().size(); i++) {
      int slot = i;
      List<Note> notes = new ArrayList<>(piece.parts().get(slot).notes());
      notes.removeIf(n -> cells.contains(new Cell(bars.indexAt(n.onset()), slot)));
      version.parts().get(slot).notes().stream()
          .filter(n -> cells.contains(new Cell(bars.indexAt(n.onset()), slot)))
          .forEach(notes::add);
      parts.add(piece.parts().get(slot).withNotes(notes));
    }
    return piece.withParts(parts);
  }
}
