package app.refrain.model;

import app.refrain.model.refine.bars.JudgeChooser;
import app.refrain.model.refine.bars.PhraseChooser;
import app.refrain.model.refine.bars.TraitChooser;
import app.refrain.model.refine.judge.Judge;
import java.util.function.Function;

/**
 * What the hybrid does with a draft.
 *
 * @param chooser chooses among versions of its phrases what a request wants; gives null where the
 *     draft stays
 * @param repairs whether single notes are corrected
 * @param judge of the corrections, who may add notes, too; null if the refiner decides alone
 */
public record Hybrid(
    Function<CompositionRequest, PhraseChooser> chooser, boolean repairs, Judge judge) {

  /**
   * The product's own: the LSTM chooses and repairs.
   *
   * @param judge null if there is none: then traits choose, where bars are added to a piece
   */
  static Hybrid standard(Judge judge) {
    return judge == null
        ? new Hybrid(request -> addsBars(request) ? new TraitChooser() : null, true, null)
        : new Hybrid(request -> new JudgeChooser(judge), true, judge);
  }

  private static boolean addsBars(CompositionRequest request) {
    return request.task() == Task.NEW || request.task() == Task.CONTINUE;
  }
}
