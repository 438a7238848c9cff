package app.refrain.music.abc;

import app.refrain.music.Score;
import app.refrain.music.notation.PlaybackLimits;

/**
 * How much of a file in ABC is read.
 *
 * @param bytes size of the file
 * @param voices voices of a tune
 * @param measures written measures of all voices together
 * @param textLength characters of one name
 * @param playback what may sound when all repeats are played
 */
public record AbcLimits(
    int bytes, int voices, int measures, int textLength, PlaybackLimits playback) {

  /** Generous: a tune has some hundred bytes, a book of a thousand some hundred thousand. */
  public static final AbcLimits DEFAULT =
      new AbcLimits(
          8 << 20, 64, 100_000, 4096, new PlaybackLimits(20_000, 200_000, Score.MAX_TICKS));

  /** The same, with no more notes than that. */
  public AbcLimits withNotes(int most) {
    PlaybackLimits fewer =
        new PlaybackLimits(playback.bars(), Math.min(playback.notes(), most), playback.ticks());
    return new AbcLimits(bytes, voices, measures, textLength, fewer);
  }
}
