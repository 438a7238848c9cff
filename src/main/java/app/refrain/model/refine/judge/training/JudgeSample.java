package app.refrain.model.refine.judge.training;

import app.refrain.model.refine.judge.Passage;
import app.refrain.music.Note;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real passage and what a language model wrote in its place.
 *
 * @param collection where the piece comes from
 * @param quarters how long the passage is, in quarter notes
 * @param nats of the real passage by the language model; not a number where nobody asked
 * @param made of each version, of each part, the notes of the passage
 * @param energies by which the versions were chosen out of more, by the judge that did; all 0 if
 *     they were not
 * @param freely whether the language model drew every word with the probability that it gives it,
 *     and not more boldly
 */
public record JudgeSample(
    String collection,
    Passage real,
    double quarters,
    double nats,
    List<List<List<Note>>> made,
    double[] energies,
    boolean freely) {

  public JudgeSample {
    made = List.copyOf(made);
  }

  /**
   * What speaks for the real passage and each version beside its energy: a version that was chosen
   * by energies is the likelier to be there.
   */
  double[] offsets() {
    double[] offsets = new double[made.size() + 1];
    System.arraycopy(energies, 0, offsets, 1, made.size());
    return offsets;
  }

  /** The passage as it is and then with each version. */
  public List<Passage> versions() {
    return Stream.concat(Stream.of(real), made.stream().map(real::withNotes)).toList();
  }
}
