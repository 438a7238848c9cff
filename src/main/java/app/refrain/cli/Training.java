package app.refrain.cli;

import app.refrain.model.refine.training.RefinerTraining;
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
  DRAFT("nats a token", DraftTraining::run),
  /** The LSTM language model. */
  LSTM("nats a token", withoutInit(LstmTraining::run)),
  /** The LSTM that refines. */
  REFINER("nats a note", withoutInit(RefinerTraining::run));

  /** A sitting of training. */
  private interface Sitting {

    /** Gives the lowest validation loss. */
    double run(
        Path corpus,
        Path folder,
        Optional<Path> init,
        Duration time,
        int threads,
        Consumer<String> log)
        throws IOException;
  }

  /** A sitting that begins with random weights. */
  private interface Beginning {

    double run(Path corpus, Path folder, Duration time, int threads, Consumer<String> log)
        throws IOException;
  }

  private static Sitting withoutInit(Beginning beginning) {
    return (corpus, folder, init, time, threads, log) ->
        beginning.run(corpus, folder, time, threads, log);
  }

  private final String unit;
  private final Sitting sitting;

  Training(String unit, Sitting sitting) {
    this.unit = unit;
    this.sitting = sitting;
  }

  /** What its loss is counted in. */
  String unit() {
    return unit;
  }

  /**
   * Trains in a folder, going on from the checkpoint that is there.
   *
   * @param init weights to begin with, which only {@link #DRAFT} can
   * @param log told a line now and then
   * @return the lowest validation loss
   * @throws IOException if the corpus cannot be read or the folder not written
   */
  double run(
      Path corpus,
      Path folder,
      Optional<Path> init,
      Duration time,
      int threads,
      Consumer<String> log)
      throws IOException {
    return sitting.run(corpus, folder, init, time, threads, log);
  }
}
