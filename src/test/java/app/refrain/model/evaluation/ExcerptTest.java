package app.refrain.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.training.Corpus;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  private static Optional<Excerpt> excerpt(Score score) {
    return Excerpt.of(new Corpus.Piece("a.mid", "test", "airs", score));
  }

  @Test
  void promptsWithFourBarsAndComparesTwelve() {
    Excerpt excerpt = excerpt(Tunes.score("4/4", "C4:4 ".repeat(20))).orElseThrow();

    assertThat(excerpt.prompt().barCount()).isEqualTo(4);
    assertThat(excerpt.barsToWrite()).isEqualTo(12);
    assertThat(excerpt.real().whole().barCount()).isEqualTo(16);
    assertThat(excerpt.real().written().noteCount()).isEqualTo(12);
  }

  @Test
  void asksForAsManyBarsAsAShorterPieceHas() {
    assertThat(excerpt(Tunes.score("4/4", "C4:4 ".repeat(9))).orElseThrow().barsToWrite())
        .isEqualTo(5);
    assertThat(excerpt(Tunes.score("4/4", "C4:4 ".repeat(7)))).isEmpty();
  }

  @Test
  void countsAPickupOnTop() {
    Score tune = Tunes.score("4/4", "G4:1 " + "C4:4 ".repeat(20));
    Score withPickup =
        new Score(
            tune.credits(),
            tune.parts(),
            List.of(),
            List.of(new MeterChange(0, new Meter(1, 4)), new MeterChange(480, Meter.COMMON)),
            List.of(),
            List.of(),
            List.of());

    Excerpt excerpt = excerpt(withPickup).orElseThrow();

    assertThat(excerpt.prompt().end()).isEqualTo(17 * 480);
    assertThat(excerpt.real().written().noteCount()).isEqualTo(12);
  }

  @Test
  void endsNotesThatSoundOnAtTheBarLine() {
    Score tied = Tunes.score("4/4", "C4:14 D4:4 " + "C4:4 ".repeat(6));

    List<Note> notes = excerpt(tied).orElseThrow().prompt().parts().getFirst().notes();

    assertThat(notes.getLast().end()).isEqualTo(16 * 480);
  }
}
