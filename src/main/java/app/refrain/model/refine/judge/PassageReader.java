package app.refrain.model.refine.judge;

import app.refrain.model.refine.GridNote;
import app.refrain.model.refine.judge.JudgeFeature.Mark;
import app.refrain.music.Bars;
import app.refrain.music.Excerpt;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;

/** Lists what the judge reads before, in and after a passage. */
final class PassageReader {

  private PassageReader() {}

  static List<int[]> before(Passage passage) {
    boolean whole = passage.contextStart() == 0 && passage.begins();
    List<int[]> notes = new ArrayList<>();
    notes.add(mark(whole ? Mark.PIECE_BEGINS : Mark.MORE_BEFORE));
    if (passage.from() > 0) {
      int bars = passage.from() - passage.contextStart();
      notes.addAll(described(passage.before(), 0, bars, bars));
    }
    return notes;
  }

  static List<int[]> notes(Passage passage) {
    int first = passage.from() - passage.contextStart();
    List<int[]> notes =
        new ArrayList<>(
            described(passage.known(), first, first + passage.to() - passage.from(), first));
    notes.add(mark(passage.ends() ? Mark.PIECE_ENDS : Mark.GOES_ON));
    return notes;
  }

  static List<int[]> after(Passage passage) {
    if (passage.after() == 0) {
      return List.of(mark(Mark.UNKNOWN_AFTER));
    }
    Score after =
        Excerpt.bars(passage.known(), passage.to() - passage.contextStart(), knownBars(passage));
    List<int[]> notes =
        new ArrayList<>(described(after, 0, passage.after(), -(passage.to() - passage.from())));
    notes.add(mark(Mark.KNOWN_AFTER));
    return notes;
  }

  private static int knownBars(Passage passage) {
    return passage.to() + passage.after() - passage.contextStart();
  }

  /**
   * The notes that begin in some bars.
   *
   * @param first the index of the bar from which bars are counted
   */
  private static List<int[]> described(Score score, int from, int to, int first) {
    Bars bars = score.bars();
    int start = GridNote.steps(bars.get(from).start());
    int end = GridNote.steps(bars.get(to).start());
    List<Described> notes = new ArrayList<>(PitchedNotes.of(score, start, end));
    notes.addAll(DrumNotes.of(score, start, end));
    notes.sort(null);
    return notes.stream().map(note -> withBar(note, bars, first)).toList();
  }

  private static int[] withBar(Described note, Bars bars, int first) {
    FeatureIds ids = new FeatureIds(note.features());
    ids.add(JudgeFeature.BAR.signed(bars.indexAt(note.note().onset()) - first));
    return ids.toArray();
  }

  private static int[] mark(Mark mark) {
    return new int[] {JudgeFeature.MARK.id(mark.ordinal())};
  }
}
