package app.refrain.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VariationsTest {

  private static final String THEME =
      """
      Bar 1. flute: on 1 C5 quarter, on 2 D5 quarter, on 3 E5 quarter, on 4 F5 quarter.
      Bar 2. flute: on 1 G5 half, on 3 E5 half.
      Bar 3. flute: on 1 F5 quarter, on 2 E5 quarter, on 3 D5 half.
      Bar 4. flute: on 1 E5 half, on 3 G4 half.
      """;

  private static final String ANOTHER_ENDING =
      """
      Bar 5. flute: on 1 C5 quarter, on 2 D5 quarter, on 3 E5 quarter, on 4 F5 quarter.
      Bar 6. flute: on 1 G5 half, on 3 E5 half.
      Bar 7. flute: on 1 D5 quarter, on 2 B4 quarter, on 3 G4 half.
      Bar 8. flute: on 1 C5 whole.
      """;

  private static final String SOMETHING_ELSE =
      """
      Bar 5. flute: on 1 A5 half, on 3 A5 half.
      Bar 6. flute: on 1 B5 half, on 3 B5 half.
      Bar 7. flute: on 1 A5 half, on 3 A5 half.
      Bar 8. flute: on 1 B5 half, on 3 B5 half.
      """;

  @Test
  void findsAPhraseThatComesBackWithAnotherEnding() {
    var pair = Variations.draw(varied(), new Random(1)).orElseThrow();
    assertThat(pair.theme().barCount()).isEqualTo(4);
    assertThat(pair.variation().barCount()).isEqualTo(4);
    assertThat(pair.theme()).isNotEqualTo(pair.variation());
  }

  @Test
  void takesNeitherARepetitionNorSomethingElseForAVariation() {
    String again =
        THEME
            .replace("Bar 4", "Bar 8")
            .replace("Bar 3", "Bar 7")
            .replace("Bar 2", "Bar 6")
            .replace("Bar 1", "Bar 5");
    assertThat(Variations.draw(tune(THEME + again), new Random(1))).isEmpty();
    assertThat(Variations.draw(tune(THEME + SOMETHING_ELSE), new Random(1))).isEmpty();
  }

  /** A phrase and its variation. */
  static Score varied() {
    return tune(THEME + ANOTHER_ENDING);
  }

  private static Score tune(String bars) {
    try {
      return ScoreText.parse("Key: C major. Meter: 4/4. Tempo: 100. Parts: flute.\n" + bars);
    } catch (MalformedScoreException e) {
      throw new AssertionError(e);
    }
  }
}
