package app.refrain.studio.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.music.Key;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.RandomScores;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import app.refrain.studio.score.LiveScore;
import app.refrain.studio.score.ScoreConversion;
import app.refrain.studio.score.ScoreLimits;
import app.refrain.studio.score.ScoreState;
import app.refrain.studio.score.ScoreState.PartState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandReaderTest {

  private static final ScoreLimits LIMITS = new ScoreLimits(100_000, 64, 10_000);
  private static final Score PIECE = piece();

  private static Score piece() {
    try {
      return ScoreText.parse(
          """
          Key: C major. Meter: 4/4. Tempo: 100. Parts: flute, piano, drums.
          Bar 1, chord C. flute: E5 quarter, F5 eighth, G5 eighth, A5 half. piano: C3 E3 G3 whole. drums: kick whole.
          Bar 2, chord F. flute: C6 whole. piano: F3 A3 C4 whole. drums: kick whole.
          Bar 3, chord G. flute: D5 half, B4 half. piano: G3 B3 D4 whole. drums: kick whole.
          Bar 4, chord G7. flute: F5 whole. piano: G3 B3 F4 whole. drums: kick whole.
          """);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "transpose up a tone | transpose a whole tone up",
        "Transpose it up a whole tone, please | transpose a whole tone up",
        "transpose down a minor third | transpose a minor third down",
        "move everything up by two semitones | transpose a whole tone up",
        "a fifth higher | transpose a fifth up",
        "an octave lower | transpose an octave down",
        "move the flute up an octave | flute an octave up",
        "flute an octave lower | flute an octave down",
        "lower it by a fourth | transpose a fourth down",
        "higher please | transpose a whole tone up",
        "change the key to E flat major | another key",
        "transpose to D | another key",
        "put it in F# minor | another key",
        "make it minor | minor",
        "faster please | faster",
        "a bit slower | slower",
        "twice as fast | faster",
        "slow it down | slower",
        "tempo 90 | tempo 90",
        "at 132 bpm | tempo 132",
        "make it sadder | sadder",
        "much darker | sadder",
        "make it happier | happier",
        "louder | louder",
        "softer please | softer",
        "make the piano quieter | piano softer",
        "flute louder | flute louder",
        "simpler | simpler",
        "make it easier | simpler",
        "swing it | swing",
        "remove the piano | remove piano",
        "delete the drums and the piano | remove drums, piano",
        "get rid of the flute | remove flute",
        "remove bars 2 to 3 | remove bars",
        "cut the last two bars | remove bars",
        "repeat | repeat",
        "repeat bars 1 to 2 | repeat bars",
        "play it twice | repeat",
        "shorten it to 2 bars | shorten",
        "make it shorter | shorter",
        "make it end | an ending",
        "add an ending | an ending",
        "change the flute to a violin | flute to violin",
        "replace piano with organ | piano to church organ",
        "violin instead of the flute | flute to violin",
        "faster and louder | faster, louder",
      })
  void understandsEdits(String words, String labels) {
    Understood understood = CommandReader.read(words, PIECE);

    assertThat(understood.commands().stream().map(Command::label).toList())
        .containsExactlyInAnyOrder(labels.split(", (?!piano)"));
    assertThat(understood.problem()).isEmpty();
    assertThat(understood.moreBars()).isZero();
    assertThat(understood.added()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8 more bars | 8 |",
        "sixteen more bars please | 16 |",
        "add 4 bars | 4 |",
        "continue | 8 |",
        "make it longer | 8 |",
        "add drums | 0 | drums",
        "add strings | 0 | strings",
        "add a bass line | 0 | bass",
        "add a second voice | 0 | voice",
        "add a violin and a cello | 0 | violin, cello",
        "add drums and make it faster | 0 | drums",
      })
  void understandsWhatIsToBeWritten(String words, int bars, String added) {
    Understood understood = CommandReader.read(words, PIECE);

    assertThat(understood.moreBars()).isEqualTo(bars);
    assertThat(String.join(", ", understood.added())).isEqualTo(added == null ? "" : added);
    assertThat(understood.problem()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a slow sad waltz for flute and guitar",
        "Bach chorale in D minor",
        "lo-fi",
        "epic orchestra",
        "upbeat pop song with drums and bass",
        "harmonize with a cello",
        ""
      })
  void leavesWishesForNewMusicToOthers(String words) {
    assertThat(CommandReader.read(words, PIECE)).isEqualTo(Understood.NOTHING);
  }

  @Test
  void namesWhatItDidNotUnderstandAndTheNearestWord() {
    assertThat(CommandReader.read("louder and trnspose", PIECE).problem())
        .isEqualTo("Not understood: \"trnspose\" (perhaps \"transpose\"?).");
    assertThat(CommandReader.read("remove the tuba", PIECE))
        .returns(false, Understood::isCommand)
        .returns(
            "There is no \"tuba\" here; the parts are flute, piano, drums.", Understood::problem);
    assertThat(CommandReader.read("add a kazoo", PIECE).problem()).contains("\"kazoo\"");
  }

  @Test
  void sadderIsMinorAndSlowerAndSaysSo() {
    Command sadder = only("sadder");
    Score made = sadder.on(new Piece(PIECE, List.of("a", "b", "c"))).score();

    assertThat(made.keyAt(0)).isEqualTo(Key.parse("C minor"));
    assertThat(made.parts().getFirst().notes())
        .extracting(Note::pitch)
        .startsWith(75, 77, 79, 80, 84);
    assertThat(made.chords())
        .extracting(c -> c.symbol().toString())
        .containsExactly("Cm", "Fm", "G", "G7");
    assertThat(made.tempi().getFirst().bpm())
        .isEqualTo(85, org.assertj.core.data.Offset.offset(0.1));
    assertThat(sadder.words(PIECE))
        .isEqualTo(
            "Changes the key from C major to C minor. Changes the tempo from 100 to 85 quarters a"
                + " minute.");
    assertThat(only("happier").on(new Piece(made, List.of("a", "b", "c"))).score().parts())
        .extracting(Part::notes)
        .isEqualTo(PIECE.parts().stream().map(Part::notes).toList());
  }

  @Test
  void repeatsAndRemovesBars() {
    assertThat(made("repeat").barCount()).isEqualTo(8);
    assertThat(made("repeat").noteCount()).isEqualTo(2 * PIECE.noteCount());
    assertThat(made("repeat bars 2 to 3").parts().getFirst().notes())
        .extracting(Note::pitch)
        .containsExactly(76, 77, 79, 81, 84, 74, 71, 84, 74, 71, 77);
    assertThat(made("remove bars 2 to 3").parts().getFirst().notes())
        .extracting(Note::pitch)
        .containsExactly(76, 77, 79, 81, 77);
    assertThat(made("cut the last 3 bars").barCount()).isEqualTo(1);
    assertThat(made("shorter").barCount()).isEqualTo(2);
    assertThatThrownBy(() -> made("remove bars 4 to 9")).hasMessage("The piece has bars 1 to 4.");
  }

  @Test
  void endsOnTheTonic() {
    Score made = made("make it end");
    assertThat(made.barCount()).isEqualTo(5);
    assertThat(made.parts().getFirst().notes().getLast().pitch()).isEqualTo(76);
    assertThat(made.parts().get(1).notes().getLast().pitch() % 12).isZero();
  }

  @Test
  void simplerLeavesWhatIsOnTheBeat() {
    assertThat(made("simpler").parts().getFirst().notes())
        .extracting(Note::onset)
        .startsWith(0, 480, 960);
  }

  /** What no command names stays, with its id; one step takes all back. */
  @Test
  void touchesNothingElseAndCanBeUndone() {
    List<String> words =
        List.of(
            "faster",
            "louder",
            "sadder",
            "transpose up a tone",
            "simpler",
            "swing it",
            "repeat",
            "make it end",
            "shorter",
            "change the key to D");
    for (Score score : RandomScores.free(40).filter(s -> s.noteCount() > 0).toList()) {
      for (String said : words) {
        ScoreState before = ScoreConversion.toState(score);
        LiveScore live = new LiveScore(before);
        var operations = applied(CommandReader.read(said, score), before);
        if (!operations.isEmpty()) {
          LiveScore.Applied applied = live.apply(operations, LIMITS);
          live.apply(applied.inverse(), LIMITS);
        }
        assertThat(live.state()).as(said).isEqualTo(before);
      }
    }
  }

  @Test
  void removingAPartLeavesTheOthersAsTheyAre() {
    ScoreState before = ScoreConversion.toState(PIECE);
    LiveScore live = new LiveScore(before);
    live.apply(applied(CommandReader.read("remove the piano", PIECE), before), LIMITS);

    assertThat(live.state().parts()).extracting(PartState::name).containsExactly("flute", "drums");
    assertThat(live.state().parts().getFirst()).isEqualTo(before.parts().getFirst());
  }

  private static List<app.refrain.studio.score.Operation> applied(
      Understood understood, ScoreState state) {
    Piece piece = Piece.of(state);
    for (Command command : understood.commands()) {
      try {
        piece = command.on(piece);
      } catch (IllegalArgumentException e) {
        return List.of();
      }
    }
    return piece.operations(state);
  }

  private static Command only(String words) {
    List<Command> commands = CommandReader.read(words, PIECE).commands();
    assertThat(commands).hasSize(1);
    return commands.getFirst();
  }

  private static Score made(String words) {
    return only(words).on(new Piece(PIECE, List.of("a", "b", "c"))).score();
  }
}
