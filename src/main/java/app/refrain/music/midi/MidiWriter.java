package app.refrain.music.midi;

import app.refrain.music.Part;
import app.refrain.music.Score;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes Standard MIDI Files of format 1: a track with tempo, meter, key, chord symbols and
 * sections as markers, then one track for each part. {@link MidiReader} reads the same score back.
 */
public final class MidiWriter {

  private static final int FORMAT = 1;

  private MidiWriter() {}

  public static byte[] write(Score score) {
    List<Part> parts = score.parts();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(header(1 + parts.size()));
    file.writeBytes(ConductorTrack.of(score));
    ChannelPlan plan = new ChannelPlan(parts);
    for (int i = 0; i < parts.size(); i++) {
      file.writeBytes(PartTrack.of(parts.get(i), plan.channel(i), plan.isContested(i)));
    }
    return file.toByteArray();
  }

  private static byte[] header(int tracks) {
    return ByteBuffer.allocate(14)
        .put("MThd".getBytes(StandardCharsets.US_ASCII))
        .putInt(6)
        .putShort((short) FORMAT)
        .putShort((short) tracks)
        .putShort((short) Score.TICKS_PER_QUARTER)
        .array();
  }
}
