package app.refrain.model.refine.judge;

import app.refrain.model.NoteChange;
import app.refrain.model.refine.PartNote;
import app.refrain.model.refine.Refinement;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Takes those changes of single notes that lower the energy of their phrase, and adds notes that
 * do. Phrase by phrase each change is judged alone; then as many are taken together, the best
 * first, as leave the least energy.
 */
public final class JudgedRepair {

  /** By how many nats a change must lower the energy. */
  private static final double LEAST_GAIN = 0.1;

  /** The same of a note that is added: nothing but repetition and the energy speaks for it. */
  private static final double LEAST_GAIN_OF_ADDED = 0.7;

  private final Judge judge;

  public JudgedRepair(Judge judge) {
    this.judge = judge;
  }

  private record Offer(NoteChange change, double gain) {}

  /**
   * The changes that are taken, in order of time.
   *
   * @param changes that a refiner believes in
   * @param free whether a new note may be at a place
   */
  public List<NoteChange> of(Score draft, List<NoteChange> changes, Predicate<PartNote> free) {
    List<NoteChange> taken = new ArrayList<>();
    Score score = draft;
    int bars = draft.barCount();
    for (int from = 0; from < bars; from += Passage.BARS) {
      int to = Math.min(bars, from + Passage.BARS);
      int start = draft.bars().get(from).start();
      int end = draft.bars().get(to).start();
      List<NoteChange> here = new ArrayList<>();
      changes.stream().filter(c -> c.at() >= start && c.at() < end).forEach(here::add);
      here.addAll(new Additions(score).of(from, to, free));
      if (!here.isEmpty()) {
        List<NoteChange> best = best(score, from, to, bars, here);
        taken.addAll(best);
        score = Refinement.of(score, best, 1).result();
      }
    }
    return taken;
  }

  private List<NoteChange> best(Score score, int from, int to, int bars, List<NoteChange> changes) {
    List<Score> versions = new ArrayList<>(List.of(score));
    changes.forEach(c -> versions.add(Refinement.of(score, List.of(c), 1).result()));
    double[] alone = energies(versions, from, to, bars);
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      NoteChange change = changes.get(i);
      double gain = alone[0] - alone[i + 1];
      if (gain >= (change.from() == null ? LEAST_GAIN_OF_ADDED : LEAST_GAIN)) {
        offers.add(new Offer(change, gain));
      }
    }
    offers.sort(Comparator.comparingDouble(Offer::gain).reversed());
    List<List<NoteChange>> together = new ArrayList<>(List.of(List.of()));
    for (Offer offer : offers) {
      List<NoteChange> more = new ArrayList<>(together.getLast());
      if (isPossible(score, more, offer.change())) {
        more.add(known(offer));
        together.add(more);
      }
    }
    double[] energies =
        energies(
            together.stream().map(some -> Refinement.of(score, some, 1).result()).toList(),
            from,
            to,
            bars);
    int best = 0;
    for (int i = 1; i < energies.length; i++) {
      best = energies[i] < energies[best] ? i : best;
    }
    return together.get(best);
  }

  /** An added note is as sure as the judge; it is taken at the strength that says so. */
  private static NoteChange known(Offer offer) {
    NoteChange change = offer.change();
    if (change.from() != null) {
      return change;
    }
    double sure = 1 / (1 + Math.exp(-offer.gain()));
    return new NoteChange(
        change.part(),
        null,
        change.to(),
        1 - sure,
        sure,
        change.reason(),
        Math.clamp(2 * (1 - sure), 0.001, 1));
  }

  /** Whether the change's note is not yet there, nor in the way of one that sounds. */
  private static boolean isPossible(Score score, List<NoteChange> others, NoteChange change) {
    if (change.to() == null) {
      return true;
    }
    Part part = Refinement.of(score, others, 1).result().parts().get(change.part());
    return part.notes().stream()
        .filter(n -> !n.equals(change.from()))
        .noneMatch(n -> n.pitch() == change.to().pitch() && overlap(n, change.to()));
  }

  private static boolean overlap(Note a, Note b) {
    return a.onset() < b.end() && b.onset() < a.end();
  }

  private double[] energies(List<Score> versions, int from, int to, int bars) {
    return judge.energies(
        versions.stream().map(v -> new Passage(v, from, to, true, to == bars, bars - to)).toList());
  }
}
