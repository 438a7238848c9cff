package app.refrain.studio;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.format.ScoreFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads the files that people bring. */
@Component
public class SeedFiles {

  /** What the names of readable files end with, the dot included. */
  public List<String> extensions() {
    return Arrays.stream(ScoreFormat.values())
        .flatMap(format -> format.extensions().stream())
        .map(extension -> "." + extension)
        .toList();
  }

  /**
   * Reads a file; one without a title gets its name.
   *
   * @throws MalformedScoreException if it cannot be read, or has no notes; the message is for
   *     people
   */
  public Score read(String fileName, byte[] bytes) throws MalformedScoreException {
    Score score = ScoreFormat.read(bytes, fileName);
    if (score.noteCount() == 0) {
      throw new MalformedScoreException(
          "There are no notes in this file. Choose one in which something plays.");
    }
    return score.credits().title().isEmpty()
        ? score.withCredits(score.credits().withTitle(title(fileName)))
        : score;
  }

  private static String title(String fileName) {
    String name = fileName.replaceFirst("\\.[A-Za-z]+$", "").replaceAll("[-_]+", " ").strip();
    return name.isEmpty()
        ? "Untitled"
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
