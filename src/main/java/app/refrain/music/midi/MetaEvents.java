package app.refrain.music.midi;

/**
 * The meta events that mean something to a score: their numbers and what their texts begin with,
 * the same for reader and writer.
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

  private MetaEvents() {}
}
