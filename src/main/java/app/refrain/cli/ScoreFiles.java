package app.refrain.cli;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.format.ScoreFormat;
import app.refrain.music.performance.Understanding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads scores from files. */
final class ScoreFiles {

  private ScoreFiles() {}

  /**
   * Reads a score of any format; what was played freely is on the beats that were heard.
   *
   * @throws IOException if the file cannot be read
   * @throws Failure if it is no score; the message names the file
   */
  static Score read(Path file) throws IOException, Failure {
    return understand(file).score();
  }

  /**
   * Reads a score of any format, and tells how it was understood.
   *
   * @throws IOException if the file cannot be read
   * @throws Failure if it is no score; the message names the file
   */
  static Understanding understand(Path file) throws IOException, Failure {
    try {
      return ScoreFormat.understand(bytes(file), file.getFileName().toString());
    } catch (MalformedScoreException e) {
      throw new Failure(file + ": " + e.getMessage());
    }
  }

  /**
   * Reads English score text, whatever the file is called.
   *
   * @throws IOException if the file cannot be read
   * @throws Failure if it is no score text; the message names the file
   */
  static Score readText(Path file) throws IOException, Failure {
    try {
      return ScoreFormat.TEXT.understand(bytes(file)).score();
    } catch (MalformedScoreException e) {
      throw new Failure(file + ": " + e.getMessage());
    }
  }

  private static byte[] bytes(Path file) throws IOException, Failure {
    if (Files.isDirectory(file)) {
      throw new Failure(file + ": this is a folder; name a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(ScoreFormat.MAX_BYTES + 1);
      if (bytes.length > ScoreFormat.MAX_BYTES) {
        throw new Failure(
            "%s: it has more than %,d bytes. Cut the piece into several files."
                .formatted(file, ScoreFormat.MAX_BYTES));
      }
      return bytes;
    }
  }
}
