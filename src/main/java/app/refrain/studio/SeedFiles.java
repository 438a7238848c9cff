package app.refrain.studio;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Limit;
import app.refrain.account.RateLimits;
import app.refrain.account.TooManyRequestsException;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import app.refrain.music.english.TextLimits;
import app.refrain.music.format.ScoreFormat;
import app.refrain.music.performance.Understanding;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Reads the files that people bring. */
@Component
public class SeedFiles {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Reading a file is work for a processor; more at a time would only take memory. */
  private final Semaphore readers = new Semaphore(Runtime.getRuntime().availableProcessors());

  private final RateLimits limits;
  private final CurrentPerson people;
  private final int notes;

  SeedFiles(RateLimits limits, CurrentPerson people, SessionProperties sessions) {
    this.limits = limits;
    this.people = people;
    notes = sessions.notes();
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
    return inTurn(() -> understand(fileName, bytes, notes));
  }

  /**
   * Reads English score text that a person sends.
   *
   * @throws MalformedScoreException if it cannot be read; the message is for people
   * @throws app.refrain.account.TooManyRequestsException if the person brings too many
   */
  public Understanding readText(String text) throws MalformedScoreException {
    limits.check(Limit.UPLOAD, people.require());
    TextLimits most = TextLimits.DEFAULT.withNotes(notes);
    return inTurn(() -> Understanding.ofWritten(ScoreText.parse(text, most), 0));
  }

  private interface Reading {
    Understanding read() throws MalformedScoreException;
  }

  private Understanding inTurn(Reading reading) throws MalformedScoreException {
    try {
      if (!readers.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new TooManyRequestsException(
            "Very many files are being read. Please try again in a moment.", PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    try {
      return reading.read();
    } finally {
      readers.release();
    }
  }

  static Understanding understand(String fileName, byte[] bytes, int notes)
      throws MalformedScoreException {
    Understanding understanding = ScoreFormat.understand(bytes, fileName, notes);
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
