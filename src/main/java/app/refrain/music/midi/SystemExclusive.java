package app.refrain.music.midi;

/**
 * The messages of synthesizers' makers that say what a channel is for. Data are without the leading
 * 0xF0.
 */
final class SystemExclusive {

  /** A channel's use; channel 0 to 15. */
  record Use(int channel, boolean drums) {}

  private static final int ROLAND = 0x41;
  private static final int GS_MODEL = 0x42;
  private static final int YAMAHA = 0x43;
  private static final int XG_MODEL = 0x4C;

  /** Roland counts its parts from the drums' channel: 10, 1 to 9, 11 to 16. */
  private static final int[] ROLAND_CHANNELS = {
    9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15
  };

  private final int[] data;

  SystemExclusive(byte[] file, int start, int length) {
    int shown = Math.min(length, 32);
    data = new int[shown];
    for (int i = 0; i < shown; i++) {
      data[i] = file[start + i] & 0xFF;
    }
  }

  /** The synthesizer that is switched on or spoken to, or null. */
  BankMap synthesizer() {
    if (isRoland()) {
      return BankMap.GS;
    }
    return isYamaha() ? BankMap.XG : null;
  }

  /** What a channel is from now on, or null if the message says something else. */
  Use use() {
    if (isRoland() && data[4] == 0x40 && data[5] >> 4 == 1 && data[6] == 0x15) {
      return new Use(ROLAND_CHANNELS[data[5] & 0x0F], data[7] > 0);
    }
    boolean isPartMode = isYamaha() && data[3] == 0x08 && data[4] < 16 && data[5] == 0x07;
    return isPartMode ? new Use(data[4], data[6] > 0) : null;
  }

  private boolean isRoland() {
    return data.length >= 9 && data[0] == ROLAND && data[2] == GS_MODEL && data[3] == 0x12;
  }

  private boolean isYamaha() {
    return data.length >= 7 && data[0] == YAMAHA && data[1] >> 4 == 1 && data[2] == XG_MODEL;
  }
}
