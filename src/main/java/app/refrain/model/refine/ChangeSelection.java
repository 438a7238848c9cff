package app.refrain.model.refine;

import app.refrain.model.NoteChange;
import app.refrain.music.Note;
import app.refrain.music.Quantizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Decides which proposals are made. The surest go first. One that collides with what is there by
 * then may be made together with that of the note before or after it, as sure as the less sure of
 * the two, or it is passed over; so the changes down to any confidence are possible without the
 * others.
 */
final class ChangeSelection {
  /** Strengths are rounded up to so many parts of 1. */
  private static final int STRENGTHS = 1000;

  /** Changes that are made together or not at all. */
  private record Move(List<Proposal> proposals, double strength) {
    private static final Comparator<Move> SUREST_FIRST =
        Comparator.comparingDouble(Move::strength)
            .thenComparingInt(m -> m.proposals().getFirst().index())
            .thenComparingInt(m -> m.proposals().getLast().index());
  }

  private final NoteSequence draft;
  private final Reason reason;
  private final Thresholds thresholds;

  ChangeSelection(NoteSequence draft, Reason reason, Thresholds thresholds) {
    this.draft = draft;
    this.reason = reason;
    this.thresholds = thresholds;
  }

  /** The changes of full strength, in order of time. */
  List<NoteChange> select(List<Proposal> proposals) {
    Map<Integer, Proposal> open = new HashMap<>();
    proposals.forEach(p -> open.put(p.index(), p));
    PriorityQueue<Move> moves = new PriorityQueue<>(Move.SUREST_FIRST);
    proposals.forEach(p -> moves.add(move(p)));
    Arrangement arrangement = new Arrangement(draft);
    Map<Proposal, NoteChange> made = new HashMap<>();
    while (!moves.isEmpty()) {
      Move move = moves.remove();
      if (!move.proposals().stream().allMatch(p -> open.containsKey(p.index()))) {
        continue;
      }
      if (arrangement.change(move.proposals())) {
        for (Proposal proposal : move.proposals()) {
          open.remove(proposal.index());
          made.put(proposal, change(proposal, move.strength()));
        }
      } else if (move.proposals().size() == 1) {
        moves.addAll(withNeighbours(move.proposals().getFirst(), open));
      }
    }
    return made.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> e.getKey().index()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Move move(Proposal... proposals) {
    return new Move(
        List.of(proposals),
        Arrays.stream(proposals)
            .mapToDouble(p -> thresholds.strength(draft.onGrid(p.index()), p))
            .max()
            .orElseThrow());
  }

  private List<Move> withNeighbours(Proposal proposal, Map<Integer, Proposal> open) {
    return Stream.of(draft.previous(proposal.index()), draft.next(proposal.index()))
        .map(open::get)
        .filter(Objects::nonNull)
        .map(neighbour -> move(proposal, neighbour))
        .toList();
  }

  private NoteChange change(Proposal proposal, double strength) {
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
        rounded(strength));
  }

  /** What does not change keeps its exact ticks. */
  private static Note changed(Note note, GridNote from, GridNote to) {
    int onset = to.onset() == from.onset() ? note.onset() : to.onset() * Quantizer.STEP;
    int duration =
        to.duration() == from.duration() ? note.duration() : to.duration() * Quantizer.STEP;
    return new Note(onset, duration, to.pitch(), note.velocity());
  }

  private static double rounded(double strength) {
    return Math.clamp(Math.ceil(strength * STRENGTHS), 1, STRENGTHS) / STRENGTHS;
  }
}
