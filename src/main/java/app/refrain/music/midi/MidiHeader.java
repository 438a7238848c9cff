package app.refrain.music.midi;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Remarks;
import java.util.Set;

/**
 * What stands before the tracks.
 *
 * @param format 0 one track, 1 tracks that sound together, 2 tracks that follow one another
 * @param tracks how many tracks the file promises
 * @param countsFrames whether time is counted in film frames rather than in quarters
 */
record MidiHeader(int format, int tracks, Division division, boolean countsFrames) {

  private static final int LENGTH = 6;
  private static final int TRACKS_TOGETHER = 1;
  private static final int TRACKS_IN_TURN = 2;
  private static final Set<Integer> FRAME_RATES = Set.of(24, 25, 29, 30);

  /**
   * @param in at the beginning of the music, as {@link MidiWrapping} finds it
   */
  static MidiHeader read(ByteCursor in, MidiLimits limits, Remarks remarks)
      throws MalformedScoreException {
    if (in.remaining() < 8 + LENGTH || !in.ascii(4).equals("MThd")) {
      throw new MalformedScoreException(
          "This is not a MIDI file: it does not begin as one. Choose a file that ends in .mid.");
    }
    long length = in.u32();
    int format = in.u16();
    int tracks = in.u16();
    int division = in.u16();
    if (length < LENGTH || length - LENGTH > in.remaining()) {
      throw in.malformed("The header's length is wrong");
    }
    in.skip((int) length - LENGTH);
    if (format > TRACKS_IN_TURN) {
      remarks.add(
          "a MIDI file of type %d, which there is not, read as one of type 1".formatted(format));
      format = TRACKS_TOGETHER;
    }
    if (tracks > limits.tracks()) {
      throw new MalformedScoreException(
          "The file has %,d tracks; %,d can be read. Merge or remove tracks."
              .formatted(tracks, limits.tracks()));
    }
    boolean countsFrames = division >= 0x8000;
    return new MidiHeader(
        format, tracks, countsFrames ? frames(division, in) : quarters(division, in), countsFrames);
  }

  private static Division quarters(int division, ByteCursor in) throws MalformedScoreException {
    if (division == 0) {
      throw in.malformed("The header says that a quarter note has no length");
    }
    return Division.ofQuarter(division);
  }

  private static Division frames(int division, ByteCursor in) throws MalformedScoreException {
    int rate = -(byte) (division >> 8);
    int ticks = division & 0xFF;
    if (!FRAME_RATES.contains(rate) || ticks == 0) {
      throw in.malformed(
          "The header counts time in " + rate + " frames a second of " + ticks + " ticks");
    }
    return Division.ofFrames(rate, ticks);
  }
}
