package app.refrain.model.evaluation;

import app.refrain.model.CompositionException;
import app.refrain.model.Sampling;
import app.refrain.model.training.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares arms at an equal number of written words. A sitting can be broken off at any time; the
 * next goes on from what the plan's folder has.
 */
public final class ArmEvaluation {

  private static final String TRAIN = "train";

  private final EvaluationPlan plan;
  private final List<Arm> arms;
  private final ArmWriter writer;
  private final Consumer<String> progress;
  private final SampleFolder samples;

  /**
   * @param plan its engines do not count
   * @param arms those that others begin with before them
   * @param progress hears where the evaluation stands
   * @throws IllegalArgumentException if an arm is there and not the one it begins with
   */
  public ArmEvaluation(
      EvaluationPlan plan, List<Arm> arms, ArmWriter writer, Consumer<String> progress) {
    for (Arm arm : arms) {
      if (arm.base() != null && !arms.subList(0, arms.indexOf(arm)).contains(arm.base())) {
        throw new IllegalArgumentException(
            "arms: %s begins with %s, so name that before it"
                .formatted(arm.label(), arm.base().label()));
      }
    }
    this.plan = plan;
    this.arms = List.copyOf(arms);
    this.writer = writer;
    this.progress = progress;
    samples = new SampleFolder(plan.folder().resolve("samples"));
  }

  /**
   * Does what is left to do and reports.
   *
   * @throws IOException if the corpus cannot be read or the folder not written
   */
  public EvaluationReport run() throws IOException {
    Files.createDirectories(plan.folder());
    Corpus corpus = Corpus.open(plan.corpus());
    List<Excerpt> excerpts =
        InTurn.of(corpus.split(plan.split())).stream()
            .map(Excerpt::of)
            .flatMap(Optional::stream)
            .toList();
    if (excerpts.isEmpty()) {
      throw new IOException("The split " + plan.split() + " has no piece of eight bars");
    }
    write(excerpts);
    progress.accept("measuring");
    List<String> labels = arms.stream().map(Arm::label).toList();
    List<CollectionReport> collections =
        new ContinuationMeasurer(
                labels, Math.ceilDiv(plan.samples(), excerpts.size()), samples, corpus.split(TRAIN))
            .measure(excerpts);
    return new EvaluationReport(
        plan.split(),
        labels,
        plan.sampling(),
        List.of(),
        List.of(),
        Verdict.of(collections),
        collections,
        List.of(),
        List.of());
  }

  private void write(List<Excerpt> excerpts) throws IOException {
    long end = System.nanoTime() + plan.timeLimit().toNanos();
    for (int i = 0; i < plan.samples(); i++) {
      if (System.nanoTime() - end >= 0) {
        progress.accept("time is up after %d of %d samples".formatted(i, plan.samples()));
        return;
      }
      Excerpt excerpt = excerpts.get(i % excerpts.size());
      for (Arm arm : arms) {
        write(arm, excerpt, i / excerpts.size());
      }
      progress.accept("sample %d of %d: %s".formatted(i + 1, plan.samples(), excerpt.file()));
    }
  }

  private void write(Arm arm, Excerpt excerpt, int round) throws IOException {
    String label = arm.label();
    if (samples.has(label, excerpt.file(), round)) {
      return;
    }
    Sampling own = plan.sampling();
    Sampling sampling = new Sampling(own.temperature(), own.topP(), 1, own.randomSeed() + round);
    try {
      var base =
          arm.base() == null
              ? null
              : samples.read(arm.base().label(), excerpt.file(), round).orElse(null);
      if (arm.base() != null && base == null) {
        samples.writeFailure(label, excerpt.file(), round, arm.base().label() + " failed");
        return;
      }
      samples.write(
          label, excerpt.file(), round, writer.write(arm, excerpt, sampling, round, base));
    } catch (CompositionException e) {
      samples.writeFailure(label, excerpt.file(), round, e.getMessage());
    }
  }
}
