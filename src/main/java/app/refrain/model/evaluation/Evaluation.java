package app.refrain.model.evaluation;

import app.refrain.model.Composer;
import app.refrain.model.Engine;
import app.refrain.model.refine.training.RepairRow;
import app.refrain.model.training.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Measures engines on held-out pieces: how probable they find them, and what they write after their
 * first bars.
 *
 * <p>A sitting can be broken off at any time; the next goes on from what the plan's folder has.
 */
public final class Evaluation {

  private static final String TRAIN = "train";

  private final EvaluationPlan plan;
  private final Composer composer;
  private final Map<Engine, PieceLikelihood> likelihoods;
  private final Function<List<Corpus.Piece>, List<RepairRow>> repair;
  private final Function<List<Corpus.Piece>, List<DraftRow>> drafts;
  private final Consumer<String> progress;
  private final SampleFolder samples;

  /**
   * Plans an evaluation.
   *
   * @param likelihoods of the engines that can tell them
   * @param repair how the refiner repairs pieces of the split; nothing if that is not to be
   *     measured
   * @param drafts how drafts from pieces of the split keep to what was asked for; nothing if that
   *     is not to be measured
   * @param progress hears where the evaluation stands
   */
  public Evaluation(
      EvaluationPlan plan,
      Composer composer,
      Map<Engine, PieceLikelihood> likelihoods,
      Function<List<Corpus.Piece>, List<RepairRow>> repair,
      Function<List<Corpus.Piece>, List<DraftRow>> drafts,
      Consumer<String> progress) {
    this.plan = plan;
    this.composer = composer;
    this.likelihoods = likelihoods;
    this.repair = repair;
    this.drafts = drafts;
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
    List<Corpus.Piece> pieces = corpus.split(plan.split());
    List<LikelihoodRow> likelihood = new ArrayList<>();
    List<PlaceRow> places = new ArrayList<>();
    measureLikelihood(pieces, likelihood, places);
    List<Excerpt> excerpts =
        InTurn.of(pieces).stream().map(Excerpt::of).flatMap(Optional::stream).toList();
    if (excerpts.isEmpty()) {
      throw new IOException("The split " + plan.split() + " has no piece of eight bars");
    }
    writeContinuations(excerpts);
    progress.accept("measuring");
    int rounds = Math.ceilDiv(plan.samples(), excerpts.size());
    List<CollectionReport> collections =
        new ContinuationMeasurer(
                plan.engines().stream().map(Names::of).toList(),
                rounds,
                samples,
                corpus.split(TRAIN))
            .measure(excerpts);
    return new EvaluationReport(
        plan.split(),
        plan.engines().stream().map(Names::of).toList(),
        plan.sampling(),
        likelihood,
        places,
        Verdict.of(collections),
        collections,
        repair.apply(pieces),
        drafts.apply(pieces));
  }

  private void measureLikelihood(
      List<Corpus.Piece> pieces, List<LikelihoodRow> rows, List<PlaceRow> places)
      throws IOException {
    for (Engine engine : plan.engines()) {
      if (likelihoods.containsKey(engine)) {
        HeldOutLikelihood model =
            new HeldOutLikelihood(engine, likelihoods.get(engine), plan.folder());
        for (Map.Entry<String, List<Corpus.Piece>> collection :
            InTurn.collections(pieces).entrySet()) {
          rows.add(model.row(collection.getKey(), collection.getValue()));
          places.add(model.places(collection.getKey(), collection.getValue()));
          progress.accept("%s: likelihood of %s".formatted(Names.of(engine), collection.getKey()));
        }
      }
    }
  }

  private void writeContinuations(List<Excerpt> excerpts) throws IOException {
    ContinuationWriter writer = new ContinuationWriter(composer, plan.sampling(), samples);
    long end = System.nanoTime() + plan.timeLimit().toNanos();
    for (int i = 0; i < plan.samples(); i++) {
      if (System.nanoTime() - end >= 0) {
        progress.accept("time is up after %d of %d samples".formatted(i, plan.samples()));
        return;
      }
      Excerpt excerpt = excerpts.get(i % excerpts.size());
      writer.write(excerpt, i / excerpts.size(), plan.engines());
      progress.accept("sample %d of %d: %s".formatted(i + 1, plan.samples(), excerpt.file()));
    }
  }
}
