package app.refrain.model.refine;

import app.refrain.model.torch.LstmWidth;

/**
 * The size of a refiner.
 *
 * @param width channels of what the network is told of a note
 * @param encoderLayers bidirectional layers over the draft
 * @param encoderWidth channels of each direction
 * @param decoderWidth channels of the decoder
 */
public record RefinerConfig(int width, int encoderLayers, int encoderWidth, int decoderWidth) {
  /** About 2.8 million parameters. */
  public static final RefinerConfig STANDARD = new RefinerConfig(192, 2, 192, 256);

  /**
   * @throws IllegalArgumentException if a size is not positive, or a width of the encoder or the
   *     decoder one that {@link LstmWidth} refuses
   */
  public RefinerConfig {
    if (width < 1 || encoderLayers < 1) {
      throw new IllegalArgumentException("all sizes of a refiner are at least 1");
    }
    LstmWidth.check("encoderWidth", encoderWidth);
    LstmWidth.check("decoderWidth", decoderWidth);
  }
}
