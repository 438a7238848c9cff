package app.refrain.model.refine.judge;

/**
 * The size of a judge.
 *
 * @param width channels of what the network is told of a note
 * @param layers bidirectional layers
 * @param channels of each direction
 * @param hidden channels between what was read and the energy
 */
public record JudgeConfig(int width, int layers, int channels, int hidden) {

  /** As the refiner's encoder, whose weights a judge may begin with. */
  public static final JudgeConfig STANDARD = new JudgeConfig(192, 2, 192, 64);

  /**
   * @throws IllegalArgumentException if a size is not positive
   */
  public JudgeConfig {
    if (width < 1 || layers < 1 || channels < 1 || hidden < 1) {
      throw new IllegalArgumentException("all sizes of a judge are at least 1");
    }
  }
}
