package app.refrain.music.midi;

import app.refrain.music.Score;

/**
 * How much of a MIDI file is read. A file beyond any of these is refused before memory is spent on
 * it.
 *
 * @param bytes size of the file
 * @param tracks track chunks, and parts that are made of them
 * @param events events of all tracks together
 * @param ticks length of the piece, {@value Score#TICKS_PER_QUARTER} to the quarter
 * @param notes notes of all tracks together
 * @param changes tempo, meter, key, chord and section changes together
 * @param textBytes size of one name or marker
 */
public record MidiLimits(
    int bytes, int tracks, int events, int ticks, int notes, int changes, int textBytes) {

  /** Generous for music: an hour of dense piano has about 50,000 notes. */
  public static final MidiLimits DEFAULT =
      new MidiLimits(16 << 20, 1024, 4_000_000, Score.MAX_TICKS, 1_000_000, 100_000, 4096);

  /**
   * @throws IllegalArgumentException if a limit is negative or lets a piece be longer than a score
   *     can be
   */
  public MidiLimits {
    if (Math.min(Math.min(bytes, tracks), Math.min(events, ticks)) < 0
        || Math.min(Math.min(notes, changes), textBytes) < 0
        || ticks > Score.MAX_TICKS) {
      throw new IllegalArgumentException(
          "MIDI limits cannot be negative, nor ticks over " + Score.MAX_TICKS);
    }
  }

  /** The same, with no more notes than that. */
  public MidiLimits withNotes(int most) {
    return new MidiLimits(bytes, tracks, events, ticks, Math.min(notes, most), changes, textBytes);
  }
}
