package app.refrain.studio;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.midi.MidiReader;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads the files that people bring. */
@Component
public class SeedFiles {

  /** What file names end with. */
  public static final String[] EXTENSIONS = {".mid", ".midi"};

  /**
   * Reads a file; one without a title gets its name.
   *
   * @throws MalformedScoreException if it cannot be read, or has no notes; the message is for
   *     people
   */
  public Score read(String fileName, byte[] bytes) throws MalformedScoreException {
    Score score = MidiReader.read(bytes);
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
