package app.refrain.model.evaluation;

import app.refrain.model.Engine;
import app.refrain.model.Sampling;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is evaluated, and how long it may take.
 *
 * @param corpus a folder with a {@code manifest.tsv}
 * @param split whose pieces are continued: valid or test; n-grams and copies are always those of
 *     train
 * @param samples how many continuations to have of each engine, over all collections
 * @param timeLimit for writing continuations in this sitting; what is measured is what there is
 *     then
 * @param sampling how freely the engines choose; its random seed is the first sample's
 * @param folder where continuations and likelihoods are kept, so that another sitting goes on from
 *     there
 */
public record EvaluationPlan(
    Path corpus,
    String split,
    List<Engine> engines,
    int samples,
    Duration timeLimit,
    Sampling sampling,
    Path folder) {

  /**
   * @throws IllegalArgumentException if there is nothing to evaluate
   */
  public EvaluationPlan {
    engines = List.copyOf(engines);
    if (engines.isEmpty() || samples < 1) {
      throw new IllegalArgumentException("An evaluation needs at least one engine and one sample");
    }
  }
}
