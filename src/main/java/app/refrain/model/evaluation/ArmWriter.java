package app.refrain.model.evaluation;

import app.refrain.model.CompositionException;
import app.refrain.model.CompositionListener;
import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Hybrid;
import app.refrain.model.Models;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.model.draft.LanguageModel;
import app.refrain.model.refine.PartNote;
import app.refrain.model.refine.Protection;
import app.refrain.model.refine.Refinement;
import app.refrain.model.refine.bars.JudgeChooser;
import app.refrain.model.refine.bars.PhraseChooser;
import app.refrain.model.refine.bars.TraitChooser;
import app.refrain.model.refine.judge.Judge;
import app.refrain.model.refine.judge.JudgedRepair;
import app.refrain.music.Score;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Continues pieces in the way of each arm.
 *
 * @param judges take turns, round by round: trained alike but for their random seeds
 */
public record ArmWriter(Models models, List<Judge> judges) {

  /**
   * @param round of continuations, from 0
   * @param base what the arm's base wrote; null if it has none
   */
  Score write(Arm arm, Excerpt excerpt, Sampling sampling, int round, Score base)
      throws CompositionException {
    return switch (arm) {
      case DRAFT -> composed(Engine.LLM, excerpt, sampling, r -> null);
      case LSTM -> composed(Engine.LSTM, excerpt, sampling, r -> null);
      case RANDOM ->
          composed(Engine.LLM, excerpt, sampling, r -> new RandomChooser(random(sampling)));
      case LIKELIEST -> {
        LanguageModel model = models.languageModel(Engine.LLM);
        yield composed(Engine.LLM, excerpt, sampling, r -> new LikelihoodChooser(model));
      }
      case TRAITS -> composed(Engine.LLM, excerpt, sampling, r -> new TraitChooser());
      case LSTM_TRAITS -> composed(Engine.LSTM, excerpt, sampling, r -> new TraitChooser());
      case JUDGE -> composed(Engine.LLM, excerpt, sampling, r -> new JudgeChooser(judge(round)));
      case JUDGE_DRAWN ->
          composed(
              Engine.LLM,
              excerpt,
              sampling,
              r -> new JudgeChooser(judge(round), 1, random(sampling)));
      case REPAIR -> refined(excerpt, base).result();
      case HYBRID ->
          Refinement.of(
                  base,
                  new JudgedRepair(judge(round))
                      .of(base, refined(excerpt, base).changes(), note -> isNew(excerpt, note)),
                  1)
              .result();
    };
  }

  private Refinement refined(Excerpt excerpt, Score base) {
    return models.refiner().refine(base, Protection.ofSeed(excerpt.prompt()), 1);
  }

  private static boolean isNew(Excerpt excerpt, PartNote note) {
    return note.note().onset() >= excerpt.start();
  }

  private Judge judge(int round) {
    if (judges.isEmpty()) {
      throw new IllegalStateException("There is no judge");
    }
    return judges.get(round % judges.size());
  }

  private static SplittableRandom random(Sampling sampling) {
    return new SplittableRandom(~sampling.randomSeed());
  }

  private Score composed(
      Engine drafter,
      Excerpt excerpt,
      Sampling sampling,
      Function<CompositionRequest, PhraseChooser> chooser)
      throws CompositionException {
    CompositionRequest request =
        new CompositionRequest(
            Task.CONTINUE,
            Engine.HYBRID,
            excerpt.prompt(),
            excerpt.barsToWrite(),
            0,
            0,
            List.of(),
            Wishes.NONE,
            sampling);
    return models
        .composer(drafter, new Hybrid(chooser, false, null))
        .compose(request, CompositionListener.SILENT)
        .result();
  }
}
