package app.refrain.music.english;

import app.refrain.music.ChordQuality;
import app.refrain.music.Key;
import app.refrain.music.Loudness;
import app.refrain.music.Meter;
import app.refrain.music.PitchClassName;
import app.refrain.music.PitchName;

/**
 * One word or fixed phrase of English score text: the smallest thing that the parser reads, the
 * printer writes and a language model chooses.
 */
public sealed interface Word {

  /** A header line that only people read: {@code Title}, {@code Composer} or {@code Rights}. */
  record Credit(String field, String value) implements Word {}

  /**
   * What the text asks for: {@code new}, {@code continue}, {@code infill}, {@code harmonize} or
   * {@code vary}.
   */
  record TaskIs(String task) implements Word {}

  record StyleIs(String style) implements Word {}

  /** In the header the first key, in a bar a new one. */
  record KeyIs(Key key) implements Word {}

  /** In the header the meter of the first full bar, in a bar a new one. */
  record MeterIs(Meter meter) implements Word {}

  /** The length of bar 0. */
  record PickupIs(Meter length) implements Word {}

  /** In the header the first tempo, in a bar a new one; microseconds a quarter note. */
  record TempoIs(int microsPerQuarter) implements Word {}

  /** How many bars the piece will have, a pickup counted. */
  record BarsWanted(int bars) implements Word {}

  /**
   * Announces a part in the header.
   *
   * @param name what the part's lines begin with
   * @param program General MIDI program, of drums the kit
   */
  record Declare(String name, int program, boolean drums) implements Word {}

  /**
   * @param number 0 for a pickup, else from 1
   */
  record BarIs(int number) implements Word {}

  /** The bar ends early: its length as a fraction of a whole note. */
  record CutTo(Meter length) implements Word {}

  record SectionIs(String label) implements Word {}

  /** What the music from this bar on is asked to be like. */
  record PlanIs(Plan plan) implements Word {}

  /** A place in the bar as musicians count it: {@code on 2 &}. */
  record At(Beat beat) implements Word {}

  record ChordRoot(PitchClassName root) implements Word {}

  record Quality(ChordQuality quality) implements Word {}

  /** The bass of a slash chord. */
  record Over(PitchClassName bass) implements Word {}

  /** The harmony pauses. */
  record NoChord() implements Word {}

  /**
   * @param slot which of the declared parts, from 0
   */
  record PartIs(int slot) implements Word {}

  record Loud(Loudness loudness) implements Word {}

  /**
   * @param pitch MIDI key number; its name follows the key in force
   */
  record Pitch(int pitch) implements Word {}

  /** A pitch by a name that is not its key's: {@code Db4} in D major. */
  record NamedPitch(PitchName name) implements Word {}

  /**
   * @param key General MIDI percussion key
   */
  record Drum(int key) implements Word {}

  /**
   * Silence that people write; it only moves on. Never printed: the next {@link At} says the same.
   */
  record Rest() implements Word {}

  /** A whole note's length that the following {@link Length} adds to. */
  record WholeTied() implements Word {}

  /**
   * @param steps 1 to 48, 12 to the quarter; ends a group of notes
   */
  record Length(int steps) implements Word {}

  /** This bar of this part is to be written after {@link SecondPass}. */
  record Open() implements Word {}

  /** What was left open, or is to be varied, follows bar by bar. */
  record SecondPass() implements Word {}

  record End() implements Word {}
}
