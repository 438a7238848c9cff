package app.refrain.music.midi;

import static app.refrain.music.midi.MidiBytes.chunk;
import static app.refrain.music.midi.MidiBytes.file;
import static app.refrain.music.midi.MidiBytes.header;
import static app.refrain.music.midi.MidiBytes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.refrain.music.MalformedScoreException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HostileMidiTest {

  private static final String NOTE = "00 90 3C 50 60 80 3C 40 ";
  private static final MidiLimits SMALL = new MidiLimits(1000, 3, 8, 4800, 2, 2, 10);

  @Test
  void refusesAnEmptyFile() {
    assertRefused(new byte[0], "The file is empty");
  }

  @Test
  void refusesWhatIsNoMidiFile() {
    assertRefused(
        "<html>404 not found</html>".getBytes(StandardCharsets.US_ASCII), "not a MIDI file");
  }

  @Test
  void refusesAFileCutOffAnywhereButBetweenEvents() throws Exception {
    byte[] whole = file(1, 480, NOTE, NOTE);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(MalformedScoreException.class)
          .as("cut to %d bytes", length)
          .isThrownBy(() -> MidiReader.read(cut));
    }
    assertThat(MidiReader.read(whole).noteCount()).isEqualTo(2);
  }

  @Test
  void refusesATrackThatEndsInTheMiddleOfAnEvent() {
    byte[] track = chunk("MTrk", new byte[] {0, (byte) 0x90, 60});
    assertRefused(
        join(header(0, 1, 480), track), "breaks off in the middle of an event (track 1, byte");
  }

  @Test
  void refusesHeadersThatMakeNoSense() {
    assertRefused(file(0, 0, NOTE), "quarter note has no length");
    assertRefused(file(0, 0xF628, NOTE), "frames a second");
    assertRefused(file(0, 0xE700, NOTE), "of 0 ticks");
    assertRefused(header(1, 0, 480), "after 0 of 0 tracks");
  }

  @Test
  void refusesMoreTracksThanTheLimit() {
    assertRefused(header(1, 65_535, 480), "65,535 tracks; 1,024 can be read");
    byte[] unannounced = join(header(1, 1, 480), chunk("MTrk", new byte[0]));
    assertRefused(join(unannounced, file(1, 480, NOTE, NOTE, NOTE)), SMALL, "more than 3 tracks");
  }

  @Test
  void refusesAFileOverTheByteLimit() {
    assertRefused(Arrays.copyOf(file(0, 480, NOTE), 1001), SMALL, "1,001 bytes; 1,000 can be read");
  }

  @Test
  void refusesMoreEventsThanTheLimit() {
    assertRefused(file(0, 480, "00 C0 01 ".repeat(9)), SMALL, "more than 8 events");
  }

  @Test
  void refusesTenMillionEvents() {
    byte[] track = new byte[10_000_000];
    assertRefused(
        join(header(0, 1, 480), chunk("MTrk", startedBy(track, 0, 0xD0))),
        new MidiLimits(64 << 20, 3, 4_000_000, 4800, 10, 10, 10),
        "more than 4,000,000 events");
    assertRefused(join(header(0, 1, 480), chunk("MTrk", new byte[30_000_000])), "30,000,022 bytes");
  }

  @Test
  void refusesMoreNotesThanTheLimit() {
    assertRefused(file(0, 480, NOTE.repeat(3)), SMALL, "more than 2 notes");
  }

  @Test
  void refusesMorePartsThanTheLimit() {
    MidiLimits twoParts = new MidiLimits(1000, 2, 100, 4800, 100, 2, 10);
    String events = "00 C0 00 " + NOTE + "00 C0 01 " + NOTE + "00 C0 02 " + NOTE;
    assertRefused(file(0, 480, events), twoParts, "more than 2 parts");
  }

  @Test
  void refusesMoreChangesThanTheLimit() {
    assertRefused(file(0, 480, text(0x06, "verse").repeat(3)), SMALL, "more than 2 times");
  }

  @Test
  void refusesALongerPieceThanTheLimit() {
    assertRefused(file(0, 480, "A5 41 90 3C 50"), SMALL, "more than 10 quarter notes");
    String longest = "FF FF FF 7F C0 01 ".repeat(4);
    assertRefused(file(0, 1, longest), "more than 100,000 quarter notes");
  }

  @Test
  void cutsALongerTextThanTheLimit() throws Exception {
    byte[] file = file(0, 480, text(0x03, "eleven byte") + NOTE);
    assertThat(MidiReader.read(file, SMALL).credits().title()).isEqualTo("eleven byt");
  }

  @Test
  void refusesANumberOfFiveBytes() {
    assertRefused(file(0, 480, "80 80 80 80 00 90 3C 50"), "longer than four bytes (track 1, byte");
  }

  @Test
  void refusesATextLongerThanItsTrack() {
    assertRefused(file(0, 480, "00 FF 03 FF FF FF 7F 41"), "breaks off in the middle of an event");
  }

  @Test
  void refusesBytesThatAreNoEvents() {
    assertRefused(file(0, 480, "00 3C 50"), "No event begins here");
    assertRefused(file(0, 480, "00 F4"), "No event begins here");
  }

  @Test
  void refusesAChunkLongerThanTheFile() {
    byte[] track = {'M', 'T', 'r', 'k', -1, -1, -1, -1, 0};
    assertRefused(join(header(0, 1, 480), track), "breaks off");
  }

  @Test
  void passesOverUnknownChunksAndBytesAfterTheLastTrack() throws Exception {
    byte[] file = file(0, 480, NOTE);
    byte[] withJunk = join(file, chunk("XFIH", new byte[5]), new byte[] {1, 2, 3});
    assertThat(MidiReader.read(withJunk)).isEqualTo(MidiReader.read(file));
  }

  private static byte[] startedBy(byte[] track, int delta, int status) {
    track[0] = (byte) delta;
    track[1] = (byte) status;
    return track;
  }

  private static byte[] join(byte[]... pieces) {
    byte[] whole = new byte[Arrays.stream(pieces).mapToInt(p -> p.length).sum()];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, whole, at, piece.length);
      at += piece.length;
    }
    return whole;
  }

  private static void assertRefused(byte[] file, String because) {
    assertRefused(file, MidiLimits.DEFAULT, because);
  }

  private static void assertRefused(byte[] file, MidiLimits limits, String because) {
    assertThatExceptionOfType(MalformedScoreException.class)
        .isThrownBy(() -> MidiReader.read(file, limits))
        .withMessageContaining(because);
  }
}
