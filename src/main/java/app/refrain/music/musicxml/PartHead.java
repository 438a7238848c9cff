package app.refrain.music.musicxml;

import app.refrain.music.GeneralMidi;
import app.refrain.music.MalformedScoreException;
import java.util.HashMap;
import java.util.Map;

/** What the list of parts says of one part. */
final class PartHead {

  private static final int DRUM_CHANNEL = 10;

  /** Percussion keys by the id of the instrument that notes refer to. */
  private final Map<String, Integer> drumPitches = new HashMap<>();

  private String name = "";
  private String instrument = "";
  private int program = -1;
  private boolean drums;
  private boolean hasInstrument;

  static PartHead read(XmlCursor in) throws MalformedScoreException {
    PartHead head = new PartHead();
    while (in.nextChild()) {
      switch (in.name()) {
        case "part-name" -> head.name = in.text();
        case "score-instrument" -> head.readScoreInstrument(in);
        case "midi-instrument" -> head.readMidiInstrument(in);
        default -> in.skip();
      }
    }
    return head;
  }

  private void readScoreInstrument(XmlCursor in) throws MalformedScoreException {
    hasInstrument = true;
    while (in.nextChild()) {
      if (in.name().equals("instrument-name") && instrument.isEmpty()) {
        instrument = in.text();
      } else {
        in.skip();
      }
    }
  }

  private void readMidiInstrument(XmlCursor in) throws MalformedScoreException {
    String id = in.attribute("id", "");
    int saidProgram = -1;
    while (in.nextChild()) {
      switch (in.name()) {
        case "midi-channel" -> drums |= in.integer(1, 16) == DRUM_CHANNEL;
        case "midi-program" -> saidProgram = in.integer(1, 128) - 1;
        case "midi-unpitched" -> drumPitches.put(id, in.integer(1, 128) - 1);
        default -> in.skip();
      }
    }
    program = program < 0 ? saidProgram : program;
  }

  String name() {
    return name;
  }

  boolean isDrums() {
    return drums;
  }

  /** Whether the file says neither who plays nor what. */
  boolean isBlank() {
    return name.isBlank() && !hasInstrument;
  }

  /** Notes without pitch make a part drums, whatever its channel. */
  void becomeDrums() {
    drums = true;
  }

  /** The program that is given, else the one that the part's name means, else the piano. */
  int program() {
    if (program >= 0) {
      return program;
    }
    return GeneralMidi.program(instrument).orElseGet(() -> GeneralMidi.program(name).orElse(0));
  }

  /** The percussion key of an instrument, or the default. */
  int drumPitch(String instrumentId, int otherwise) {
    return drumPitches.getOrDefault(instrumentId, otherwise);
  }
}
