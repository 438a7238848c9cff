package app.refrain.music.midi;

/**
 * Which of several sounding notes of one pitch a note-off ends, where it is not the first begun: a
 * sequencer-specific meta event that stands before the note-off and that other programs pass over.
 *
 * <p>MIDI cannot say it otherwise, and a note may well end while a longer one of the same pitch,
 * begun before, goes on.
 */
final class Release {

  /** More notes of one pitch in one part than this are ended in the order they began. */
  static final int MAX_INDEX = 31;

  /** 0x7D is the manufacturer for non-commercial use; the letters are this program's. */
  private static final byte[] NAME = {0x7D, 'R', 'f'};

  private Release() {}

  /**
   * @param index of the note among those sounding, in the order they began
   */
  static byte[] of(int index) {
    return new byte[] {NAME[0], NAME[1], NAME[2], (byte) index};
  }

  /** The index that an event's data mean, 0 if they mean none. */
  static int index(byte[] file, int start, int length) {
    boolean ours =
        length == NAME.length + 1
            && file[start] == NAME[0]
            && file[start + 1] == NAME[1]
            && file[start + 2] == NAME[2];
    int index = ours ? file[start + NAME.length] : 0;
    return Math.clamp(index, 0, MAX_INDEX);
  }
}
