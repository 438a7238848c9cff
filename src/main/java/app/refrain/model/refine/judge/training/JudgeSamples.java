package app.refrain.model.refine.judge.training;

import app.refrain.model.draft.LanguageModel;
import app.refrain.model.training.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The samples of a folder, by split.
 *
 * @param folder has a folder of each split
 */
public record JudgeSamples(Path folder) {

  private static final long SEED = 20_263;

  /** How many samples there are of the split for every one to learn from. */
  private static final double VALID_SHARE = 0.25;

  /** Writes those that are missing of so many to learn from, and a quarter as many to judge by. */
  public void write(
      Corpus corpus,
      LanguageModel model,
      int passages,
      BooleanSupplier wanted,
      Consumer<String> log)
      throws IOException {
    write("valid", corpus, model, (int) Math.ceil(passages * VALID_SHARE), wanted, log);
    write("train", corpus, model, passages, wanted, log);
  }

  private void write(
      String split,
      Corpus corpus,
      LanguageModel model,
      int count,
      BooleanSupplier wanted,
      Consumer<String> log)
      throws IOException {
    JudgeSampleFolder samples = of(split);
    if (samples.isComplete(count)) {
      return;
    }
    log.accept("writes passages of the split " + split);
    List<Corpus.Piece> pieces = corpus.split(split);
    new JudgeSampleWriter(model, pieces, !split.equals("train"), SEED)
        .write(samples, count, wanted, log);
  }

  /** The samples of a split. */
  public JudgeSampleFolder of(String split) {
    return new JudgeSampleFolder(folder.resolve(split));
  }
}
