package app.refrain.music.midi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes one track chunk, event by event in the order of time. */
final class TrackWriter {

  private static final byte[] CHUNK = "MTrk".getBytes(StandardCharsets.US_ASCII);

  private final ByteArrayOutputStream events = new ByteArrayOutputStream();
  private int tick;

  /**
   * @param at score ticks, not before the last event
   */
  void message(int at, int status, int... data) {
    delta(at);
    events.write(status);
    for (int value : data) {
      events.write(value);
    }
  }

  /**
   * @param at score ticks, not before the last event
   */
  void meta(int at, int type, byte... data) {
    delta(at);
    events.write(TrackEvents.META);
    events.write(type);
    variable(data.length);
    events.writeBytes(data);
  }

  void text(int at, int type, String text) {
    meta(at, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private void delta(int at) {
    variable(at - tick);
    tick = at;
  }

  private void variable(int value) {
    for (int shift = 21; shift > 0; shift -= 7) {
      if (value >> shift != 0) {
        events.write(value >> shift & 0x7F | 0x80);
      }
    }
    events.write(value & 0x7F);
  }

  /** Ends the track and returns its chunk. */
  byte[] chunk() {
    meta(tick, MetaEvents.END_OF_TRACK);
    return ByteBuffer.allocate(8 + events.size())
        .put(CHUNK)
        .putInt(events.size())
        .put(events.toByteArray())
        .array();
  }
}
