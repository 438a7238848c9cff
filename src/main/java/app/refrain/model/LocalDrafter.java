package app.refrain.model;

import app.refrain.model.draft.LanguageModel;
import app.refrain.music.Score;
import app.refrain.music.analysis.copying.CopyIndex;
import java.util.Optional;

/** Drafts with a language model in this process. */
record LocalDrafter(LoadedModel<LanguageModel> loaded, Optional<CopyIndex> learnt)
    implements Drafter {

  @Override
  public ModelId id() {
    return loaded.id();
  }

  @Override
  public Optional<LanguageModel> local() {
    return Optional.of(loaded.model());
  }

  @Override
  public int together() {
    return loaded.model().together();
  }

  @Override
  public Draft draft(
      CompositionRequest request, Assignment assignment, CompositionListener listener)
      throws CompositionException {
    Drafting drafting = new Drafting(request, assignment, listener);
    Score score = drafting.with(loaded.model());
    return new Draft(score, drafting.firstBarAt());
  }
}
