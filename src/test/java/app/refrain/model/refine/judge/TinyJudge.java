package app.refrain.model.refine.judge;

import app.refrain.model.torch.FloatFormat;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.ModelFiles;
import app.refrain.model.torch.Parameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** A small judge that learnt nothing, but whose energies differ. */
public final class TinyJudge {

  private static final JudgeConfig CONFIG = new JudgeConfig(8, 1, 8, 4);

  private TinyJudge() {}

  /** Writes it into a folder. */
  public static void write(Path folder) throws IOException {
    try (JudgeModel model = model()) {
      new ModelFiles(folder).write(model.description(), model.parameters(), FloatFormat.F32);
    }
  }

  static JudgeModel model() {
    JudgeModel model = JudgeModel.untrained(CONFIG, 0, 1);
    Parameters parameters = model.parameters();
    SplittableRandom random = new SplittableRandom(1);
    Map<String, FloatTensor> values = new LinkedHashMap<>(parameters.snapshot());
    for (String name : new String[] {"features", "note", "passage"}) {
      float[] drawn = values.get(name).values().clone();
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = (float) random.nextGaussian(0, name.equals("features") ? 1 : 5);
      }
      values.put(name, new FloatTensor(values.get(name).shape(), drawn));
    }
    parameters.restore(values);
    return model;
  }
}
