package app.refrain.studio.score;

import app.refrain.music.ChordSymbol;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.Score;
import app.refrain.music.TempoChange;

/** Something about the whole score that holds from a place on. */
public sealed interface Change {

  /** Ticks from the start of the piece. */
  int at();

  /**
   * @param bpm quarter notes a minute
   */
  record Tempo(int at, double bpm) implements Change {

    private static final double SLOWEST = new TempoChange(0, TempoChange.MAX_MICROS).bpm();
    private static final double FASTEST = new TempoChange(0, 1).bpm();

    public Tempo {
      place(at);
      Check.require(
          bpm >= SLOWEST && bpm <= FASTEST,
          "A tempo of " + bpm + " beats a minute cannot be played.");
    }
  }

  /**
   * @param key such as {@code Bb major}
   */
  record KeySignature(int at, String key) implements Change {
    public KeySignature {
      place(at);
      Check.text("A key", key);
      Check.require(isKey(key), "There is no key " + key + "; write it like Bb major.");
    }
  }

  /**
   * @param meter such as {@code 6/8}
   */
  record TimeSignature(int at, String meter) implements Change {
    public TimeSignature {
      place(at);
      Check.text("A meter", meter);
      Check.require(isMeter(meter), "There is no meter " + meter + "; write it like 6/8.");
    }
  }

  /**
   * @param symbol such as {@code Dm7/F}, or {@code none}
   */
  record Chord(int at, String symbol) implements Change {
    public Chord {
      place(at);
      Check.text("A chord", symbol);
      Check.require(
          symbol != null && ChordSymbol.parse(symbol).isPresent(),
          "There is no chord " + symbol + "; write it like Dm7 or G/B.");
    }
  }

  /**
   * @param label such as {@code A} or {@code Chorus}
   */
  record Section(int at, String label) implements Change {
    public Section {
      place(at);
      Check.text("A section's name", label);
      Check.require(label != null, "A section needs a name.");
    }
  }

  private static void place(int at) {
    Check.range("A place in the piece", at, 0, Score.MAX_TICKS);
  }

  private static boolean isKey(String key) {
    try {
      return key != null && Key.parse(key) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isMeter(String meter) {
    try {
      return meter != null && Meter.parse(meter) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
