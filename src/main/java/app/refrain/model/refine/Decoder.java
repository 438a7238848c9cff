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
   * @param thresholds of the changes that are made
   */
  List<Proposal> decode(RefinerModel model, Thresholds thresholds) {
    List<Proposal> proposals = new ArrayList<>();
    if (draft.size() == 0) {
      return proposals;
    }
    Written written = new Written(draft, settings);
    try (Reading reading = model.read(inputs)) {
      for (int i = 0; i < draft.size(); i++) {
        Belief belief = reading.next(written.before(i));
        Proposal proposal = draft.isFixed(i) ? null : propose(i, belief);
        if (proposal != null && thresholds.strength(draft.onGrid(i), proposal) <= 1) {
          proposals.add(proposal);
          written.put(i, proposal.to());
        } else {
          written.put(i, draft.onGrid(i));
        }
      }
    }
    return proposals;
  }

  /** The likeliest that a note can become other than itself. */
  private Proposal propose(int index, Belief belief) {
    GridNote note = draft.onGrid(index);
    double before = Math.exp(probability(index, note, belief));
    GridNote other = null;
    double after = Math.exp(belief.dropped());
    for (GridNote candidate : candidates(index, belief)) {
      double probability = Math.exp(probability(index, candidate, belief));
      if (!candidate.equals(note) && probability > after) {
        other = candidate;
        after = probability;
      }
    }
    return new Proposal(index, other, before, after);
  }

  /** The note with the likeliest of everything, and with the likeliest change of one thing. */
  private List<GridNote> candidates(int index, Belief belief) {
    GridNote note = draft.onGrid(index);
    int onset = onset(index, belief, -1);
    return List.of(
        new GridNote(onset, duration(index, belief, onset, 0), pitch(index, belief, -1)),
        new GridNote(note.onset(), note.duration(), pitch(index, belief, note.pitch())),
        new GridNote(
            note.onset(), duration(index, belief, note.onset(), note.duration()), note.pitch()),
        new GridNote(onset(index, belief, note.onset()), note.duration(), note.pitch()));
  }

  private double probability(int index, GridNote note, Belief belief) {
    return belief.kept()
        + belief.pitch(Outcome.pitch(note.pitch(), settings.get(index).tonic()))
        + belief.shift(Outcome.shift(note.onset() - draft.onset(index)))
        + belief.duration(Outcome.duration(note.duration()));
  }

  /** The likeliest pitch within the bounds, other than one; the draft's own if there is none. */
  private int pitch(int index, Belief belief, int without) {
    int tonic = settings.get(index).tonic();
    int best = draft.pitch(index);
    double most =
        best == without ? Double.NEGATIVE_INFINITY : belief.pitch(Outcome.pitch(best, tonic));
    for (int c = 1; c < Outcome.PITCHES; c++) {
      int key = Outcome.key(c, tonic);
      if (key != without && belief.pitch(c) > most && bounds.allowPitch(index, key)) {
        best = key;
        most = belief.pitch(c);
      }
    }
    return best;
  }

  private int onset(int index, Belief belief, int without) {
    int best = draft.onset(index);
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 1; c < Outcome.SHIFTS; c++) {
      int moved = draft.onset(index) + Outcome.steps(c);
      if (moved != without && belief.shift(c) > most && bounds.allowOnset(index, moved)) {
        best = moved;
        most = belief.shift(c);
      }
    }
    return best;
  }

  private int duration(int index, Belief belief, int onset, int without) {
    int best = draft.duration(index);
    double most =
        best == without ? Double.NEGATIVE_INFINITY : belief.duration(Outcome.duration(best));
    for (int steps = 1; steps <= Outcome.MAX_DURATION; steps++) {
      if (steps != without && belief.duration(steps) > most && bounds.allowEnd(onset + steps)) {
        best = steps;
        most = belief.duration(steps);
      }
    }
    return best;
  }
}
