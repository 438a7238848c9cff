package app.refrain.cli;

import app.refrain.model.Sampling;
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

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  Sampling with(long randomSeed) {
    return new Sampling(temperature, topP, refinement, randomSeed);
  }
}
