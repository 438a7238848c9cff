package app.refrain.model.refine;

import app.refrain.model.NoteChange;
import app.refrain.music.Note;
import app.refrain.music.Quantizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides which proposals are made. The surest go first, and one is passed over if it collides with
 * what is there by then; so the changes down to any confidence are possible without the others.
 */
final class ChangeSelection {
  /** Strengths are rounded up to so many parts of 1. */
  private static final int STRENGTHS = 1000;

  private final NoteSequence draft;
  private final Reason reason;
  private final double threshold;

  ChangeSelection(NoteSequence draft, Reason reason, double threshold) {
    this.draft = draft;
    this.reason = reason;
    this.threshold = threshold;
  }

  /** The changes of full strength, in order of time. */
  List<NoteChange> select(List<Proposal> proposals) {
    List<Proposal> surestFirst = new ArrayList<>(proposals);
    surestFirst.sort(
        Comparator.comparingDouble(Proposal::confidence)
            .reversed()
            .thenComparingInt(Proposal::index));
    Arrangement arrangement = new Arrangement(draft);
    return surestFirst.stream()
        .filter(p -> arrangement.change(p.index(), p.to()))
        .sorted(Comparator.comparingInt(Proposal::index))
        .map(this::change)
        .toList();
  }

  private NoteChange change(Proposal proposal) {
    PartNote from = draft.get(proposal.index());
    return new NoteChange(
        from.part(),
        from.note(),
        proposal.to() == null
            ? null
            : changed(from.note(), draft.onGrid(proposal.index()), proposal.to()),
        proposal.before(),
        proposal.after(),
        reason.of(proposal.index(), proposal.to()),
        strength(proposal.confidence()));
  }

  /** What does not change keeps its exact ticks. */
  private static Note changed(Note note, GridNote from, GridNote to) {
    int onset = to.onset() == from.onset() ? note.onset() : to.onset() * Quantizer.STEP;
    int duration =
        to.duration() == from.duration() ? note.duration() : to.duration() * Quantizer.STEP;
    return new Note(onset, duration, to.pitch(), note.velocity());
  }

  /** From over 0, for what is certain, to 1, for what is just believed. */
  private double strength(double confidence) {
    double doubt = (1 - confidence) / (1 - threshold);
    return Math.clamp(Math.ceil(doubt * STRENGTHS), 1, STRENGTHS) / STRENGTHS;
  }
}
