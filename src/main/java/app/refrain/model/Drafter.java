package app.refrain.model;

import app.refrain.model.draft.LanguageModel;
import app.refrain.music.Score;
import app.refrain.music.analysis.copying.CopyIndex;
import java.util.Optional;

/** A language model that drafts. */
interface Drafter {

  /**
   * What was drafted.
   *
   * @param firstBarAt when the first bar was complete, by {@link System#nanoTime}
   */
  record Draft(Score score, long firstBarAt) {}

  ModelId id();

  /** How many drafts of different compositions go through the model together at most. */
  default int together() {
    return 1;
  }

  /** The model, where it is one of this process that others can write with, too. */
  default Optional<LanguageModel> local() {
    return Optional.empty();
  }

  /** The pieces that the model learnt from, where they are known. */
  Optional<CopyIndex> learnt();

  /**
   * @throws CompositionException if the model cannot do it, or the listener cancelled it
   */
  Draft draft(CompositionRequest request, Assignment assignment, CompositionListener listener)
      throws CompositionException;
}
