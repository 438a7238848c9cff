package app.refrain.cli;

import app.refrain.model.refine.judge.training.JudgeTraining;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a judge learns from. */
final class JudgeOptions {

  private static final Path SAMPLES = Path.of("data", "judge");
  private static final int PASSAGES = 1000;

  @Option(
      names = "--samples",
      paramLabel = "DIR",
      description =
          "Where the passages are kept that judge learns from; missing ones are written first, and"
              + " what is broken off goes on. Default: data/judge.")
  private Optional<Path> samples = Optional.empty();

  @Option(
      names = "--passages",
      paramLabel = "N",
      description =
          "How many passages judge learns from, each with eight of the draft model's in its place."
              + " Default: 1000.")
  private Optional<Integer> passages = Optional.empty();

  @Option(
      names = "--random-seed",
      paramLabel = "N",
      description = "Draws judge's first weights and its order of lessons. Default: 0.")
  private Optional<Long> randomSeed = Optional.empty();

  /** What is wrong, if anything. */
  Optional<String> check(boolean judge) {
    if (!judge && (samples.isPresent() || passages.isPresent() || randomSeed.isPresent())) {
      return Optional.of("--samples, --passages and --random-seed are for judge alone");
    }
    return passages.filter(n -> n < 1).map(n -> "--passages must be at least 1, not " + n);
  }

  JudgeTraining.Choices with(Path drafter, Optional<Path> init) {
    return new JudgeTraining.Choices(
        samples.orElse(SAMPLES), passages.orElse(PASSAGES), drafter, init, randomSeed.orElse(0L));
  }
}
