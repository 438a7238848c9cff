package app.refrain.music.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BeatLikenessTest {

  private static final Style ROCK = style("rock");
  private static final int BAR = 4 * Score.TICKS_PER_QUARTER;

  @Test
  void aGrooveOfTheStyleIsOfTheStyle() {
    BeatLikeness beat = measure(groove(ROCK.grooves().getFirst(), 8));

    assertThat(beat.isOfTheStyle()).isTrue();
    assertThat(beat.like()).isEqualTo(1);
    assertThat(beat.steady()).isEqualTo(1);
    assertThat(beat.playing()).isEqualTo(1);
  }

  @Test
  void strokesByChanceAreNot() {
    Random random = new Random(1);
    List<Note> notes = new ArrayList<>();
    int[] keys = {36, 38, 42, 45, 50, 60, 76};
    for (int i = 0; i < 80; i++) {
      notes.add(new Note(random.nextInt(8 * 16) * 120, 120, keys[random.nextInt(keys.length)], 80));
    }

    assertThat(measure(notes.stream().distinct().toList()).isOfTheStyle()).isFalse();
  }

  @Test
  void fourToTheFloorIsNoReggae() {
    Style reggae = style("reggae");
    Score score = score(groove(style("house").grooves().getFirst(), 8));

    assertThat(BeatLikeness.of(score, score.parts().getFirst(), reggae).isOfTheStyle()).isFalse();
  }

  @Test
  void drumsThatPauseForHalfOfThePieceAreNoSteadyBeat() {
    List<Note> notes = groove(ROCK.grooves().getFirst(), 4);
    notes.add(new Note(7 * BAR, 120, 36, 80));

    assertThat(measure(notes).isOfTheStyle()).isFalse();
  }

  private static BeatLikeness measure(List<Note> notes) {
    Score score = score(notes);
    return BeatLikeness.of(score, score.parts().getFirst(), ROCK);
  }

  private static Score score(List<Note> notes) {
    return Tunes.score("4/4", "C4:32").withParts(List.of(new Part("drums", 0, true, notes)));
  }

  private static List<Note> groove(Groove groove, int bars) {
    List<Note> notes = new ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      int start = bar * BAR;
      groove
          .drums()
          .forEach(
              (key, line) -> {
                for (int i = 0; i < line.length(); i++) {
                  if (line.charAt(i) != '.') {
                    notes.add(new Note(start + i * 120, 120, key, 80));
                  }
                }
              });
    }
    return notes;
  }

  private static Style style(String name) {
    return StyleBook.styles().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }
}
