package app.refrain.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Loudness;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomeKeyTest {

  private static final int BAR = 4 * Score.TICKS_PER_QUARTER;
  private static final int KICK = 36;
  private static final int SNARE = 38;

  @Test
  void keepsOneDegreeOfLoudnessABar() {
    Score score = with(part(false, note(0, 60, 90), note(480, 62, 101), note(BAR, 64, 50)));

    assertThat(velocities(score)).containsExactly(96, 96, 49);
  }

  @Test
  void holdsADegreeWhileBarsStayNearIt() {
    Score score = with(part(false, note(0, 60, 80), note(BAR, 62, 90), note(2 * BAR, 64, 72)));

    assertThat(velocities(score)).containsOnly(Loudness.MF.velocity());
  }

  @Test
  void keepsGhostNotesOfDrumsSofter() {
    Score score = with(part(true, note(0, KICK, 80), note(480, SNARE, 85), note(720, SNARE, 30)));

    assertThat(velocities(score)).containsExactly(80, 80, 49);
  }

  @Test
  void putsADrummersStrokesOnSixteenthsOrTriplets() {
    Score score =
        with(
            part(
                true,
                note(0, KICK, 80),
                note(160, SNARE, 80),
                note(320, SNARE, 80),
                note(520, KICK, 80),
                note(720, KICK, 80)));

    assertThat(onsets(score)).containsExactly(0, 160, 320, 480, 720);
  }

  @Test
  void strokesLastUntilTheNext() {
    Score score = with(part(true, note(0, KICK, 80), note(240, SNARE, 80), note(1440, KICK, 80)));

    assertThat(notes(score).stream().map(Note::duration)).containsExactly(240, 480, 480);
  }

  @Test
  void leavesOutWhatIsNoStrokeOnTheKit() {
    Score score = with(part(true, note(0, KICK, 80), note(0, 20, 80), note(0, 100, 80)));

    assertThat(notes(score)).hasSize(1);
  }

  private static List<Note> notes(Score score) {
    return HomeKey.of(score).score().parts().getFirst().notes();
  }

  private static List<Integer> velocities(Score score) {
    return notes(score).stream().map(Note::velocity).toList();
  }

  private static List<Integer> onsets(Score score) {
    return notes(score).stream().map(Note::onset).toList();
  }

  private static Score with(Part part) {
    return Tunes.score("4/4", "C4:4 C4:4 C4:4").withParts(List.of(part));
  }

  private static Part part(boolean drums, Note... notes) {
    return new Part(
        drums ? "drums" : "flute", drums ? 0 : 73, drums, new ArrayList<>(List.of(notes)));
  }

  private static Note note(int onset, int pitch, int velocity) {
    return new Note(onset, 120, pitch, velocity);
  }
}
