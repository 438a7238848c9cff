package app.refrain.music;

/** Something that happens at a tick. */
public interface Timed {

  /** Ticks from the start of the piece. */
  int at();
}
