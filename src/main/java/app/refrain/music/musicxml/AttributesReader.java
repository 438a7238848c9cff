package app.refrain.music.musicxml;

import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Meter;
import app.refrain.music.Score;
import java.util.Optional;
import java.util.Set;

/** Reads what a part says of divisions, key, meter and transposition. */
final class AttributesReader {

  private static final Set<String> MINOR_MODES =
      Set.of("minor", "aeolian", "dorian", "phrygian", "locrian");
  private static final int MAX_SIGNATURE = 7;

  private final XmlCursor in;
  private final PartState part;
  private Key key;

  private AttributesReader(XmlCursor in, PartState part) {
    this.in = in;
    this.part = part;
  }

  /** Changes the part's state and returns the key, as it sounds, if one is given. */
  static Optional<KeyChange> read(XmlCursor in, PartState part, int tick)
      throws MalformedScoreException {
    AttributesReader reader = new AttributesReader(in, part);
    while (in.nextChild()) {
      switch (in.name()) {
        case "divisions" -> part.clock().divisions(in.number(1e-3, 1e7));
        case "key" -> reader.readKey();
        case "time" -> reader.readMeter();
        case "transpose" -> reader.readTransposition();
        default -> in.skip();
      }
    }
    return Optional.ofNullable(reader.key).map(k -> new KeyChange(tick, part.sounding(k)));
  }

  private void readKey() throws MalformedScoreException {
    int fifths = MAX_SIGNATURE + 1;
    Key.Mode mode = Key.Mode.MAJOR;
    while (in.nextChild()) {
      if (in.name().equals("fifths")) {
        fifths = in.integer(-100, 100);
      } else if (in.name().equals("mode")) {
        mode = MINOR_MODES.contains(in.text().strip()) ? Key.Mode.MINOR : Key.Mode.MAJOR;
      } else {
        in.skip();
      }
    }
    if (key == null && Math.abs(fifths) <= MAX_SIGNATURE) {
      key = new Key(fifths, mode);
      part.writtenKey(key);
    }
  }

  /**
   * Several pairs of beats and beat type, and sums such as 3+2, make one meter of the same length.
   */
  private void readMeter() throws MalformedScoreException {
    int beats = 0;
    int length = 0;
    int unit = 1;
    while (in.nextChild()) {
      if (in.name().equals("beats")) {
        beats = 0;
        for (String term : in.text().split("\\+")) {
          beats += (int) in.number(term, 1, Meter.MAX_BEATS);
        }
      } else if (in.name().equals("beat-type")) {
        int type = in.integer(1, 32);
        length += beats * (4 * Score.TICKS_PER_QUARTER / type);
        unit = Math.max(unit, type);
      } else {
        in.skip();
      }
    }
    int beatLength = 4 * Score.TICKS_PER_QUARTER / unit;
    if (length > 0 && length % beatLength == 0 && Meter.exists(length / beatLength, unit)) {
      part.meter(new Meter(length / beatLength, unit));
    }
  }

  private void readTransposition() throws MalformedScoreException {
    int semitones = 0;
    while (in.nextChild()) {
      switch (in.name()) {
        case "chromatic" -> semitones += in.integer(-127, 127);
        case "octave-change" -> semitones += 12 * in.integer(-10, 10);
        default -> in.skip();
      }
    }
    part.transposition(semitones);
  }
}
