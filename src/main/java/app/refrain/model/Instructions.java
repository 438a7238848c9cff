package app.refrain.model;

import app.refrain.music.Excerpt;
import app.refrain.music.Key;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Meter;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What a language model that is served elsewhere is told. */
final class Instructions {

  private static final List<String> TUNES =
      List.of(
          "kesh-jig",
          "old-hundredth",
          "scarborough-fair",
          "drunken-sailor",
          "auld-lang-syne",
          "greensleeves",
          "twinkle-twinkle",
          "ach-du-lieber-augustin",
          "twelve-bar-blues");

  /** How many tunes are shown, and how many bars of each. */
  private static final int SHOWN = 2;

  private static final int SHOWN_BARS = 8;

  private Instructions() {}

  /** The documentation of the notation. */
  static String notation() {
    return "You are a composer. You write music in the notation that this page describes, and"
        + " nothing else.\n\n"
        + resource("/docs/score-text.md");
  }

  /** What to write, with the tunes that are nearest to it. */
  static String task(TextAssignment text) {
    return "For example:\n\n"
        + nearest(text.piece()).stream()
            .map(Instructions::opening)
            .collect(Collectors.joining("\n"))
        + "\nNow go on with the following text. "
        + wanted(text)
        + " Keep to the key, the meter and the parts of the header, and to the style.\n\n"
        + text.beginning();
  }

  /** What was wrong, and the request once more. */
  static String again(TextAssignment text, String problem) {
    return "That cannot be read. %s. %s".formatted(problem, wanted(text));
  }

  private static String wanted(TextAssignment text) {
    return text.fills()
        ? "Write what comes after \"Now write.\": the parts that are open, from bar %d to bar %d. Begin with \"Bar %d.\", write no header and no comment."
            .formatted(text.firstBar(), text.lastBar(), text.firstBar())
        : "Write bars %d to %d, each with its parts. Begin with \"Bar %d\", write no header and no comment."
            .formatted(text.firstBar(), text.lastBar(), text.firstBar());
  }

  private static List<Score> nearest(Score piece) {
    return TUNES.stream()
        .map(Instructions::tune)
        .sorted(Comparator.comparingInt(tune -> distance(tune, piece)))
        .limit(SHOWN)
        .toList();
  }

  /** Meter says most of how a tune goes, then style, then mode. */
  private static int distance(Score tune, Score piece) {
    Meter meter = piece.meters().getLast().meter();
    int distance = tune.meters().getLast().meter().equals(meter) ? 0 : 4;
    distance += tune.credits().style().equals(piece.credits().style()) ? 0 : 2;
    Key key = piece.keyAt(0);
    return distance + (key != null && tune.keyAt(0).mode() == key.mode() ? 0 : 1);
  }

  private static String opening(Score tune) {
    return ScoreText.print(Excerpt.opening(tune, Math.min(SHOWN_BARS, tune.barCount())));
  }

  private static Score tune(String name) {
    try {
      return ScoreText.parse(resource("/examples/" + name + ".txt"));
    } catch (MalformedScoreException e) {
      throw new IllegalStateException("The example " + name + " is wrong: " + e.getMessage(), e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Instructions.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not packaged with the application");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
