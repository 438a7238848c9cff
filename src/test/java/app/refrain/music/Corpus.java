package app.refrain.music;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The pieces that models are trained on, where they lie beside the project. */
public final class Corpus {

  public static final Path FOLDER = Path.of("..", "shared", "data", "corpus");

  /** One in so many pieces is in the sample; 1 for all. */
  private static final int SAMPLE_STEP = Integer.getInteger("corpus.step", 100);

  private Corpus() {}

  /** Some of the files, from all collections; all with {@code -Dcorpus.step=1}. */
  public static List<Path> sample() throws IOException {
    List<Path> all = files();
    return IntStream.range(0, all.size())
        .filter(i -> i % SAMPLE_STEP == 0)
        .mapToObj(all::get)
        .toList();
  }

  /** All MIDI files in a fixed order; skips the test that asks where there are none. */
  public static List<Path> files() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "corpus not beside the project");
    try (var files = Files.walk(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".mid")).sorted().toList();
    }
  }
}
