package app.refrain.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.NoteChange;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Credits;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreJsonTest {

  private static final Score JIG =
      new Score(
          new Credits("The Kesh", "jig", "traditional", "public domain"),
          List.of(
              new Part("Fiddle", 110, false, List.of(new Note(0, 240, 67, 90))),
              new Part("Drums", 0, true, List.of(new Note(0, 120, 36, 100)))),
          List.of(new TempoChange(0, 533_333), new TempoChange(1_440, 500_001)),
          List.of(new MeterChange(0, new Meter(6, 8))),
          List.of(new KeyChange(0, Key.parse("G major"))),
          List.of(new ChordChange(0, ChordSymbol.parse("G/B").orElseThrow())),
          List.of(new SectionMark(0, "A")));

  @Test
  void readsBackWhatItWrote() throws Exception {
    assertThat(ScoreJson.read(ScoreJson.write(JIG))).isEqualTo(JIG);
    assertThat(ScoreJson.read(ScoreJson.write(Score.EMPTY))).isEqualTo(Score.EMPTY);
  }

  @Test
  void keepsEveryTempoThatMidiCanSay() throws Exception {
    for (int micros = 1; micros <= TempoChange.MAX_MICROS; micros += 997) {
      Score score =
          new Score(
              Credits.NONE,
              List.of(),
              List.of(new TempoChange(0, micros)),
              List.of(),
              List.of(),
              List.of(),
              List.of());
      assertThat(ScoreJson.read(ScoreJson.write(score)).tempi()).isEqualTo(score.tempi());
    }
  }

  @Test
  void writesTheShapeThatBrowsersRead() {
    assertThat(ScoreJson.write(JIG))
        .contains("\"title\":\"The Kesh\"")
        .contains("\"keys\":[{\"at\":0,\"key\":\"G major\"}]")
        .contains("\"meters\":[{\"at\":0,\"meter\":\"6/8\"}]")
        .contains("\"chords\":[{\"at\":0,\"symbol\":\"G/B\"}]")
        .contains("{\"id\":\"p1-1\",\"start\":0,\"duration\":240,\"pitch\":67,\"velocity\":90}");
  }

  @Test
  void leavesOutWhatItDoesNotKnow() throws Exception {
    Score score =
        ScoreJson.read(
            """
            {"title": "Reel", "folder": 7, "parts": [{"id": "a", "name": "Flute", "program": 73,
             "muted": true, "notes": [{"start": 0, "duration": 480, "pitch": 62, "velocity": 80}]}]}
            """);
    assertThat(score.credits().title()).isEqualTo("Reel");
    assertThat(score.parts()).singleElement().extracting(Part::program).isEqualTo(73);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"parts\": 3}",
        "{\"parts\": [{\"notes\": [{\"start\": 0, \"duration\": 1, \"pitch\": 200}]}]}",
        "{\"parts\": [null]}",
        "{\"keys\": [{\"at\": 0, \"key\": \"H major\"}]}",
        "{\"keys\": [{\"at\": 0}]}",
        "{\"meters\": [{\"at\": 0, \"meter\": \"7/9\"}]}",
        "{\"meters\": [{\"at\": 0}]}",
        "{\"tempi\": [{\"at\": 0, \"bpm\": 0}]}",
        "{\"tempi\": [{\"at\": -1, \"bpm\": 120}]}",
        "{\"chords\": [{\"at\": 0, \"symbol\": \"H7\"}]}",
        "{\"title\": \"unfinished",
      })
  void refusesWhatIsNoScore(String json) {
    assertThatExceptionOfType(MalformedScoreException.class)
        .isThrownBy(() -> ScoreJson.read(json))
        .withMessageStartingWith("The score's JSON");
  }

  @Test
  void keepsARequestWhole() {
    CompositionRequest request =
        new CompositionRequest(
            Task.INFILL,
            Engine.HYBRID,
            JIG,
            0,
            2,
            3,
            List.of("Drums"),
            new Wishes("jig", Key.parse("D minor"), new Meter(6, 8), 112.5, List.of("flute")),
            new Sampling(0.9, 0.95, 0.5, Long.MIN_VALUE));
    String json = ScoreJson.MAPPER.writeValueAsString(request);
    assertThat(ScoreJson.MAPPER.readValue(json, CompositionRequest.class)).isEqualTo(request);
  }

  @Test
  void keepsAChangeOfRefinement() {
    NoteChange change =
        new NoteChange(1, new Note(480, 240, 60, 80), null, 0.01, 0.9, "off the beat", 0.4);
    String json = ScoreJson.MAPPER.writeValueAsString(change);
    assertThat(json).contains("\"start\":480");
    assertThat(ScoreJson.MAPPER.readValue(json, NoteChange.class)).isEqualTo(change);
  }
}
