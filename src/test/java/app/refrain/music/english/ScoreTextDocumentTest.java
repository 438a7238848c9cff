package app.refrain.music.english;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.ChordQuality;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/score-text.md} true. */
class ScoreTextDocumentTest {

  private final String page = Files.readString(Path.of("docs/score-text.md"));

  ScoreTextDocumentTest() throws IOException {}

  private List<String> blocks(String language) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map((MatchResult r) -> r.group(1))
        .toList();
  }

  @Test
  void everySampleIsCanonical() throws MalformedScoreException {
    assertThat(blocks("text")).hasSize(3);
    for (String sample : blocks("text")) {
      assertThat(ScoreText.print(ScoreText.parse(sample))).isEqualTo(sample);
    }
  }

  @Test
  void theOpenBarIsFilled() throws MalformedScoreException {
    List<Note> notes = ScoreText.parse(blocks("open").getFirst()).parts().getFirst().notes();

    assertThat(notes).extracting(Note::pitch).containsExactly(67, 71, 74, 66, 69, 72, 69, 66, 67);
  }

  @Test
  void namesEveryChordQuality() {
    String grammar = blocks("ebnf").getFirst();

    assertThat(
            Arrays.stream(ChordQuality.values())
                .map(ChordQuality::suffix)
                .filter(s -> !s.isEmpty()))
        .allSatisfy(suffix -> assertThat(grammar).contains("\"" + suffix + "\""));
  }
}
