package app.refrain.model.refine;

import java.util.List;

/** What the decoder has written so far, as far as the next note is told of it. */
final class Written {
  private static final int DROPPED = 0;
  private static final int KEPT = 1;
  private static final int CHANGED = 2;

  private final NoteSequence sequence;
  private final List<Setting> settings;
  private final Trace all = new Trace();
  private final Trace[] lines;

  Written(NoteSequence sequence, List<Setting> settings) {
    this.sequence = sequence;
    this.settings = settings;
    lines = new Trace[sequence.score().parts().size()];
    for (int part = 0; part < lines.length; part++) {
      lines[part] = new Trace();
    }
  }

  /**
   * Where something was last written: by the state of the last note, and the last note that was
   * kept.
   */
  private static final class Trace {
    private int state = NoteSequence.NONE;
    private int shift;
    private GridNote last;

    void put(int newState, int newShift, GridNote note) {
      state = newState;
      shift = newShift;
      last = note == null ? last : note;
    }
  }

  /** The values of {@link Feature} that hold before a note is written. */
  int[] before(int index) {
    FeatureList features = new FeatureList();
    int onset = sequence.onset(index);
    int pitch = sequence.pitch(index);
    if (all.state != NoteSequence.NONE) {
      features.add(Feature.LAST_STATE, all.state);
    }
    if (all.last != null) {
      features.add(Feature.LAST_SHIFT, Outcome.shift(all.shift));
      features.addSigned(Feature.LAST_INTERVAL, pitch - all.last.pitch());
    }
    Trace line = lines[sequence.part(index)];
    if (line.state != NoteSequence.NONE) {
      features.add(Feature.LINE_STATE, line.state);
    }
    if (line.last != null) {
      features.addSigned(Feature.LINE_INTERVAL, pitch - line.last.pitch());
      features.add(
          Feature.LINE_DEGREE, Math.floorMod(line.last.pitch() - settings.get(index).tonic(), 12));
      features.add(Feature.LINE_SINCE, onset - line.last.onset());
      features.addSigned(Feature.LINE_OVERLAP, line.last.end() - onset);
    }
    return features.toArray();
  }

  /** Says what became of a note: null if it was dropped. */
  void put(int index, GridNote note) {
    int state = note == null ? DROPPED : note.equals(sequence.onGrid(index)) ? KEPT : CHANGED;
    int shift = note == null ? 0 : note.onset() - sequence.onset(index);
    all.put(state, shift, note);
    lines[sequence.part(index)].put(state, shift, note);
  }
}
