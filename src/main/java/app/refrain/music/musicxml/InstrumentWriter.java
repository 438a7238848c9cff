package app.refrain.music.musicxml;

import app.refrain.music.GeneralMidi;
import app.refrain.music.Note;
import app.refrain.music.Part;
import java.util.List;

/** Writes a part's entry in the list of parts: its name and what plays it. */
final class InstrumentWriter {

  private static final int DRUM_CHANNEL = 10;
  private static final int MELODIC_CHANNELS = 15;

  private final XmlOutput out;
  private final int index;
  private final Part part;

  InstrumentWriter(XmlOutput out, int index, Part part) {
    this.out = out;
    this.index = index;
    this.part = part;
  }

  static String partId(int index) {
    return "P" + (index + 1);
  }

  static String instrumentId(int index) {
    return partId(index) + "-I1";
  }

  /** What notes of one percussion key refer to. */
  static String drumId(int index, int pitch) {
    return partId(index) + "-D" + pitch;
  }

  /**
   * @param withInstrument false for the blank stave of a score without parts
   */
  void write(boolean withInstrument) {
    out.open("score-part", "id", partId(index));
    out.text("part-name", part.name());
    List<Integer> drums =
        part.notes().stream()
            .map(Note::pitch)
            .filter(p -> part.drums())
            .distinct()
            .sorted()
            .toList();
    if (withInstrument && drums.isEmpty()) {
      writeName(instrumentId(index), part.instrument());
      openMidi(instrumentId(index));
      out.close();
    } else if (withInstrument) {
      drums.forEach(pitch -> writeName(drumId(index, pitch), GeneralMidi.drum(pitch)));
      drums.forEach(this::writeDrum);
    }
    out.close();
  }

  private void writeName(String id, String name) {
    out.open("score-instrument", "id", id);
    out.text("instrument-name", name);
    out.close();
  }

  private void openMidi(String id) {
    out.open("midi-instrument", "id", id);
    out.text("midi-channel", part.drums() ? DRUM_CHANNEL : melodicChannel());
    out.text("midi-program", part.program() + 1);
  }

  private int melodicChannel() {
    int channel = index % MELODIC_CHANNELS + 1;
    return channel < DRUM_CHANNEL ? channel : channel + 1;
  }

  private void writeDrum(int pitch) {
    openMidi(drumId(index, pitch));
    out.text("midi-unpitched", pitch + 1);
    out.close();
  }
}
