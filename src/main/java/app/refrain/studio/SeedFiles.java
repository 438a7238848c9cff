package app.refrain.studio;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Limit;
import app.refrain.account.RateLimits;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.format.ScoreFormat;
import app.refrain.music.performance.Understanding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads the files that people bring. */
@Component
public class SeedFiles {

  private final RateLimits limits;
  private final CurrentPerson people;

  SeedFiles(RateLimits limits, CurrentPerson people) {
    this.limits = limits;
    this.people = people;
  }

  /** What the names of readable files end with, the dot included. */
  public List<String> extensions() {
    return Arrays.stream(ScoreFormat.values())
        .flatMap(format -> format.extensions().stream())
        .map(extension -> "." + extension)
        .toList();
  }

  /**
   * Reads a file that a person brings, and tells how it was understood; one without a title gets
   * its name.
   *
   * @throws MalformedScoreException if it cannot be read, or has no notes; the message is for
   *     people
   * @throws app.refrain.account.TooManyRequestsException if the person brings too many
   */
  public Understanding read(String fileName, byte[] bytes) throws MalformedScoreException {
    limits.check(Limit.UPLOAD, people.require());
    return understand(fileName, bytes);
  }

  static Understanding understand(String fileName, byte[] bytes) throws MalformedScoreException {
    Understanding understanding = ScoreFormat.understand(bytes, fileName);
    Score score = understanding.score();
    if (score.noteCount() == 0) {
      throw new MalformedScoreException(
          "There are no notes in this file. Choose one in which something plays.");
    }
    return score.credits().title().isEmpty()
        ? understanding.withScore(score.withCredits(score.credits().withTitle(title(fileName))))
        : understanding;
  }

  private static String title(String fileName) {
    String name = fileName.replaceFirst("\\.[A-Za-z]+$", "").replaceAll("[-_]+", " ").strip();
    return name.isEmpty()
        ? "Untitled"
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
