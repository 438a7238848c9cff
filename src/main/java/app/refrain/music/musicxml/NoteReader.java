package app.refrain.music.musicxml;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.PitchClassName;
import app.refrain.music.PitchName;
import app.refrain.music.notation.WrittenNote;
import java.util.OptionalDouble;

/**
 * Reads one note or rest and moves the clock on; grace notes, which take no time, are counted, cue
 * notes passed over.
 */
final class NoteReader {

  /** What MusicXML's 100 % of loudness is as a velocity. */
  static final double FULL_VELOCITY = 90;

  private static final int SNARE = 38;
  private static final int MAX_ALTER = 4;
  private static final int MAX_OCTAVE = 20;
  static final int MAX_LOUDNESS = 1000;

  private final XmlCursor in;
  private final PartState part;
  private boolean isChord;
  private boolean isSilent;
  private boolean isGrace;
  private boolean isWholeBar;
  private String duration;
  private final WrittenLength written = new WrittenLength();
  private PitchClassName name;
  private int alter;
  private int octave = 4;
  private boolean unpitched;
  private String instrument = "";
  private String voice = "1";
  private boolean tied;
  private boolean continues;

  private NoteReader(XmlCursor in, PartState part) {
    this.in = in;
    this.part = part;
  }

  /** The note, or null if nothing sounds. */
  static WrittenNote read(XmlCursor in, PartState part) throws MalformedScoreException {
    NoteReader reader = new NoteReader(in, part);
    int velocity = reader.velocity();
    reader.readElements();
    return reader.note(velocity);
  }

  private int velocity() {
    String percent = in.attribute("dynamics", "");
    OptionalDouble loudness =
        percent.isEmpty()
            ? OptionalDouble.empty()
            : in.optional("loudness", percent, 0, MAX_LOUDNESS);
    return loudness.isEmpty() ? part.velocity() : velocity(loudness.getAsDouble());
  }

  static int velocity(double percent) {
    return Math.clamp(Math.round(percent * FULL_VELOCITY / 100), 1, 127);
  }

  private void readElements() throws MalformedScoreException {
    while (in.nextChild()) {
      switch (in.name()) {
        case "chord" -> isChord = consume();
        case "grace" -> isGrace = consume();
        case "cue" -> isSilent = consume();
        case "rest" -> {
          isWholeBar = in.attribute("measure", "").equals("yes");
          isSilent = consume();
        }
        case "duration" -> duration = in.musicText();
        case "type" -> written.type(in.text());
        case "dot" -> {
          written.dot();
          in.skip();
        }
        case "time-modification" -> written.readModification(in);
        case "pitch" -> readPitch("step", "octave");
        case "unpitched" -> {
          unpitched = true;
          readPitch("display-step", "display-octave");
        }
        case "instrument" -> {
          instrument = in.attribute("id", "");
          in.skip();
        }
        case "voice" -> voice = in.text();
        case "tie" -> readTie();
        case "notations" -> readNotations();
        default -> in.skip();
      }
    }
  }

  private boolean consume() throws MalformedScoreException {
    in.skip();
    return true;
  }

  private void readPitch(String stepElement, String octaveElement) throws MalformedScoreException {
    String step = "";
    while (in.nextChild()) {
      if (in.name().equals(stepElement)) {
        step = in.musicText().strip();
      } else if (in.name().equals(octaveElement)) {
        octave = readOctave();
      } else if (in.name().equals("alter")) {
        alter = readAlter();
      } else {
        in.skip();
      }
    }
    if (step.isEmpty()) {
      return;
    }
    try {
      name = new PitchClassName(PitchClassName.parse(step).letter(), 0);
    } catch (IllegalArgumentException e) {
      throw in.malformed("There is no note " + XmlCursor.shortened(step));
    }
  }

  private int readOctave() throws MalformedScoreException {
    double number = in.number(-MAX_OCTAVE, MAX_OCTAVE);
    return (int) Math.round(number);
  }

  /** Quarter tones, which scores do not know, are rounded away from the natural. */
  private int readAlter() throws MalformedScoreException {
    String text = in.text();
    if (text.isBlank()) {
      return 0;
    }
    double semitones = in.optional("accidental", text, -MAX_ALTER, MAX_ALTER).orElse(0);
    if (semitones != Math.rint(semitones)) {
      in.remark("a pitch between the keys moved to the next key");
    }
    return (int) (Math.signum(semitones) * Math.floor(Math.abs(semitones) + 0.5));
  }

  private void readTie() throws MalformedScoreException {
    String type = in.attribute("type", "");
    tied |= type.equals("start");
    continues |= type.equals("stop");
    in.skip();
  }

  private void readNotations() throws MalformedScoreException {
    while (in.nextChild()) {
      if (in.name().equals("tied")) {
        readTie();
      } else {
        in.skip();
      }
    }
  }

  private WrittenNote note(int velocity) throws MalformedScoreException {
    if (isGrace) {
      part.graceNote();
      return null;
    }
    double divisions = divisions();
    MeasureClock clock = part.clock();
    double start = isChord ? -part.lastDuration() : 0;
    int onset = part.within(clock.tickAfter(start), in);
    int ticks = part.within(clock.tickAfter(start + divisions), in) - onset;
    boolean sounds = !isSilent && ticks > 0 && (name != null || unpitched);
    if (sounds) {
      clock.reach(start + divisions);
    }
    if (!isChord && isWholeBar) {
      clock.moveOverBar(divisions, part.barLength());
    } else if (!isChord) {
      clock.move(divisions);
    }
    part.lastDuration(isChord ? part.lastDuration() : divisions);
    int key = sounds ? key() : -1;
    if (sounds && (key < 0 || key > 127)) {
      in.remark("a note beyond the keys that MIDI has left out: " + name + octave);
      return null;
    }
    return sounds
        ? new WrittenNote(onset, ticks, key, spelling(), velocity, voice, tied, continues)
        : null;
  }

  /** The length that is said, else what the note value means. */
  private double divisions() throws MalformedScoreException {
    OptionalDouble typed = written.divisions(part.clock());
    if (duration == null) {
      if (typed.isPresent() && !isSilent) {
        in.remark("a note without a length got that of its note value");
      }
      return typed.orElse(0);
    }
    if (typed.isEmpty()) {
      return in.number(duration, 0, MeasureReader.MAX_DURATION);
    }
    OptionalDouble said = in.optional("length", duration, 0, MeasureReader.MAX_DURATION);
    return said.orElse(typed.getAsDouble());
  }

  private int key() {
    if (unpitched) {
      int displayed = name == null ? SNARE : Math.clamp(pitch(), 0, 127);
      return part.drumPitch(instrument, displayed);
    }
    int drum = namedDrum();
    return drum >= 0 ? drum : pitch() + part.transposition();
  }

  /** The percussion key of the instrument that a note with a pitch names, -1 if it names none. */
  private int namedDrum() {
    return instrument.isEmpty() ? -1 : part.drumPitch(instrument);
  }

  private int pitch() {
    return new PitchName(name, octave).pitch() + alter;
  }

  /** What the note is called; null where no double accidental can say it. */
  private PitchClassName spelling() {
    return unpitched || Math.abs(alter) > 2 || namedDrum() >= 0
        ? null
        : part.sounding(new PitchClassName(name.letter(), alter));
  }
}
