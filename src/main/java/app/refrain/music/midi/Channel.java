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
  private boolean drums;
  private boolean fixed;
  private int bank;

  /**
   * @param drums whether it plays percussion unless told otherwise
   */
  Channel(boolean drums) {
    this.drums = drums;
  }

  boolean isDrums() {
    return drums;
  }

  /** A system exclusive message says what the channel is for; banks no longer do. */
  void use(boolean forDrums) {
    drums = forDrums;
    fixed = true;
  }

  /** The coarse bank, which counts from the next program on. */
  void setBank(int newBank) {
    bank = newBank;
  }

  /** A program of the bank that was chosen before. */
  void choose(int newProgram, BankMap banks) {
    program = newProgram;
    drums = fixed ? drums : banks.isDrums(bank, drums);
  }

  int program() {
    return program;
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
