package app.refrain.music.midi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The meta events that mean something to a score: their numbers and their text, the same for reader
 * and writer.
 */
final class MetaEvents {

  static final int TEXT = 0x01;
  static final int COPYRIGHT = 0x02;
  static final int TRACK_NAME = 0x03;
  static final int INSTRUMENT_NAME = 0x04;
  static final int MARKER = 0x06;
  static final int PORT = 0x21;
  static final int END_OF_TRACK = 0x2F;
  static final int TEMPO = 0x51;
  static final int METER = 0x58;
  static final int KEY = 0x59;
  static final int SEQUENCER_SPECIFIC = 0x7F;

  /** MIDI has no place for a composer or a style; they are said in a text at the beginning. */
  static final String COMPOSER = "Composer: ";

  static final String STYLE = "Style: ";

  /**
   * Stands before a section's label where the label alone would be taken for something else: a
   * section A is no chord.
   */
  static final String SECTION = "Section ";

  private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");

  private MetaEvents() {}

  /**
   * Text as UTF-8 where it is that, else as the Latin-1 of Windows. Null characters, which C
   * programs leave, go.
   */
  static String text(byte[] file, int start, int length) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(file, start, length))
              .toString();
    } catch (CharacterCodingException e) {
      text = new String(file, start, length, WINDOWS_LATIN);
    }
    return text.replace("\0", "");
  }
}
