package app.refrain.cli;

import app.refrain.model.Sampling;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Option;

/** How freely the models choose. */
final class SamplingOptions {

  @Option(
      names = "--temperature",
      paramLabel = "X",
      defaultValue = "0.9",
      description = "Less is safer, more is bolder; over 0 to 4. Default: ${DEFAULT-VALUE}.")
  private double temperature;

  @Option(
      names = "--top-p",
      paramLabel = "X",
      defaultValue = "0.95",
      description =
          "Choose from the likeliest words that have this share of probability; over 0 to 1."
              + " Default: ${DEFAULT-VALUE}.")
  private double topP;

  @Option(
      names = "--refine",
      paramLabel = "X",
      defaultValue = "0.5",
      description =
          "How much of the LSTM's advice to take: 0 none, 1 every change that it believes in."
              + " Default: ${DEFAULT-VALUE}.")
  private double refinement;

  @Option(
      names = "--random-seed",
      paramLabel = "N",
      description =
          "The same seed with the same input, options, models and number of threads gives the same"
              + " file, byte by byte. Default: another one every time.")
  private Long randomSeed;

  /**
   * How one of several pieces is made; each has a random seed of its own.
   *
   * @param piece from 1
   * @throws IllegalArgumentException if a value is out of its range
   */
  Sampling of(int piece) {
    if (randomSeed == null) {
      randomSeed = (long) ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    }
    return new Sampling(temperature, topP, refinement, randomSeed + piece - 1);
  }
}
