package app.refrain.model.refine;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the refined notes from left to right: each as the decoder most believes, being told what
 * was written before.
 */
final class Decoder {
  private final NoteSequence draft;
  private final List<Setting> settings;
  private final List<NoteInput> inputs;
  private final Bounds bounds;

  Decoder(NoteSequence draft, List<Setting> settings, List<NoteInput> inputs) {
    this.draft = draft;
    this.settings = settings;
    this.inputs = inputs;
    bounds = new Bounds(draft);
  }

  /**
   * @param threshold the least confidence of a change that is made
   */
  List<Proposal> decode(RefinerModel model, double threshold) {
    List<Proposal> proposals = new ArrayList<>();
    if (draft.size() == 0) {
      return proposals;
    }
    Written written = new Written(draft, settings);
    try (Reading reading = model.read(inputs)) {
      for (int i = 0; i < draft.size(); i++) {
        Belief belief = reading.next(written.before(i));
        Proposal proposal = draft.isFixed(i) ? null : propose(i, belief);
        if (proposal != null && proposal.confidence() >= threshold) {
          proposals.add(proposal);
          written.put(i, proposal.to());
        } else {
          written.put(i, draft.onGrid(i));
        }
      }
    }
    return proposals;
  }

  /** The best that can be made of a note, or null if that is the note itself. */
  private Proposal propose(int index, Belief belief) {
    GridNote note = draft.onGrid(index);
    double before = Math.exp(probability(index, note, belief));
    GridNote best = best(index, belief);
    double kept = Math.exp(probability(index, best, belief));
    double dropped = Math.exp(belief.dropped());
    if (dropped > Math.max(kept, before)) {
      return new Proposal(index, null, before, dropped);
    }
    return best.equals(note) ? null : new Proposal(index, best, before, kept);
  }

  private double probability(int index, GridNote note, Belief belief) {
    return belief.kept()
        + belief.pitch(Outcome.pitch(note.pitch(), settings.get(index).tonic()))
        + belief.shift(Outcome.shift(note.onset() - draft.onset(index)))
        + belief.duration(Outcome.duration(note.duration()));
  }

  /**
   * The likeliest pitch, onset and duration within the bounds. The draft's own are always within.
   */
  private GridNote best(int index, Belief belief) {
    GridNote note = draft.onGrid(index);
    int tonic = settings.get(index).tonic();
    int pitch = note.pitch();
    int onset = note.onset();
    int duration = note.duration();
    for (int c = 1; c < Outcome.PITCHES; c++) {
      int key = Outcome.key(c, tonic);
      if (belief.pitch(c) > belief.pitch(Outcome.pitch(pitch, tonic))
          && bounds.allowPitch(index, key)) {
        pitch = key;
      }
    }
    for (int c = 1; c < Outcome.SHIFTS; c++) {
      int moved = note.onset() + Outcome.steps(c);
      if (belief.shift(c) > belief.shift(Outcome.shift(onset - note.onset()))
          && bounds.allowOnset(index, moved)) {
        onset = moved;
      }
    }
    for (int steps = 1; steps <= Outcome.MAX_DURATION; steps++) {
      boolean better = belief.duration(steps) > belief.duration(Outcome.duration(duration));
      if (better && bounds.allowEnd(onset + steps)) {
        duration = steps;
      }
    }
    return new GridNote(onset, duration, pitch);
  }
}
