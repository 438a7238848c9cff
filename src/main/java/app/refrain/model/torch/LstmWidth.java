package app.refrain.model.torch;

/** The hidden widths at which the engine's LSTM is right on every processor. */
public final class LstmWidth {
  /**
   * On processors with AVX-512 oneDNN 3.7 (that of PyTorch 2.7) computes the gates in blocks of 32
   * cells, and gives wrong values without a word when 1 to 16 cells are left for the last block.
   */
  private static final int BLOCK = 32;

  private LstmWidth() {}

  /**
   * @throws IllegalArgumentException if the width is not a positive multiple of 32
   */
  public static void check(String name, int width) {
    if (width < 1 || width % BLOCK != 0) {
      throw new IllegalArgumentException(
          "%s is a multiple of %d, not %d: other LSTMs are computed wrong on some processors"
              .formatted(name, BLOCK, width));
    }
  }
}
