package app.refrain.music;

import java.util.Comparator;

/**
 * One sounding note.
 *
 * @param onset ticks from the start of the piece, {@value Score#TICKS_PER_QUARTER} to the quarter
 * @param duration ticks, at least 1
 * @param pitch MIDI key number 0 to 127, middle C is 60; in a drum part the General MIDI percussion
 *     key
 * @param velocity loudness 1 to 127
 * @param spelling the letter and accidental of a note that is not written as its key has it, such
 *     as Db in D major; else null. Two notes that sound alike are equal, however they are written
 */
public record Note(int onset, int duration, int pitch, int velocity, PitchClassName spelling)
    implements Comparable<Note> {

  /** Loudness of a note when nothing else is said: mezzo forte. */
  public static final int DEFAULT_VELOCITY = 80;

  private static final Comparator<Note> ORDER =
      Comparator.comparingInt(Note::onset)
          .thenComparingInt(Note::pitch)
          .thenComparingInt(Note::duration)
          .thenComparingInt(Note::velocity);

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Note {
    require(onset >= 0 && onset <= Score.MAX_TICKS, "onset", onset);
    require(duration >= 1 && duration <= Score.MAX_TICKS, "duration", duration);
    require(pitch >= 0 && pitch <= 127, "pitch", pitch);
    require(velocity >= 1 && velocity <= 127, "velocity", velocity);
    if (spelling != null && spelling.pitchClass() != pitch % 12) {
      throw new IllegalArgumentException("Pitch " + pitch + " is no " + spelling);
    }
  }

  /** A note that is written as its key has it. */
  public Note(int onset, int duration, int pitch, int velocity) {
    this(onset, duration, pitch, velocity, null);
  }

  private static void require(boolean holds, String what, int value) {
    if (!holds) {
      throw new IllegalArgumentException("A note's " + what + " cannot be " + value);
    }
  }

  /** The tick at which the note stops sounding. */
  public int end() {
    return onset + duration;
  }

  public boolean soundsAt(int tick) {
    return onset <= tick && tick < end();
  }

  public Note withOnset(int newOnset) {
    return new Note(newOnset, duration, pitch, velocity, spelling);
  }

  /** The same note at another pitch, written as its key has it. */
  public Note withPitch(int newPitch) {
    return new Note(onset, duration, newPitch, velocity);
  }

  public Note withDuration(int newDuration) {
    return new Note(onset, newDuration, pitch, velocity, spelling);
  }

  public Note withVelocity(int newVelocity) {
    return new Note(onset, duration, pitch, newVelocity, spelling);
  }

  /**
   * @param newSpelling null for what the key has
   * @throws IllegalArgumentException if the name does not belong to the pitch
   */
  public Note withSpelling(PitchClassName newSpelling) {
    return new Note(onset, duration, pitch, velocity, newSpelling);
  }

  /** By onset, then pitch, then duration. */
  @Override
  public int compareTo(Note other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Note note
        && onset == note.onset
        && duration == note.duration
        && pitch == note.pitch
        && velocity == note.velocity;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * onset + duration) + pitch) + velocity;
  }
}
