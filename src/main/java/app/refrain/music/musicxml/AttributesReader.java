package app.refrain.music.musicxml;

import app.refrain.music.Key;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Meter;
import app.refrain.music.Score;
import app.refrain.music.notation.BarMeters;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads what a part says of divisions, key, meter and transposition. */
final class AttributesReader {

  private static final Set<String> MINOR_MODES =
      Set.of("minor", "aeolian", "dorian", "phrygian", "locrian");
  private static final int MAX_SIGNATURE = 7;
  private static final int MAX_BEAT_TYPE = 128;
  private static final double MIN_DIVISIONS = 1e-3;
  private static final double MAX_DIVISIONS = 1e7;

  private final XmlCursor in;
  private final PartState part;
  private final boolean atStart;
  private Key key;

  private AttributesReader(XmlCursor in, PartState part, boolean atStart) {
    this.in = in;
    this.part = part;
    this.atStart = atStart;
  }

  /**
   * What a part says anew.
   *
   * @param scale by how much what was written before in the measure is shorter than it was read
   * @param key as written; null if none is given
   * @param describesAll whether the file begins to say how it counts, so that all of it holds from
   *     the measure's start
   */
  record Said(double scale, Key key, boolean describesAll) {}

  /**
   * Changes the part's state.
   *
   * @param atStart whether no note was read in the measure: a meter behind its notes, and not gone
   *     back before them, announces the next measure's
   */
  static Said read(XmlCursor in, PartState part, boolean atStart) throws MalformedScoreException {
    AttributesReader reader = new AttributesReader(in, part, atStart);
    boolean knewBefore = part.clock().isKnown();
    double scale = 1;
    while (in.nextChild()) {
      switch (in.name()) {
        case "divisions" -> scale *= reader.readDivisions();
        case "key" -> reader.readKey();
        case "time" -> reader.readMeter();
        case "transpose" -> reader.readTransposition();
        default -> in.skip();
      }
    }
    return new Said(scale, reader.key, !knewBefore && part.clock().isKnown());
  }

  private double readDivisions() throws MalformedScoreException {
    String text = in.musicText();
    if (part.clock().isKnown()) {
      OptionalDouble divisions =
          in.optional("number of divisions", text, MIN_DIVISIONS, MAX_DIVISIONS);
      return divisions.isEmpty() ? 1 : part.clock().divisions(divisions.getAsDouble());
    }
    return part.clock().divisions(in.number(text, MIN_DIVISIONS, MAX_DIVISIONS));
  }

  private void readKey() throws MalformedScoreException {
    int fifths = MAX_SIGNATURE + 1;
    Key.Mode mode = Key.Mode.MAJOR;
    while (in.nextChild()) {
      if (in.name().equals("fifths")) {
        fifths =
            in.optionalInt("key signature", -MAX_SIGNATURE, MAX_SIGNATURE)
                .orElse(MAX_SIGNATURE + 1);
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
    double beats = 0;
    double length = 0;
    int unit = 1;
    while (in.nextChild()) {
      if (in.name().equals("beats")) {
        beats = beats(in.text());
      } else if (in.name().equals("beat-type")) {
        int type = in.optionalInt("beat type", 1, MAX_BEAT_TYPE).orElse(0);
        length += type == 0 ? Double.NaN : beats * 4 * Score.TICKS_PER_QUARTER / type;
        unit = Math.max(unit, type);
      } else {
        in.skip();
      }
    }
    if (length > 0) {
      meter(length, unit).ifPresentOrElse(this::accept, () -> in.remark("a meter left out"));
    }
  }

  private double beats(String text) {
    double beats = 0;
    for (String term : text.split("\\+")) {
      beats += in.optional("number of beats", term, 0, Meter.MAX_BEATS).orElse(Double.NaN);
    }
    return beats;
  }

  /** The meter of a length, in the unit that is given or, if need be, smaller. */
  private static Optional<Meter> meter(double ticks, int unit) {
    int usual = Math.clamp(Integer.highestOneBit(unit), 1, 32);
    boolean whole = ticks == Math.rint(ticks) && ticks <= Score.MAX_TICKS;
    return whole ? BarMeters.ofLength((int) ticks, new Meter(1, usual)) : Optional.empty();
  }

  private void accept(Meter meter) {
    long length = part.clock().length();
    boolean behind = part.meter() != null && !atStart && part.clock().tick() > 0;
    boolean fits = length == meter.barLength() && length != part.barLength();
    if (behind && !fits) {
      part.nextMeter(meter);
    } else {
      part.meter(meter);
    }
  }

  private void readTransposition() throws MalformedScoreException {
    int semitones = 0;
    while (in.nextChild()) {
      switch (in.name()) {
        case "chromatic" -> semitones += in.optionalInt("transposition", -127, 127).orElse(0);
        case "octave-change" ->
            semitones += 12 * in.optionalInt("transposition by octaves", -10, 10).orElse(0);
        default -> in.skip();
      }
    }
    part.transposition(semitones);
  }
}
