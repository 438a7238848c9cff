package app.refrain.model.draft;

import app.refrain.model.torch.LstmWidth;

/**
 * The shape of a recurrent network of long short-term memory (Hochreiter and Schmidhuber, 1997).
 *
 * @param vocabulary number of tokens
 * @param width channels of the embedding
 * @param hidden cells of a layer
 * @param context the most positions of one sequence
 * @param contextFeatures number of features that a position can have beside its token, 0 for none
 */
public record LstmConfig(
    int vocabulary, int width, int layers, int hidden, int context, int contextFeatures) {

  /**
   * @throws IllegalArgumentException if a size is not positive, or {@link LstmWidth} refuses the
   *     number of cells
   */
  public LstmConfig {
    if (vocabulary < 1 || width < 1 || layers < 1 || context < 1 || contextFeatures < 0) {
      throw new IllegalArgumentException("not the shape of an LSTM: all sizes are at least 1");
    }
    LstmWidth.check("hidden", hidden);
  }

  /** Three layers, about seven million parameters. */
  public static LstmConfig small(int vocabulary, int contextFeatures) {
    return new LstmConfig(vocabulary, 256, 3, 512, 1024, contextFeatures);
  }
}
