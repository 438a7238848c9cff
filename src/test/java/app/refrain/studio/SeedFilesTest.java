package app.refrain.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.music.Credits;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import app.refrain.music.midi.MidiWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedFilesTest {

  private static final int NOTES = 20_000;

  private final Score tune = new ExampleTunes().all().getFirst();

  @Test
  void readsMidi() throws MalformedScoreException {
    Score read = SeedFiles.understand("kesh.mid", MidiWriter.write(tune), NOTES).score();
    assertThat(read.noteCount()).isEqualTo(tune.noteCount());
    assertThat(read.credits().title()).isEqualTo("The Kesh Jig");
  }

  @Test
  void namesAPieceWithoutTitleAfterItsFile() throws MalformedScoreException {
    byte[] untitled = MidiWriter.write(tune.withCredits(Credits.NONE));
    assertThat(SeedFiles.understand("my_first-tune.MID", untitled, NOTES).score().credits().title())
        .isEqualTo("My first tune");
  }

  @Test
  void refusesAFileWithoutNotes() {
    byte[] silence = MidiWriter.write(tune.withParts(List.of()));
    assertThatThrownBy(() -> SeedFiles.understand("silence.mid", silence, NOTES))
        .isInstanceOf(MalformedScoreException.class)
        .hasMessageContaining("no notes");
  }

  @Test
  void refusesWhatIsNoMusic() {
    byte[] prose = "Once upon a time".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> SeedFiles.understand("story.mid", prose, NOTES))
        .isInstanceOf(MalformedScoreException.class);
  }

  @Test
  void stopsAtTheFirstNoteTooMany() {
    byte[] file = MidiWriter.write(Tunes.score("4/4", "C4:1 ".repeat(21).strip()));
    assertThatThrownBy(() -> SeedFiles.understand("long.mid", file, 20))
        .isInstanceOf(MalformedScoreException.class)
        .hasMessageContaining("more than 20 notes");
  }
}
