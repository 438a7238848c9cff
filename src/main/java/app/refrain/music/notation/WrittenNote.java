package app.refrain.music.notation;

import app.refrain.music.PitchClassName;

/**
 * A note head as it stands in a measure.
 *
 * @param onset ticks from the start of the measure
 * @param duration ticks
 * @param spelling the pitch's name as it sounds; null where there is none
 * @param tied whether the note goes on in the next of its pitch
 * @param continues whether the note goes on from the one before of its pitch
 */
public record WrittenNote(
    int onset,
    int duration,
    int pitch,
    PitchClassName spelling,
    int velocity,
    String voice,
    boolean tied,
    boolean continues) {

  /** The note tied to the next of its pitch. */
  public WrittenNote tiedOn() {
    return new WrittenNote(onset, duration, pitch, spelling, velocity, voice, true, continues);
  }

  /** The note longer or shorter by a factor. */
  public WrittenNote lasting(double factor) {
    int longer = Math.max(1, (int) Math.round(duration * factor));
    return new WrittenNote(onset, longer, pitch, spelling, velocity, voice, tied, continues);
  }

  /** The note on a clock that counts otherwise. */
  public WrittenNote scaled(double scale) {
    int start = (int) Math.round(onset * scale);
    int end = (int) Math.round((onset + duration) * scale);
    return new WrittenNote(
        start, Math.max(1, end - start), pitch, spelling, velocity, voice, tied, continues);
  }
}
