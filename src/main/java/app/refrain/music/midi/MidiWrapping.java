package app.refrain.music.midi;

import java.nio.charset.StandardCharsets;

/**
 * Finds the music in a file that holds more: the RIFF form that ends in {@code .rmi}, or what
 * Macintoshes and mail programs put before a file.
 */
public final class MidiWrapping {

  /** MacBinary's header has 128 bytes, RIFF's chunks before the music some hundred. */
  private static final int FARTHEST = 8192;

  private static final byte[] MARK = "MThd\0\0\0\6".getBytes(StandardCharsets.ISO_8859_1);

  private MidiWrapping() {}

  /** Where the music begins; 0 if nothing like it is found near the file's beginning. */
  static int start(byte[] file) {
    return Math.max(0, find(file));
  }

  /** Whether a file is MIDI, perhaps in some wrapping. */
  public static boolean isMidi(byte[] file) {
    return find(file) >= 0 || startsWith(file, 0, 4);
  }

  private static int find(byte[] file) {
    for (int at = 0; at <= Math.min(FARTHEST, file.length - MARK.length); at++) {
      if (startsWith(file, at, MARK.length)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] file, int at, int length) {
    for (int i = 0; i < length; i++) {
      if (at + i >= file.length || file[at + i] != MARK[i]) {
        return false;
      }
    }
    return true;
  }
}
