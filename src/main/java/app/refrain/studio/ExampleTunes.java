package app.refrain.studio;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Traditional tunes to start from, which come with the application as English score text. */
@Component
public class ExampleTunes {

  /** Whose they are. */
  public static final String TRADITIONAL = "Traditional";

  private static final List<String> NAMES =
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

  private final List<Score> scores = NAMES.stream().map(ExampleTunes::read).toList();

  public List<Score> all() {
    return scores;
  }

  private static Score read(String name) {
    try {
      String text =
          new ClassPathResource("examples/" + name + ".txt")
              .getContentAsString(StandardCharsets.UTF_8);
      Score score = ScoreText.parse(text);
      return score.withCredits(score.credits().withComposer(TRADITIONAL));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MalformedScoreException e) {
      throw new IllegalStateException("The example " + name + " is wrong: " + e.getMessage(), e);
    }
  }
}
