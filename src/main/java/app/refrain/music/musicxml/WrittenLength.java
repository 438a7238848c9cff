package app.refrain.music.musicxml;

import app.refrain.music.MalformedScoreException;
import java.util.Map;
import java.util.OptionalDouble;

/** How long a note value is, where a file says it wrongly in numbers. */
final class WrittenLength {

  /** Quarters in the note values of MusicXML. */
  static final Map<String, Double> QUARTERS =
      Map.ofEntries(
          Map.entry("maxima", 32.0),
          Map.entry("long", 16.0),
          Map.entry("breve", 8.0),
          Map.entry("whole", 4.0),
          Map.entry("half", 2.0),
          Map.entry("quarter", 1.0),
          Map.entry("eighth", 1 / 2.0),
          Map.entry("16th", 1 / 4.0),
          Map.entry("32nd", 1 / 8.0),
          Map.entry("64th", 1 / 16.0),
          Map.entry("128th", 1 / 32.0),
          Map.entry("256th", 1 / 64.0),
          Map.entry("512th", 1 / 128.0),
          Map.entry("1024th", 1 / 256.0));

  private static final int MAX_TUPLET = 100;

  private double quarters;
  private double dot;
  private double actual = 1;
  private double normal = 1;

  void type(String type) {
    quarters = QUARTERS.getOrDefault(type.strip(), 0.0);
    dot = quarters;
  }

  void dot() {
    dot /= 2;
    quarters += dot;
  }

  void readModification(XmlCursor in) throws MalformedScoreException {
    while (in.nextChild()) {
      switch (in.name()) {
        case "actual-notes" -> actual = in.optionalInt("tuplet", 1, MAX_TUPLET).orElse(1);
        case "normal-notes" -> normal = in.optionalInt("tuplet", 1, MAX_TUPLET).orElse(1);
        default -> in.skip();
      }
    }
  }

  /** The length in the file's divisions; empty if no note value was said. */
  OptionalDouble divisions(MeasureClock clock) {
    return quarters == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(quarters * normal / actual * clock.perQuarter());
  }
}
