package app.refrain.model.draft;

import app.refrain.model.text.TextLayout;
import app.refrain.music.Bars;
import app.refrain.music.ChordChange;
import app.refrain.music.Excerpt;
import app.refrain.music.Score;
import app.refrain.music.english.Plan;
import app.refrain.music.english.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is given of bars before their notes are written: sections, plans and chords. */
final class Heads {

  private final Score piece;
  private final int from;
  private final List<List<Word>> heads;
  private final Map<Integer, List<Plan>> plans;

  /**
   * @param piece in the home key, with the sections and chords of bars to come
   * @param from index of the first bar of the text
   * @param to index of the bar after the last
   * @param plans by index of the bar in the piece
   */
  Heads(Score piece, int from, int to, Map<Integer, List<Plan>> plans) {
    this.piece = piece;
    this.from = from;
    this.plans = plans;
    heads = new TextLayout(Excerpt.bars(piece, from, to), to - from).heads();
  }

  /**
   * The words after a bar's number.
   *
   * @param bar its index in the piece
   * @param inForce plans that hold already
   */
  List<Word> of(int bar, Collection<Plan> inForce) {
    List<Word> head = new ArrayList<>(heads.get(bar - from));
    List<Plan> news =
        plans.getOrDefault(bar, List.of()).stream().filter(p -> !inForce.contains(p)).toList();
    TextLayout.plan(head, news);
    return head.subList(1, head.size());
  }

  /** A bar's number, as the text says it. */
  Word number(int bar) {
    return heads.get(bar - from).getFirst();
  }

  static boolean namesChords(List<Word> head) {
    return head.stream().anyMatch(w -> w instanceof Word.ChordRoot || w instanceof Word.NoChord);
  }

  /** A piece with the given chords of bars that are still to be written. */
  Score chordsFrom(Score written, int bar) {
    Bars bars = piece.bars();
    int start = bars.get(bar).start();
    List<ChordChange> chords = new ArrayList<>(Merge.withoutChords(written, start).chords());
    piece.chords().stream().filter(c -> c.at() >= start).forEach(chords::add);
    return written.withChords(chords);
  }
}
