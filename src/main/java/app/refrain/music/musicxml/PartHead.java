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
    String id = in.attribute("id", "");
    while (in.nextChild()) {
      if (in.name().equals("instrument-name")) {
        String said = in.text();
        instrument = instrument.isEmpty() ? said : instrument;
        GeneralMidi.drumPitch(said).ifPresent(pitch -> drumPitches.putIfAbsent(id, pitch));
      } else {
        in.skip();
      }
    }
  }

  /** The head of another part of the same id. */
  PartHead copy() {
    PartHead copy = new PartHead();
    copy.name = name;
    copy.instrument = instrument;
    copy.program = program;
    copy.drums = drums;
    copy.hasInstrument = hasInstrument;
    copy.drumPitches.putAll(drumPitches);
    return copy;
  }

  private void readMidiInstrument(XmlCursor in) throws MalformedScoreException {
    String id = in.attribute("id", "");
    int saidProgram = -1;
    while (in.nextChild()) {
      switch (in.name()) {
        case "midi-channel" ->
            drums |= in.optionalInt("MIDI channel", 1, 16).orElse(0) == DRUM_CHANNEL;
        case "midi-program" -> saidProgram = in.optionalInt("MIDI program", 1, 128).orElse(0) - 1;
        case "midi-unpitched" ->
            in.optionalInt("percussion key", 1, 128)
                .ifPresent(number -> drumPitches.put(id, number - 1));
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

  /**
   * The percussion key of an instrument, or of the part's only one where a note names none, or the
   * default.
   */
  int drumPitch(String instrumentId, int otherwise) {
    boolean isOnly = drumPitches.size() == 1 && !drumPitches.containsKey(instrumentId);
    return isOnly && instrumentId.isEmpty()
        ? drumPitches.values().iterator().next()
        : drumPitches.getOrDefault(instrumentId, otherwise);
  }
}
