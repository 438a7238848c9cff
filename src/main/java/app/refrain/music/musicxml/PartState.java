package app.refrain.music.musicxml;

import app.refrain.music.Key;
import app.refrain.music.Loudness;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Meter;
import app.refrain.music.Note;
import app.refrain.music.PitchClassName;
import app.refrain.music.Score;
import app.refrain.music.notation.Jump;
import java.util.Collections;
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
  private int endingLength;
  private int unclosed;
  private int lastPass;
  private boolean afterRepeat;
  private Meter nextMeter;
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
    nextMeter = null;
  }

  /** A meter that is announced at the end of a measure. */
  void nextMeter(Meter newMeter) {
    nextMeter = newMeter;
  }

  /** Ticks that the meter gives a bar; as long as can be before the first meter. */
  int barLength() {
    return meter == null ? Score.MAX_TICKS : meter.barLength();
  }

  void startMeasure() {
    clock.startMeasure();
    meter = nextMeter == null ? meter : nextMeter;
    nextMeter = null;
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

  void openEnding(Set<Integer> passes) {
    ending = passes;
    lastPass = Collections.max(passes);
    endingLength = 0;
  }

  void closeEnding() {
    ending = Set.of();
    endingLength = 0;
  }

  /** The passes of an ending that does not say them. */
  Set<Integer> nextEnding() {
    return Set.of(ending.isEmpty() && endingLength == 0 && !afterRepeat ? 1 : lastPass + 1);
  }

  /**
   * A measure ends, and with a repeat that ends its open ending does, too: nothing can be played
   * between.
   */
  void endMeasure(boolean repeatEnds, boolean sectionBegins) {
    endingLength += ending.isEmpty() ? 0 : 1;
    unclosed = 0;
    if (repeatEnds && !ending.isEmpty()) {
      unclosed = Collections.min(ending) > 1 ? endingLength : 0;
      closeEnding();
    }
    afterRepeat = repeatEnds || afterRepeat && !sectionBegins;
  }

  /** How many measures the last ending has that a repeat closed rather than its own bracket. */
  int takeUnclosed() {
    int measures = unclosed;
    unclosed = 0;
    return measures;
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

  /** What an instrument plays where notes with a pitch stand for percussion; -1 if nothing does. */
  int drumPitch(String instrument) {
    return head.isDrums() ? head.drumPitch(instrument, -1) : -1;
  }

  /** The same number of ticks, if a piece can be so long. */
  int within(long ticks, XmlCursor in) throws MalformedScoreException {
    if (ticks > limits.ticks()) {
      throw in.malformed("The measure is longer than a whole piece may be");
    }
    return (int) ticks;
  }
}
