package app.refrain.music.midi;

import static app.refrain.music.midi.MidiBytes.file;
import static app.refrain.music.midi.MidiBytes.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Credits;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MidiReaderTest {

  @Test
  void readsRunningStatusAndNotesEndedByZeroVelocity() throws Exception {
    assertThat(notes(file(0, 480, "00 90 3C 50 60 3C 00 00 40 51 60 40 00")))
        .containsExactly(new Note(0, 96, 60, 80), new Note(96, 96, 64, 81));
  }

  @Test
  void goesOnWithRunningStatusAfterMetaAndSystemExclusiveEvents() throws Exception {
    assertThat(notes(file(0, 480, "00 90 3C 50 60 FF 01 01 41 00 F0 02 01 F7 00 3C 00")))
        .containsExactly(new Note(0, 96, 60, 80));
  }

  @Test
  void rescalesToTheNearestTick() throws Exception {
    assertThat(notes(file(0, 96, "00 90 3C 50 60 3C 00")))
        .containsExactly(new Note(0, 480, 60, 80));
    assertThat(notes(file(0, 1024, "01 90 3C 50 88 00 3C 00")))
        .containsExactly(new Note(0, 480, 60, 80));
  }

  @Test
  void laysOutFilesThatCountFramesAtTwoQuartersASecond() throws Exception {
    int framesOf25By40 = 0xE728;
    String oneSecond = "00 90 3C 50 87 68 3C 00";
    Score score = MidiReader.read(file(0, framesOf25By40, "00 FF 51 03 0F 42 40 " + oneSecond));
    assertThat(score.parts().getFirst().notes()).containsExactly(new Note(0, 960, 60, 80));
    assertThat(score.tempi()).containsExactly(TempoChange.ofBpm(0, 120));
  }

  @Test
  void pairsOverlappingNotesOfOnePitchInTheOrderTheyBegan() throws Exception {
    assertThat(notes(file(0, 480, "00 90 3C 50 0A 3C 51 0A 3C 00 0A 3C 00")))
        .containsExactly(new Note(0, 20, 60, 80), new Note(10, 20, 60, 81));
  }

  @Test
  void letsNotesWithoutAnEndLastUntilTheTracksEnd() throws Exception {
    assertThat(notes(file(0, 480, "00 90 3C 50 60 40 50 60 40 00")))
        .containsExactly(new Note(0, 192, 60, 80), new Note(96, 96, 64, 80));
  }

  @Test
  void endsNotesAtAllNotesOff() throws Exception {
    assertThat(notes(file(0, 480, "00 90 3C 50 60 B0 7B 00 60 90 40 50 60 40 00")))
        .containsExactly(new Note(0, 96, 60, 80), new Note(192, 96, 64, 80));
  }

  @Test
  void holdsReleasedNotesWhileThePedalIsDown() throws Exception {
    assertThat(notes(file(0, 480, "00 B0 40 7F 00 90 3C 50 60 3C 00 60 B0 40 00")))
        .containsExactly(new Note(0, 192, 60, 80));
  }

  @Test
  void endsAPedalledNoteWhereItsPitchIsStruckAgain() throws Exception {
    assertThat(
            notes(file(0, 480, "00 B0 40 7F 00 90 3C 50 10 3C 00 10 3C 50 10 3C 00 10 B0 40 00")))
        .containsExactly(new Note(0, 32, 60, 80), new Note(32, 32, 60, 80));
  }

  @Test
  void ignoresNoteOffsThatEndNothing() throws Exception {
    assertThat(notes(file(0, 480, "00 80 3C 40 00 90 3C 50 60 3C 00 00 3C 00")))
        .containsExactly(new Note(0, 96, 60, 80));
  }

  @Test
  void givesANoteOfNoLengthTheShortestLength() throws Exception {
    assertThat(notes(file(0, 480, "00 90 3C 50 00 3C 00"))).containsExactly(new Note(0, 1, 60, 80));
  }

  @Test
  void makesAPartOfEachChannelAndProgramOfASingleTrack() throws Exception {
    String events =
        "00 C1 20 00 90 3C 50 00 91 30 50 00 99 24 50 60 80 3C 40 00 81 30 40 00 89 24 40"
            + " 00 C0 49 00 90 3C 50 60 80 3C 40";
    Score score = MidiReader.read(file(0, 480, text(0x03, "The Title") + events));
    assertThat(score.credits().title()).isEqualTo("The Title");
    assertThat(score.parts())
        .extracting(Part::name)
        .containsExactly("piano", "flute", "acoustic bass", "drums");
    assertThat(score.parts()).extracting(Part::program).containsExactly(0, 73, 32, 0);
    assertThat(score.parts()).extracting(Part::drums).containsExactly(false, false, false, true);
  }

  @Test
  void makesOnePartOfATrackThatUsesSeveralChannels() throws Exception {
    String guitar =
        text(0x03, "Guitar") + "00 C0 18 00 C1 18 00 90 3C 50 00 91 40 50 60 80 3C 40 00 81 40 40";
    String bass = text(0x03, "Bass") + "00 C2 20 00 92 20 50 60 82 20 40";
    Score score = MidiReader.read(file(1, 480, guitar, bass));
    assertThat(score.parts()).extracting(Part::name).containsExactly("Guitar", "Bass");
    assertThat(score.parts().getFirst().notes()).extracting(Note::pitch).containsExactly(60, 64);
  }

  @Test
  void takesAProgramThatAnotherTrackSetForTheChannel() throws Exception {
    Score score = MidiReader.read(file(1, 480, "00 C3 28", "00 93 3C 50 60 83 3C 40"));
    assertThat(score.parts()).extracting(Part::instrument).containsExactly("violin");
  }

  @Test
  void tellsChannelsOfDifferentPortsApart() throws Exception {
    String note = " 00 90 3C 50 60 80 3C 40";
    Score score =
        MidiReader.read(file(1, 480, "00 FF 21 01 00 00 C0 28" + note, "00 FF 21 01 01" + note));
    assertThat(score.parts()).extracting(Part::program).containsExactly(40, 0);
  }

  @Test
  void playsTheTracksOfType2OneAfterAnother() throws Exception {
    String pattern = "00 90 3C 50 60 3C 00";
    assertThat(notes(file(2, 480, pattern, pattern)))
        .containsExactly(new Note(0, 96, 60, 80), new Note(96, 96, 60, 80));
  }

  @Test
  void readsTempoMeterKeyChordsAndSections() throws Exception {
    String events = "00 FF 51 03 0F 42 40 00 FF 58 04 06 03 24 08 00 FF 59 02 FE 01 ";
    Score score =
        MidiReader.read(file(1, 480, events + text(0x06, "Chorus") + text(0x06, "Dm7/F")));
    assertThat(score.tempi()).containsExactly(new TempoChange(0, 1_000_000));
    assertThat(score.meters()).containsExactly(new MeterChange(0, new Meter(6, 8)));
    assertThat(score.keys()).containsExactly(new KeyChange(0, Key.parse("G minor")));
    assertThat(score.chords())
        .containsExactly(new ChordChange(0, ChordSymbol.parse("Dm7/F").orElseThrow()));
    assertThat(score.sections()).containsExactly(new SectionMark(0, "Chorus"));
  }

  @Test
  void passesOverMetersKeysAndTemposThatThereAreNot() throws Exception {
    String events =
        "00 FF 51 03 00 00 00 00 FF 58 04 00 02 18 08 00 FF 58 04 04 1E 18 08 00 FF 59 02 40 00";
    assertThat(MidiReader.read(file(0, 480, events))).isEqualTo(Score.EMPTY);
  }

  @Test
  void readsTextInUtf8AndLatin1() throws Exception {
    byte[] latin = "Für Elise".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(MidiReader.read(file(0, 480, text(0x03, latin))).credits().title())
        .isEqualTo("Für Elise");
    assertThat(MidiReader.read(file(0, 480, text(0x03, "Für Elise"))).credits().title())
        .isEqualTo("Für Elise");
  }

  @Test
  void readsCredits() throws Exception {
    String events =
        text(0x03, "Ode")
            + text(0x02, "© 1824")
            + text(0x01, "Composer: Beethoven")
            + text(0x01, "Style: hymn");
    assertThat(MidiReader.read(file(1, 480, events)).credits())
        .isEqualTo(new Credits("Ode", "hymn", "Beethoven", "© 1824"));
  }

  private static List<Note> notes(byte[] file) throws Exception {
    return MidiReader.read(file).parts().getFirst().notes();
  }
}
