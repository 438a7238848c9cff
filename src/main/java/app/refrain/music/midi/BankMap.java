package app.refrain.music.midi;

/** What banks of programs mean, which depends on the kind of synthesizer a file is made for. */
enum BankMap {
  /** Unless a file says more: the drum banks of XG and General MIDI 2, if they are asked for. */
  GENERAL {
    @Override
    boolean isDrums(int bank, boolean before) {
      return before || bank == GM2_DRUMS || bank == XG_EFFECTS || bank == XG_DRUMS;
    }
  },
  /** Yamaha: banks choose between percussion and melody on every channel. */
  XG {
    @Override
    boolean isDrums(int bank, boolean before) {
      return bank == XG_EFFECTS || bank == XG_DRUMS || bank == 0 && before;
    }
  },
  /** Roland: banks are variations; what is percussion is said by system exclusive messages. */
  GS {
    @Override
    boolean isDrums(int bank, boolean before) {
      return before;
    }
  };

  private static final int GM2_DRUMS = 120;
  private static final int XG_EFFECTS = 126;
  private static final int XG_DRUMS = 127;

  /**
   * @param bank coarse, 0 to 127
   * @param before whether the channel played percussion before
   */
  abstract boolean isDrums(int bank, boolean before);
}
