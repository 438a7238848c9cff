package app.refrain.model.refine.judge;

import app.refrain.model.torch.ModelFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Says which of several versions of a passage is most like real music. For several threads. */
public final class Judge implements AutoCloseable {

  private final JudgeModel model;

  /**
   * @param model is closed with the judge
   */
  public Judge(JudgeModel model) {
    this.model = model;
  }

  /**
   * Loads the model of a folder.
   *
   * @throws IOException if its files cannot be read or do not fit each other
   */
  public static Judge load(Path folder) throws IOException {
    ModelFiles files = new ModelFiles(folder);
    JudgeConfig config = files.readDescription("config", JudgeConfig.class);
    try {
      return new Judge(JudgeModel.of(config, files.readWeights(), 0));
    } catch (IllegalArgumentException e) {
      throw new IOException("The judge in " + folder + " cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * The energy of each version of the same bars: the lower, the more like real music. A difference
   * of one is a factor e in how probable it is that a version is the real one.
   *
   * @param versions at least one; before and after the bars they are alike
   */
  public double[] energies(List<Passage> versions) {
    return model.energies(new JudgeBatch(List.of(JudgeBatch.Group.of(versions)))).getFirst();
  }

  @Override
  public void close() {
    model.close();
  }
}
