package app.refrain.music.analysis.harmony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.refrain.music.Score;
import app.refrain.music.Tunes;
import app.refrain.music.analysis.line.PitchedNotes;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeatPitchesTest {

  private static final int C = 0;
  private static final int E = 4;
  private static final int G = 7;

  @Test
  void addsUpTheTimeThatEachPitchClassSounds() {
    BeatPitches pitches = pitches(Tunes.score("4/4", "r:0.5 C4:3 r:0.5", "E3+E4:1 r:3"));

    assertThat(pitches.chroma(0)[C]).isEqualTo(0.5);
    assertThat(pitches.chroma(0)[E]).isEqualTo(2);
    assertThat(pitches.chroma(1)[C]).isEqualTo(1);
    assertThat(pitches.chroma(2)[C]).isEqualTo(1);
    assertThat(pitches.chroma(3)[C]).isEqualTo(0.5);
  }

  @Test
  void takesTheLowestNoteOfABeatAsItsBass() {
    BeatPitches pitches = pitches(Tunes.score("4/4", "G4:4", "C3:1 r:1 E3:1.5 r:0.5"));

    assertThat(List.of(pitches.bass(0), pitches.bass(1), pitches.bass(2), pitches.bass(3)))
        .containsExactly(C, G, E, E);
  }

  @Test
  void beatsAreDottedQuartersInCompoundMeters() {
    assertThat(Beat.upTo(1, Tunes.score("6/8", "C4:3")))
        .extracting(Beat::length, Beat::stress)
        .containsExactly(tuple(720, Beat.Stress.DOWNBEAT), tuple(720, Beat.Stress.MID_BAR));
  }

  private static BeatPitches pitches(Score score) {
    return new BeatPitches(Beat.upTo(score.end(), score), PitchedNotes.of(score));
  }
}
