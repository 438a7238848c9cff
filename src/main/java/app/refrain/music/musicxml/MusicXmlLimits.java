package app.refrain.music.musicxml;

import app.refrain.music.Score;
import app.refrain.music.notation.PlaybackLimits;

/**
 * How much of a MusicXML file is read. A file beyond any of these is refused before memory is spent
 * on it.
 *
 * @param bytes size of the file, and of the music in it when it is unzipped
 * @param parts parts
 * @param measures written measures of all parts together
 * @param bars bars when all repeats are played
 * @param notes notes of all parts together when all repeats are played
 * @param ticks length of the piece, {@value Score#TICKS_PER_QUARTER} to the quarter
 * @param textLength characters of one name, number or marking
 */
public record MusicXmlLimits(
    int bytes, int parts, int measures, int bars, int notes, int ticks, int textLength) {

  /** Generous for music: a symphony's movement has about 50,000 notes in 10 MB. */
  public static final MusicXmlLimits DEFAULT =
      new MusicXmlLimits(64 << 20, 500, 200_000, 20_000, 1_000_000, Score.MAX_TICKS, 4096);

  /**
   * @throws IllegalArgumentException if ticks let a piece be longer than a score can be
   */
  public MusicXmlLimits {
    if (ticks > Score.MAX_TICKS) {
      throw new IllegalArgumentException("A score cannot be longer than " + Score.MAX_TICKS);
    }
  }

  PlaybackLimits playback() {
    return new PlaybackLimits(bars, notes, ticks);
  }

  /** The same, with no more notes than that. */
  public MusicXmlLimits withNotes(int most) {
    return new MusicXmlLimits(
        bytes, parts, measures, bars, Math.min(notes, most), ticks, textLength);
  }
}
