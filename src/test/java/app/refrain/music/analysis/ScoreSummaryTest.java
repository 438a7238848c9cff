package app.refrain.music.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Credits;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Score;
import app.refrain.music.TempoChange;
import app.refrain.music.Tunes;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreSummaryTest {

  private static final Score TUNE =
      new Score(
          Credits.titled("A tune"),
          List.of(Tunes.part("voice", "G4:1 C5:1 E5:1 D5:1 B4:1 G4:1 C5:3")),
          List.of(TempoChange.ofBpm(0, 120), TempoChange.ofBpm(5 * 480, 60)),
          List.of(new MeterChange(0, Meter.parse("1/4")), new MeterChange(480, Meter.parse("2/4"))),
          List.of(new KeyChange(0, Key.parse("C major"))),
          List.of(),
          List.of());

  @Test
  void tellsWhatThereIs() {
    ScoreSummary summary = ScoreSummary.of(TUNE);

    assertThat(summary.title()).isEqualTo("A tune");
    assertThat(summary.key()).contains(Key.parse("C major"));
    assertThat(summary.writtenKey()).contains(Key.parse("C major"));
    assertThat(summary.meter()).isEqualTo(Meter.parse("2/4"));
    assertThat(summary.bars()).isEqualTo(5);
    assertThat(summary.notes()).isEqualTo(7);
    assertThat(summary.parts())
        .containsExactly(new ScoreSummary.PartSummary("voice", "piano", 7, 67, 76));
  }

  @Test
  void followsTheTempo() {
    // Five quarters at 120 and four at 60.
    assertThat(ScoreSummary.of(TUNE).tempo()).isEqualTo(120);
    assertThat(ScoreSummary.of(TUNE).seconds()).isEqualTo(2.5 + 4);
  }

  @Test
  void keepsWrittenChordsAndHearsThemWhereThereAreNone() {
    Score withChords =
        TUNE.withChords(List.of(new ChordChange(480, ChordSymbol.parse("Am7").orElseThrow())));

    assertThat(ScoreSummary.of(TUNE).chordsWritten()).isFalse();
    assertThat(ScoreSummary.of(TUNE).chords()).isNotEmpty();
    assertThat(ScoreSummary.of(withChords).chordsWritten()).isTrue();
    assertThat(ScoreSummary.of(withChords).chords()).isEqualTo(withChords.chords());
  }

  @Test
  void copesWithAnEmptyScore() {
    ScoreSummary summary = ScoreSummary.of(Score.EMPTY);

    assertThat(summary.key()).isEmpty();
    assertThat(summary.sections()).isEmpty();
    assertThat(summary.seconds()).isZero();
  }
}
