package app.refrain.music.musicxml;

import app.refrain.music.Key;
import app.refrain.music.Loudness;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Meter;
import app.refrain.music.Note;
import app.refrain.music.PitchClassName;
import java.util.EnumSet;
import java.util.Set;

/** What holds in a part from measure to measure while it is read. */
final class PartState {

  /** Fbb and B## on the line of fifths. */
  private static final int LOWEST_FIFTHS = -15;

  private static final int HIGHEST_FIFTHS = 19;

  private final PartHead head;
  private final MusicXmlLimits limits;
  private final MeasureClock clock = new MeasureClock();
  private Meter meter;
  private int transposition;
  private Key writtenKey = Key.C_MAJOR;
  private int velocity = Note.DEFAULT_VELOCITY;
  private double lastDuration;
  private int graceNotes;
  private Set<Integer> ending = Set.of();
  private final Set<Jump> jumps = EnumSet.noneOf(Jump.class);

  PartState(PartHead head, MusicXmlLimits limits) {
    this.head = head;
    this.limits = limits;
  }

  MeasureClock clock() {
    return clock;
  }

  Meter meter() {
    return meter;
  }

  void meter(Meter newMeter) {
    meter = newMeter;
  }

  /** Semitones from written to sounding pitch. */
  int transposition() {
    return transposition;
  }

  void transposition(int semitones) {
    transposition = semitones;
  }

  /** A key as it sounds. */
  Key sounding(Key written) {
    return transposition % 12 == 0 ? written : written.transpose(transposition);
  }

  /** A note's name as it sounds; null if that takes a triple accidental. */
  PitchClassName sounding(PitchClassName written) {
    int fifths = written.fifths() + sounding(writtenKey).fifths() - writtenKey.fifths();
    return fifths < LOWEST_FIFTHS || fifths > HIGHEST_FIFTHS
        ? null
        : PitchClassName.ofFifths(fifths);
  }

  void writtenKey(Key key) {
    writtenKey = key;
  }

  /** Counts a note that is passed over. */
  void graceNote() {
    graceNotes++;
  }

  int graceNotes() {
    return graceNotes;
  }

  /** The velocity of notes that say none. */
  int velocity() {
    return velocity;
  }

  void velocity(int newVelocity) {
    velocity = newVelocity;
  }

  void loudness(Loudness loudness) {
    velocity = loudness.velocity();
  }

  /**
   * Divisions of the last note that moved the clock; the rest of its chord starts so much earlier.
   */
  double lastDuration() {
    return lastDuration;
  }

  void lastDuration(double divisions) {
    lastDuration = divisions;
  }

  /** The ending that is open, by its passes; empty if none is. */
  Set<Integer> ending() {
    return ending;
  }

  void ending(Set<Integer> passes) {
    ending = passes;
  }

  void addJump(Jump jump) {
    jumps.add(jump);
  }

  /** The signs met since the last time. */
  Set<Jump> takeJumps() {
    Set<Jump> taken = Set.copyOf(jumps);
    jumps.clear();
    return taken;
  }

  /** The percussion key of a note without pitch. */
  int drumPitch(String instrument, int otherwise) {
    head.becomeDrums();
    return head.drumPitch(instrument, otherwise);
  }

  /** The same number of ticks, if a piece can be so long. */
  int within(long ticks, XmlCursor in) throws MalformedScoreException {
    if (ticks > limits.ticks()) {
      throw in.malformed("The measure is longer than a whole piece may be");
    }
    return (int) ticks;
  }
}
