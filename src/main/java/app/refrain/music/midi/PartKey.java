package app.refrain.music.midi;

/**
 * What notes must have in common to be one part.
 *
 * @param track counted from 0; 0 for all where tracks are no players
 * @param channel over all ports
 */
record PartKey(int track, int channel, int program, boolean drums) {

  static final int ANY_CHANNEL = -1;

  /** The same part on whatever channels its track uses. */
  PartKey onAnyChannel() {
    return new PartKey(track, ANY_CHANNEL, program, drums);
  }
}
