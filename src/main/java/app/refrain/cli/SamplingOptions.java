package app.refrain.cli;

import app.refrain.model.Sampling;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How freely the models choose. */
final class SamplingOptions {

  @Option(
      names = "--temperature",
      paramLabel = "X",
      description =
          "Less is safer, more is bolder; over 0 to 4. Default: "
              + Sampling.USUAL_TEMPERATURE
              + ".")
  private Double temperature;

  @Option(
      names = "--top-p",
      paramLabel = "X",
      defaultValue = "" + Sampling.USUAL_TOP_P,
      description =
          "Choose from the likeliest words that have this share of probability; over 0 to 1."
              + " Default: ${DEFAULT-VALUE}.")
  private double topP;

  @Option(
      names = "--refine",
      paramLabel = "X",
      defaultValue = "" + Sampling.USUAL_REFINEMENT,
      description =
          "How much of the hybrid's refinement to take: 0 none, 1 every change it believes in."
              + " Default: ${DEFAULT-VALUE}.")
  private double refinement;

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  Sampling with(long randomSeed) {
    return with(randomSeed, Optional.empty());
  }

  /**
   * @param wished the temperature if no option says it
   * @throws IllegalArgumentException if a value is out of its range
   */
  Sampling with(long randomSeed, Optional<Double> wished) {
    double chosen = temperature == null ? wished.orElse(Sampling.USUAL_TEMPERATURE) : temperature;
    return new Sampling(chosen, topP, refinement, randomSeed);
  }
}
