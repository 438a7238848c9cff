package app.refrain.music.midi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** MIDI files typed as hexadecimal events, for tests. */
final class MidiBytes {

  static final String END = " 00 FF 2F 00";

  private MidiBytes() {}

  /** A file whose header and chunk lengths are right. */
  static byte[] file(int format, int division, String... tracks) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(header(format, tracks.length, division));
    for (String track : tracks) {
      file.writeBytes(chunk("MTrk", HexFormat.of().parseHex((track + END).replace(" ", ""))));
    }
    return file.toByteArray();
  }

  static byte[] header(int format, int tracks, int division) {
    return chunk(
        "MThd",
        ByteBuffer.allocate(6)
            .putShort((short) format)
            .putShort((short) tracks)
            .putShort((short) division)
            .array());
  }

  static byte[] chunk(String name, byte[] data) {
    return ByteBuffer.allocate(8 + data.length)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .putInt(data.length)
        .put(data)
        .array();
  }

  /** A text event at the tick of the event before. */
  static String text(int type, byte[] text) {
    return "00 FF %02X %02X %s ".formatted(type, text.length, HexFormat.of().formatHex(text));
  }

  static String text(int type, String text) {
    return text(type, text.getBytes(StandardCharsets.UTF_8));
  }
}
