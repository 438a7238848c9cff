package app.refrain.music.midi;

import app.refrain.music.MalformedScoreException;
import java.nio.charset.StandardCharsets;

/** Reads big-endian numbers from a stretch of a file and never beyond it. */
final class ByteCursor {

  private static final int MAX_VARIABLE_BYTES = 4;

  private final byte[] file;
  private final String place;
  private final int end;
  private int position;

  /**
   * @param place what the stretch is called in messages, such as {@code track 3}
   */
  ByteCursor(byte[] file, int start, int end, String place) {
    this.file = file;
    this.position = start;
    this.end = end;
    this.place = place;
  }

  int position() {
    return position;
  }

  int remaining() {
    return end - position;
  }

  int peek() throws MalformedScoreException {
    require(1);
    return file[position] & 0xFF;
  }

  int u8() throws MalformedScoreException {
    require(1);
    return file[position++] & 0xFF;
  }

  int u16() throws MalformedScoreException {
    return u8() << 8 | u8();
  }

  long u32() throws MalformedScoreException {
    return (long) u16() << 16 | u16();
  }

  /** A number of seven bits a byte, at most four bytes. */
  int variable() throws MalformedScoreException {
    int value = 0;
    for (int i = 0; i < MAX_VARIABLE_BYTES; i++) {
      int next = u8();
      value = value << 7 | next & 0x7F;
      if (next < 0x80) {
        return value;
      }
    }
    throw malformed("A number is longer than four bytes");
  }

  String ascii(int length) throws MalformedScoreException {
    require(length);
    position += length;
    return new String(file, position - length, length, StandardCharsets.ISO_8859_1);
  }

  /** Steps over some bytes and tells where they began. */
  int skip(int length) throws MalformedScoreException {
    require(length);
    position += length;
    return position - length;
  }

  private void require(int length) throws MalformedScoreException {
    if (length > remaining()) {
      throw malformed("The music breaks off in the middle of an event");
    }
  }

  /** An error here that a person can act on. */
  MalformedScoreException malformed(String what) {
    return new MalformedScoreException(
        what
            + " ("
            + place
            + ", byte "
            + position
            + "). The file is damaged: export it again from the program that made it.");
  }
}
