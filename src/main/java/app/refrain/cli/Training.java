package app.refrain.cli;

import app.refrain.model.refine.judge.training.JudgeTraining;
import app.refrain.model.refine.training.RefinerTraining;
import app.refrain.model.training.Corpus;
import app.refrain.model.training.DraftTraining;
import app.refrain.model.training.LstmTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The networks that can be trained. */
enum Training {
  /** The language model that drafts. */
  DRAFT("nats a token") {
    @Override
    double run(Sitting sitting, Consumer<String> log) throws IOException {
      return DraftTraining.run(
          sitting.corpus(),
          sitting.folder(),
          new DraftTraining.Choices(sitting.init(), sitting.dropout(), sitting.rate()),
          sitting.time(),
          sitting.threads(),
          log);
    }
  },
  /** The LSTM language model. */
  LSTM("nats a token") {
    @Override
    double run(Sitting sitting, Consumer<String> log) throws IOException {
      return LstmTraining.run(
          sitting.corpus(), sitting.folder(), sitting.time(), sitting.threads(), log);
    }
  },
  /** The LSTM that refines. */
  REFINER("nats a note") {
    @Override
    double run(Sitting sitting, Consumer<String> log) throws IOException {
      return RefinerTraining.run(
          sitting.corpus(),
          sitting.folder(),
          sitting.init(),
          sitting.drafter(),
          sitting.time(),
          sitting.threads(),
          log);
    }
  },
  /** The LSTM that judges passages. */
  JUDGE("nats a passage") {
    @Override
    double run(Sitting sitting, Consumer<String> log) throws IOException {
      return JudgeTraining.run(
          Corpus.open(sitting.corpus()),
          sitting.folder(),
          sitting.judging(),
          sitting.time(),
          sitting.threads(),
          log);
    }
  };

  /**
   * A sitting of training.
   *
   * @param init weights to begin with, which {@link #LSTM} cannot
   * @param dropout for {@link #DRAFT}
   * @param rate the highest learning rate, for {@link #DRAFT}
   * @param drafter a language model whose mistakes {@link #REFINER} learns from
   * @param judging what {@link #JUDGE} learns from; null for the others
   */
  record Sitting(
      Path corpus,
      Path folder,
      Optional<Path> init,
      Optional<Path> drafter,
      double dropout,
      Optional<Double> rate,
      JudgeTraining.Choices judging,
      Duration time,
      int threads) {}

  private final String unit;

  Training(String unit) {
    this.unit = unit;
  }

  /** What its loss is counted in. */
  String unit() {
    return unit;
  }

  /**
   * Trains in a folder, going on from the checkpoint that is there.
   *
   * @param log told a line now and then
   * @return the lowest validation loss
   * @throws IOException if the corpus cannot be read or the folder not written
   */
  abstract double run(Sitting sitting, Consumer<String> log) throws IOException;
}
