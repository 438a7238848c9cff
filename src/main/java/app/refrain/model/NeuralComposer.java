package app.refrain.model;

import app.refrain.model.draft.LanguageModel;
import app.refrain.model.refine.Protection;
import app.refrain.model.refine.Refinement;
import app.refrain.model.refine.Refiner;
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

  private final Map<Engine, LoadedModel<LanguageModel>> drafters;
  private final LoadedModel<Refiner> refiner;

  /**
   * @param drafters the language model of each engine that can be asked for
   * @param refiner null if the hybrid is not on offer
   */
  NeuralComposer(Map<Engine, LoadedModel<LanguageModel>> drafters, LoadedModel<Refiner> refiner) {
    this.drafters = Map.copyOf(drafters);
    this.refiner = refiner;
  }

  @Override
  public Composition compose(CompositionRequest request, CompositionListener listener)
      throws CompositionException {
    LoadedModel<LanguageModel> drafter = drafters.get(request.engine());
    if (drafter == null || request.engine() == Engine.HYBRID && refiner == null) {
      throw new CompositionException(
          "engine: there is no model for " + request.engine().name().toLowerCase(Locale.ROOT));
    }
    long start = System.nanoTime();
    Drafting drafting = new Drafting(request, Assignment.of(request), listener);
    Score draft = drafting.with(drafter.model());
    long drafted = System.nanoTime();
    List<ModelId> models = new ArrayList<>(List.of(drafter.id()));
    Refinement refinement = new Refinement(draft, List.of());
    if (request.engine() == Engine.HYBRID) {
      models.add(refiner.id());
      refinement =
          refiner
              .model()
              .refine(draft, Protection.ofSeed(request.seed()), request.sampling().refinement());
    }
    return new Composition(
        draft,
        refinement.result(),
        Printer.print(draft),
        Printer.print(refinement.result()),
        refinement.changes(),
        models,
        new Composition.Timings(
            (drafting.firstBarAt() - start) / NANOS,
            (drafted - start) / NANOS,
            (System.nanoTime() - drafted) / NANOS));
  }

  @Override
  public List<ModelId> models() {
    return Stream.concat(drafters.values().stream(), Stream.ofNullable(refiner))
        .map(LoadedModel::id)
        .distinct()
        .toList();
  }
}
