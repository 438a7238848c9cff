package app.refrain.music;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The pieces that models are trained on, where they lie beside the project. */
public final class Corpus {

  public static final Path FOLDER = Path.of("..", "shared", "data", "corpus");

  private Corpus() {}

  /** All MIDI files in a fixed order; skips the test that asks where there are none. */
  public static List<Path> files() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "corpus not beside the project");
    try (var files = Files.walk(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".mid")).sorted().toList();
    }
  }
}
