package app.refrain.music.analysis.harmony;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Score;
import app.refrain.music.Tunes;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChordFinderTest {

  private static List<String> chords(Score score) {
    return ChordFinder.find(score).stream()
        .map(c -> c.at() / Score.TICKS_PER_QUARTER + " " + c.symbol())
        .toList();
  }

  @Test
  void namesBlockChordsWhereTheyChange() {
    Score cadence =
        Tunes.score("4/4", "E4+G4+C5:4 F4+A4+C5:2 F4+G4+B4+D5:2 E4+G4+C5:4", "C3:4 F3:2 G2:2 C3:4");

    assertThat(chords(cadence)).containsExactly("0 C", "4 F", "6 G7", "8 C");
  }

  @Test
  void tellsMinorFromMajorAndSpellsInTheKey() {
    Score minor =
        Tunes.score(
            "3/4", "Eb4+G4+C5:3 Eb4+Ab4+C5:3 D4+G4+B4:3 Eb4+G4+C5:3", "C3:3 Ab2:3 G2:3 C3:3");

    assertThat(chords(minor)).containsExactly("0 Cm", "3 Ab", "6 G", "9 Cm");
  }

  @Test
  void hearsBrokenChordsInATuneAlone() {
    Score arpeggios =
        Tunes.score(
            "4/4",
            "C4:1 E4:1 G4:1 E4:1 D4:1 G4:1 B4:1 G4:1 F4:1 A4:1 C5:1 A4:1 C4:1 E4:1 G4:1 C5:1");

    assertThat(chords(arpeggios)).containsExactly("0 C", "4 G", "8 F", "12 C");
  }

  @Test
  void keepsTheChordUnderPassingNotes() {
    Score passing =
        Tunes.score("4/4", "C5:1 D5:1 E5:1 F5:1 E5:1 D5:1 C5:2", "C3+E3+G3:4 C3+E3+G3:4");

    assertThat(chords(passing)).containsExactly("0 C");
  }

  @Test
  void findsNothingInSilence() {
    assertThat(ChordFinder.find(Score.EMPTY)).isEmpty();
  }
}
