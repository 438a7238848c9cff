package app.refrain.model.refine.judge;

import app.refrain.model.refine.Feature;
import app.refrain.model.refine.GridNote;
import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Describes the notes of drum parts. */
final class DrumNotes {

  private static final int KEYS = 128;
  private static final int[] BARS_BEFORE = {1, 2, 4};

  private final Bars bars;
  private final int slot;
  private final List<Note> notes;
  private final Set<Integer> struck = new HashSet<>();

  private DrumNotes(Bars bars, int slot, Part part) {
    this.bars = bars;
    this.slot = slot;
    notes = part.notes();
    notes.forEach(n -> struck.add(place(GridNote.steps(n.onset()), n.pitch())));
  }

  /**
   * Those that begin in a span of time.
   *
   * @param from steps
   * @param to steps
   */
  static List<Described> of(Score score, int from, int to) {
    List<Described> described = new ArrayList<>();
    for (int slot = 0; slot < score.parts().size(); slot++) {
      if (score.parts().get(slot).drums()) {
        new DrumNotes(score.bars(), slot, score.parts().get(slot)).add(from, to, described);
      }
    }
    return described;
  }

  private void add(int from, int to, List<Described> described) {
    int[] last = new int[KEYS];
    Note before = null;
    for (Note note : notes) {
      int onset = GridNote.steps(note.onset());
      if (onset >= from && onset < to) {
        described.add(described(note, onset, last[note.pitch()], before));
      }
      last[note.pitch()] = onset + 1;
      before = note;
    }
  }

  /**
   * @param since the step after the one at which the key was last struck, 0 if it was not
   */
  private Described described(Note note, int onset, int since, Note before) {
    FeatureIds ids = new FeatureIds();
    Bar bar = bars.at(note.onset());
    int inBar = onset - GridNote.steps(bar.start());
    ids.add(Feature.ORDINAL.id(slot));
    ids.add(Feature.ONSET_IN_BAR.id(inBar));
    ids.add(
        Feature.ONSET_IN_BEAT.id(inBar % Math.max(1, bar.meter().beatLength() / Quantizer.STEP)));
    ids.add(Feature.ONSET_IN_QUARTER.id(inBar % Quantizer.STEPS_PER_QUARTER));
    ids.add(JudgeFeature.DRUM.id(note.pitch()));
    if (since > 0) {
      ids.add(JudgeFeature.DRUM_SINCE.id(onset - since + 1));
    }
    for (int key = 0; key < KEYS; key++) {
      if (key != note.pitch() && struck.contains(place(onset, key))) {
        ids.add(JudgeFeature.DRUM_BESIDE.id(key));
      }
    }
    addEarlierBars(ids, note, inBar);
    PitchedNotes.addLoudness(ids, note, before);
    return new Described(slot, note, ids.toArray());
  }

  private void addEarlierBars(FeatureIds ids, Note note, int inBar) {
    int index = bars.indexAt(note.onset());
    for (int i = 0; i < BARS_BEFORE.length; i++) {
      if (index >= BARS_BEFORE[i]) {
        int there = GridNote.steps(bars.get(index - BARS_BEFORE[i]).start()) + inBar;
        ids.add(
            JudgeFeature.DRUM_AGAIN.id(
                2 * i + (struck.contains(place(there, note.pitch())) ? 1 : 0)));
      }
    }
  }

  private static int place(int step, int key) {
    return step * KEYS + key;
  }
}
