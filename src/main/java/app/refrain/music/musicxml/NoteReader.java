package app.refrain.music.musicxml;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.PitchClassName;
import app.refrain.music.PitchName;

/**
 * Reads one note or rest and moves the clock on; grace notes, which take no time, are counted, cue
 * notes passed over.
 */
final class NoteReader {

  /** What MusicXML's 100 % of loudness is as a velocity. */
  static final double FULL_VELOCITY = 90;

  private static final int SNARE = 38;

  private final XmlCursor in;
  private final PartState part;
  private boolean isChord;
  private boolean isSilent;
  private boolean isGrace;
  private double duration;
  private PitchName pitch;
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

  private int velocity() throws MalformedScoreException {
    String percent = in.attribute("dynamics", "");
    if (percent.isEmpty()) {
      return part.velocity();
    }
    return Math.clamp(Math.round(in.number(percent, 0, 1000) * FULL_VELOCITY / 100), 1, 127);
  }

  private void readElements() throws MalformedScoreException {
    while (in.nextChild()) {
      switch (in.name()) {
        case "chord" -> isChord = consume();
        case "grace" -> isGrace = consume();
        case "cue", "rest" -> isSilent = consume();
        case "duration" -> duration = in.number(0, MeasureReader.MAX_DURATION);
        case "pitch" -> pitch = readPitch("step", "octave");
        case "unpitched" -> {
          unpitched = true;
          pitch = readPitch("display-step", "display-octave");
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

  private PitchName readPitch(String stepElement, String octaveElement)
      throws MalformedScoreException {
    String step = "";
    int alter = 0;
    int octave = 4;
    while (in.nextChild()) {
      if (in.name().equals(stepElement)) {
        step = in.text().strip();
      } else if (in.name().equals(octaveElement)) {
        octave = in.integer(-2, 10);
      } else if (in.name().equals("alter")) {
        alter = in.integer(-2, 2);
      } else {
        in.skip();
      }
    }
    if (step.isEmpty()) {
      return null;
    }
    try {
      return new PitchName(new PitchClassName(PitchClassName.parse(step).letter(), alter), octave);
    } catch (IllegalArgumentException e) {
      throw in.malformed("There is no note " + step);
    }
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
    MeasureClock clock = part.clock();
    double start = isChord ? -part.lastDuration() : 0;
    int onset = part.within(clock.tickAfter(start), in);
    int ticks = part.within(clock.tickAfter(start + duration), in) - onset;
    clock.reach(start + duration);
    if (!isChord) {
      clock.move(duration);
      part.lastDuration(duration);
    }
    if (isSilent || ticks == 0 || pitch == null && !unpitched) {
      return null;
    }
    return new WrittenNote(onset, ticks, key(), spelling(), velocity, voice, tied, continues);
  }

  private int key() throws MalformedScoreException {
    if (unpitched) {
      int displayed = pitch == null ? SNARE : Math.clamp(pitch.pitch(), 0, 127);
      return part.drumPitch(instrument, displayed);
    }
    int sounding = pitch.pitch() + part.transposition();
    if (sounding < 0 || sounding > 127) {
      throw in.malformed("No instrument can play " + pitch);
    }
    return sounding;
  }

  private PitchClassName spelling() {
    return unpitched ? null : part.sounding(pitch.name());
  }
}
