package app.refrain.cli;

import app.refrain.model.refine.training.RefinerTraining;
import app.refrain.model.training.DraftTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** The networks that can be trained. */
enum Training {
  /** The language model that drafts. */
  DRAFT("nats a token", DraftTraining::run),
  /** The LSTM that refines. */
  REFINER("nats a note", RefinerTraining::run);

  /** A sitting of training. */
  private interface Sitting {

    /** Gives the lowest validation loss. */
    double run(Path corpus, Path folder, Duration time, int threads, Consumer<String> log)
        throws IOException;
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
   * @param log told a line now and then
   * @return the lowest validation loss
   * @throws IOException if the corpus cannot be read or the folder not written
   */
  double run(Path corpus, Path folder, Duration time, int threads, Consumer<String> log)
      throws IOException {
    return sitting.run(corpus, folder, time, threads, log);
  }
}
