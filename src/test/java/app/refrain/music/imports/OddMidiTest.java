package app.refrain.music.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.TempoChange;
import app.refrain.music.format.ScoreFormat;
import app.refrain.music.midi.MidiWriter;
import app.refrain.music.performance.Understanding;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kinds of oddities that MIDI files have, each in many forms. */
class OddMidiTest {

  private static final String END = "00FF2F00";
  private static final String TWO = "00903C508360803C00" + "00903E508360803E00";

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 12, 20, 64, 100, 128, 200, 512, 4000})
  void findsMusicBehindOtherBytes(int before) throws Exception {
    assertTwoNotes(join(new byte[before], file(1, 1, track(TWO + END))));
    byte[] riff =
        join(
            "RIFF\0\0\0\0RMIDdata\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1),
            file(1, 1, track(TWO + END)));
    assertTwoNotes(join(riff, new byte[before]));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 13, 14, 21, 100, 1000})
  void passesOverStrayBytesBetweenTracks(int stray) throws Exception {
    byte[] file = file(1, 2, track(TWO + END), new byte[stray], track(TWO + END));
    assertThat(understand(file).score().noteCount()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {-20, -9, -4, -1, 1, 2, 3, 5, 30, 70000})
  void readsTracksOfAWrongLengthUntilTheyEnd(int error) throws Exception {
    byte[] wrong = track(TWO + END);
    ByteBuffer.wrap(wrong).putInt(4, wrong.length - 8 + error);
    assertThat(understand(file(1, 2, wrong, track(TWO + END))).score().noteCount()).isEqualTo(4);
    if (error > 0) {
      assertTwoNotes(file(1, 1, wrong));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"F8", "FE", "FA", "FB", "FC", "F6", "F101", "F20102", "F301", "FD"})
  void passesOverMessagesForCables(String message) throws Exception {
    assertTwoNotes(file(1, 1, track("00" + message + TWO + "00" + message + END)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "B007FF", "B00AFF", "B040F0", "B05BC8", "B001A0", "E000FF", "A03CFF", "B0FF40", "C0FF",
        "D0F0"
      })
  void takesValuesOver127AsTheHighest(String message) throws Exception {
    Understanding read = understand(file(1, 1, track("00" + message + TWO + END)));
    assertThat(read.score().noteCount()).isEqualTo(2);
    assertThat(read.summary()).contains("127");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 15, 40})
  void countsOtherChunksAmongTheTracks(int length) throws Exception {
    byte[] alien = chunk("XFIH", new byte[length]);
    assertTwoNotes(file(1, 2, alien, track(TWO + END)));
    assertTwoNotes(file(1, 2, track(TWO + END), alien));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 10, 12, 15})
  void takesChannelsAsDrumsThatBanksOrMessagesMakeSo(int channel) throws Exception {
    String c = "%X".formatted(channel);
    String notes = "009%s245083608%s2400".formatted(c, c);
    String xgBank = "00B%s007F00C%s00".formatted(c, c);
    String gm2Bank = "00B%s007800C%s00".formatted(c, c);
    int part = channel == 9 ? 0 : channel < 9 ? channel + 1 : channel;
    String gs = "00F00A41104212401%X150100F7".formatted(part);
    String xg = "00F00843104C080%X0701F7".formatted(channel);
    for (String setting : List.of(xgBank, gm2Bank, gs, xg)) {
      Part drums = understand(file(1, 1, track(setting + notes + END))).score().parts().getFirst();
      assertThat(drums.drums()).as(setting).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ピアノ右手, windows-31j",
    "ギター, windows-31j",
    "ヴァイオリン, windows-31j",
    "歌, windows-31j",
    "ドラム 2, windows-31j",
    "Flöte, windows-1252",
    "Général, windows-1252",
    "Fagott Übung, windows-1252",
    "Скрипка, windows-1251",
    "Фортепиано, windows-1251",
    "钢琴右手, GB18030",
    "バス, UTF-8",
    "Flûte, UTF-8"
  })
  void readsNamesInTheirCharacterSet(String name, String charset) throws Exception {
    byte[] bytes = name.getBytes(Charset.forName(charset));
    String event = "00FF03%02X%s".formatted(bytes.length, HexFormat.of().formatHex(bytes));
    Score score = understand(file(1, 2, track(END), track(event + TWO + END))).score();
    assertThat(score.parts().getFirst().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 7, 9, 11, 13, 15, 17, 19})
  void keepsBarLinesOnThirtySeconds(int beats) throws Exception {
    Meter odd = new Meter(beats, 32);
    int second = 1920 + odd.barLength();
    List<MeterChange> meters =
        List.of(
            new MeterChange(0, Meter.COMMON),
            new MeterChange(1920, odd),
            new MeterChange(second, Meter.COMMON));
    List<Note> notes =
        IntStream.range(0, 4).mapToObj(i -> new Note(second + 480 * i, 480, 60 + i, 80)).toList();
    Score score =
        new Score(
            Score.EMPTY.credits(),
            List.of(new Part("A", 0, false, notes)),
            List.of(),
            meters,
            List.of(),
            List.of(),
            List.of());
    for (ScoreFormat format :
        List.of(ScoreFormat.TEXT, ScoreFormat.MUSICXML, ScoreFormat.MIDI, ScoreFormat.ABC)) {
      Score read = format.understand(format.write(score)).score();
      assertThat(read.parts().getFirst().notes()).as(format.name()).isEqualTo(notes);
      assertThat(read.meters()).as(format.name()).isEqualTo(meters);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 60, 90, 120, 150, 180, 210, 300, 420, 660})
  void keepsThirtySecondsAndFinerInNotation(int length) throws Exception {
    List<Note> notes =
        IntStream.range(0, 16).mapToObj(i -> new Note(length * i, length, 60 + i % 5, 80)).toList();
    Score score = Score.EMPTY.withParts(List.of(new Part("A", 0, false, notes)));
    Score read = ScoreFormat.MIDI.understand(MidiWriter.write(score)).score();
    assertThat(read.parts().getFirst().notes()).isEqualTo(notes);
    for (ScoreFormat format : List.of(ScoreFormat.MUSICXML, ScoreFormat.ABC)) {
      assertThat(format.understand(format.write(read)).score().parts().getFirst().notes())
          .as(format.name())
          .isEqualTo(notes);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 1000, 5000, 60000, 1_000_000, 8_000_000, 16_000_000, 0xFFFFFF})
  void keepsExtremeTempi(int micros) throws Exception {
    Score score =
        new Score(
            Score.EMPTY.credits(),
            List.of(new Part("A", 0, false, List.of(new Note(0, 480, 60, 80)))),
            List.of(new TempoChange(0, micros)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    for (ScoreFormat format :
        List.of(ScoreFormat.TEXT, ScoreFormat.MUSICXML, ScoreFormat.MIDI, ScoreFormat.ABC)) {
      assertThat(format.understand(format.write(score)).score().tempi())
          .as(format.name())
          .isEqualTo(score.tempi());
    }
  }

  private static void assertTwoNotes(byte[] file) throws Exception {
    assertThat(understand(file).score().parts().getFirst().notes())
        .extracting(Note::onset, Note::pitch)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, 60),
            org.assertj.core.groups.Tuple.tuple(480, 62));
  }

  private static Understanding understand(byte[] file) throws Exception {
    return ScoreFormat.understand(file, "odd.mid");
  }

  private static byte[] file(int format, int tracks, byte[]... chunks) {
    byte[] header =
        ByteBuffer.allocate(6)
            .putShort((short) Math.min(1, format))
            .putShort((short) tracks)
            .putShort((short) 480)
            .array();
    return join(chunk("MThd", header), join(chunks));
  }

  private static byte[] track(String events) {
    return chunk("MTrk", HexFormat.of().parseHex(events));
  }

  private static byte[] chunk(String name, byte[] data) {
    return ByteBuffer.allocate(8 + data.length)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .putInt(data.length)
        .put(data)
        .array();
  }

  private static byte[] join(byte[]... pieces) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      whole.writeBytes(piece);
    }
    return whole.toByteArray();
  }
}
