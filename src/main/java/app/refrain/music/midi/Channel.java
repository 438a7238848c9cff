package app.refrain.music.midi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a channel of a synthesizer remembers: its program, its sustain pedal, and the notes that the
 * pedal holds.
 */
final class Channel {

  private static final int PEDAL_DOWN = 64;

  private final Map<Integer, Deque<SoundingNote>> held = new HashMap<>();
  private boolean pedal;
  private int program;

  int program() {
    return program;
  }

  void setProgram(int program) {
    this.program = program;
  }

  boolean isPedalDown() {
    return pedal;
  }

  /** Keeps a released note sounding until the pedal goes up or its pitch is struck again. */
  void hold(SoundingNote note) {
    held.computeIfAbsent(note.pitch(), p -> new ArrayDeque<>()).add(note);
  }

  void strike(int pitch, Consumer<SoundingNote> ended) {
    Deque<SoundingNote> notes = held.remove(pitch);
    if (notes != null) {
      notes.forEach(ended);
    }
  }

  void pedal(int value, Consumer<SoundingNote> ended) {
    pedal = value >= PEDAL_DOWN;
    if (!pedal) {
      release(ended);
    }
  }

  void release(Consumer<SoundingNote> ended) {
    held.values().forEach(notes -> notes.forEach(ended));
    held.clear();
  }
}
