package app.refrain.studio;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Traditional tunes to start from, which come with the application as English score text. */
@Component
public class ExampleTunes {

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

  private final Map<String, Score> scores =
      NAMES.stream()
          .collect(
              Collectors.toMap(
                  name -> name, ExampleTunes::read, (one, other) -> one, LinkedHashMap::new));

  /** By their names, in the order in which they are shown. */
  public Map<String, Score> named() {
    return Collections.unmodifiableMap(scores);
  }

  /** In the order in which they are shown. */
  public List<Score> all() {
    return List.copyOf(scores.values());
  }

  private static Score read(String name) {
    try {
      String text =
          new ClassPathResource("examples/" + name + ".txt")
              .getContentAsString(StandardCharsets.UTF_8);
      return ScoreText.parse(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MalformedScoreException e) {
      throw new IllegalStateException("The example " + name + " is wrong: " + e.getMessage(), e);
    }
  }
}
