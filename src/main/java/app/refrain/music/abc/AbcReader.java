package app.refrain.music.abc;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Remarks;
import app.refrain.music.Score;
import app.refrain.music.notation.Playback;
import app.refrain.music.notation.Sheet;
import app.refrain.music.performance.Understanding;

/**
 * Reads the first tune of a file in ABC notation, version 2.1 and what people write beside it. What
 * is read is what sounds: repeats and endings are played out, ties joined; grace notes, which take
 * no time, are counted and left out.
 */
public final class AbcReader {

  private AbcReader() {}

  /**
   * Reads a tune within the usual limits.
   *
   * @throws MalformedScoreException if there is no tune, or it is beyond the limits
   */
  public static Score read(byte[] file) throws MalformedScoreException {
    return understand(file).score();
  }

  /**
   * Reads a tune within the usual limits, counts what is passed over and tells what was left out.
   *
   * @throws MalformedScoreException if there is no tune, or it is beyond the limits
   */
  public static Understanding understand(byte[] file) throws MalformedScoreException {
    return understand(file, AbcLimits.DEFAULT);
  }

  static Understanding understand(byte[] file, AbcLimits limits) throws MalformedScoreException {
    if (file.length > limits.bytes()) {
      throw new MalformedScoreException(
          "The file has %,d bytes; %,d can be read. Cut it into several."
              .formatted(file.length, limits.bytes()));
    }
    Remarks remarks = new Remarks();
    Sheet sheet = new TuneReader(limits, remarks).read(AbcText.firstTune(file, remarks));
    Score score = Playback.play(sheet, limits.playback());
    return Understanding.ofWritten(score, sheet.graceNotes(), remarks);
  }
}
