package app.refrain.music.musicxml;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Remarks;
import app.refrain.music.Score;
import app.refrain.music.notation.Playback;
import app.refrain.music.notation.Sheet;
import app.refrain.music.performance.Understanding;

/**
 * Reads MusicXML, plain or zipped, partwise or timewise. A file is untrusted: nothing it names
 * outside itself is read, and it is held to {@link MusicXmlLimits}.
 *
 * <p>What is read is what sounds: repeats and their endings are played out, ties joined,
 * transposing instruments brought to concert pitch. Grace notes take no time in MusicXML: they are
 * counted and left out, since a guessed length would hide the rhythm that is written. Cue notes are
 * other players' notes and left out, too.
 */
public final class MusicXmlReader {

  private MusicXmlReader() {}

  /**
   * Reads a file within the usual limits.
   *
   * @throws MalformedScoreException if the bytes are no MusicXML or beyond the limits
   */
  public static Score read(byte[] file) throws MalformedScoreException {
    return read(file, MusicXmlLimits.DEFAULT);
  }

  /**
   * @throws MalformedScoreException if the bytes are no MusicXML or beyond the limits
   */
  public static Score read(byte[] file, MusicXmlLimits limits) throws MalformedScoreException {
    return Playback.play(sheet(file, limits, new Remarks()), limits.playback());
  }

  /**
   * Reads a file within the usual limits, counts what is passed over and tells what was left out.
   *
   * @throws MalformedScoreException if the bytes are no MusicXML or beyond the limits
   */
  public static Understanding understand(byte[] file) throws MalformedScoreException {
    Remarks remarks = new Remarks();
    Sheet sheet = sheet(file, MusicXmlLimits.DEFAULT, remarks);
    return Understanding.ofWritten(
        Playback.play(sheet, MusicXmlLimits.DEFAULT.playback()), sheet.graceNotes(), remarks);
  }

  private static Sheet sheet(byte[] file, MusicXmlLimits limits, Remarks remarks)
      throws MalformedScoreException {
    if (file.length == 0) {
      throw new MalformedScoreException("The file is empty. Choose a MusicXML file.");
    }
    if (file.length > limits.bytes()) {
      throw new MalformedScoreException(
          "The file has %,d bytes; %,d can be read. Split the piece."
              .formatted(file.length, limits.bytes()));
    }
    byte[] document = ZippedMusic.isZip(file) ? ZippedMusic.unzip(file, limits, remarks) : file;
    return SheetReader.read(document, limits, remarks);
  }
}
