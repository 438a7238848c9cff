package app.refrain.model;

import app.refrain.model.refine.Refinement;
import app.refrain.model.refine.Refiner;
import app.refrain.model.refine.judge.Judge;
import app.refrain.model.torch.Torch;
import app.refrain.music.Score;
import app.refrain.music.english.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Composes with a language model that drafts and, in the hybrid, an LSTM decoder that refines. */
public final class NeuralComposer implements Composer {

  private static final long NANOS = 1_000_000;

  private final Map<Engine, Drafter> drafters;
  private final LoadedModel<Refiner> refiner;
  private final LoadedModel<Judge> judge;
  private final Hybrid hybrid;

  /**
   * @param drafters the language model of each engine that can be asked for
   * @param refiner null if the hybrid is not on offer
   * @param judge null if none is there
   * @param hybrid what the hybrid does
   */
  NeuralComposer(
      Map<Engine, Drafter> drafters,
      LoadedModel<Refiner> refiner,
      LoadedModel<Judge> judge,
      Hybrid hybrid) {
    this.drafters = Map.copyOf(drafters);
    this.refiner = refiner;
    this.judge = judge;
    this.hybrid = hybrid;
  }

  @Override
  public Composition compose(CompositionRequest request, CompositionListener listener)
      throws CompositionException {
    Drafter drafter = drafters.get(request.engine());
    if (drafter == null || request.engine() == Engine.HYBRID && refiner == null) {
      throw new CompositionException(
          "engine: there is no model for " + request.engine().name().toLowerCase(Locale.ROOT));
    }
    long start = System.nanoTime();
    Assignment assignment = Assignment.of(request);
    Drafter.Draft drafted = drafter.draft(request, assignment, listener);
    Score draft = drafted.score();
    long refining = System.nanoTime();
    List<ModelId> models = new ArrayList<>(List.of(drafter.id()));
    Refinement refinement = new Refinement(draft, List.of());
    if (request.engine() == Engine.HYBRID) {
      models.add(refiner.id());
      if (judge != null) {
        models.add(judge.id());
      }
      refinement =
          new Refining(request, assignment, listener)
              .of(draft, drafter.local().orElse(null), refiner.model(), hybrid);
    }
    Score made = NewNotes.of(refinement.result(), request.seed());
    return new Composition(
        draft,
        refinement.result(),
        Printer.print(draft),
        Printer.print(refinement.result()),
        refinement.changes(),
        models,
        new Composition.Timings(
            (drafted.firstBarAt() - start) / NANOS,
            (refining - start) / NANOS,
            (System.nanoTime() - refining) / NANOS),
        drafter.learnt().map(learnt -> learnt.longestRun(made)).orElse(null));
  }

  @Override
  public List<ModelId> models() {
    return Stream.concat(
            drafters.values().stream().map(Drafter::id),
            Stream.concat(Stream.ofNullable(refiner), Stream.ofNullable(judge))
                .map(LoadedModel::id))
        .distinct()
        .toList();
  }

  @Override
  public String device() {
    boolean batched = drafters.values().stream().anyMatch(Drafter::isBatched);
    return Torch.deviceName() + (batched ? ", batched" : "");
  }
}
