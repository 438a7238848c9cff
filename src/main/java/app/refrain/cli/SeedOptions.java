package app.refrain.cli;

import app.refrain.model.Task;
import app.refrain.music.Excerpt;
import app.refrain.music.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import picocli.CommandLine.Option;

/** The music that a composition begins with. */
final class SeedOptions {

  @Option(
      names = "--in",
      paramLabel = "SEED",
      description = "The music to begin with: .mid, .musicxml, .mxl, .abc or .txt.")
  private Path file;

  @Option(
      names = "--seed-bars",
      paramLabel = "N",
      description =
          "Take only the first bars of the seed; a pickup is not counted. Notes that ring on end"
              + " with the last bar. Default: all.")
  private Integer bars;

  boolean isGiven() {
    return file != null;
  }

  boolean isCut() {
    return bars != null;
  }

  /** To go on with a seed, to begin anew without. */
  Task usualTask() {
    return isGiven() ? Task.CONTINUE : Task.NEW;
  }

  /**
   * The seed, {@link Score#EMPTY} if there is none.
   *
   * @throws IOException if the file cannot be read
   * @throws Failure if it is no score, or one without parts or as many bars as asked for
   */
  Score read() throws IOException, Failure {
    if (!isGiven()) {
      return Score.EMPTY;
    }
    Score score = ScoreFiles.read(file);
    if (score.parts().isEmpty()) {
      throw new Failure(file + ": nobody plays in it. Choose one in which somebody does.");
    }
    if (bars == null) {
      return score;
    }
    int pickup = score.bars().hasPickup() ? 1 : 0;
    int there = score.barCount() - pickup;
    if (bars < 1 || bars > there) {
      throw new Failure(
          "%s: it has %d bars; --seed-bars cannot be %d".formatted(file, there, bars));
    }
    return Excerpt.opening(score, bars + pickup);
  }

  /**
   * Which seed it was.
   *
   * @throws IOException if the file cannot be read
   */
  Provenance.Seed provenance(Score seed) throws IOException {
    return isGiven()
        ? new Provenance.Seed(file.toString(), seed.barCount(), sha256(Files.readAllBytes(file)))
        : null;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
