package app.refrain.music.musicxml;

import app.refrain.music.Loudness;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what stands above or below the staff: tempo, loudness and section. */
final class DirectionReader {

  private static final double MICROS_PER_MINUTE = 60e6;

  /** Quarters in the note values of metronome marks. */
  private static final Map<String, Double> QUARTERS =
      Map.of("whole", 4.0, "half", 2.0, "quarter", 1.0, "eighth", 0.5, "16th", 0.25);

  private final XmlCursor in;
  private final PartState part;
  private final List<String> labels = new ArrayList<>();
  private double metronomeTempo;
  private double soundTempo;
  private double offset;

  private DirectionReader(XmlCursor in, PartState part) {
    this.in = in;
    this.part = part;
  }

  static void read(
      XmlCursor in, PartState part, List<TempoChange> tempi, List<SectionMark> sections)
      throws MalformedScoreException {
    DirectionReader reader = new DirectionReader(in, part);
    reader.readElements();
    int tick = part.within(part.clock().tickAfter(reader.offset), in);
    reader.addTempo(tick, tempi);
    reader.labels.forEach(label -> sections.add(new SectionMark(tick, label)));
  }

  /** Reads a sound that stands by itself. */
  static void readSound(XmlCursor in, PartState part, int tick, List<TempoChange> tempi)
      throws MalformedScoreException {
    DirectionReader reader = new DirectionReader(in, part);
    reader.readSound();
    reader.addTempo(tick, tempi);
  }

  private void readElements() throws MalformedScoreException {
    while (in.nextChild()) {
      switch (in.name()) {
        case "direction-type" -> readType();
        case "sound" -> readSound();
        case "offset" ->
            offset = in.number(-MeasureReader.MAX_DURATION, MeasureReader.MAX_DURATION);
        default -> in.skip();
      }
    }
  }

  private void readType() throws MalformedScoreException {
    while (in.nextChild()) {
      switch (in.name()) {
        case "rehearsal" -> labels.add(in.text());
        case "dynamics" -> readDynamics();
        case "metronome" -> readMetronome();
        default -> in.skip();
      }
    }
  }

  private void readDynamics() throws MalformedScoreException {
    while (in.nextChild()) {
      Loudness.parse(in.name()).ifPresent(part::loudness);
      in.skip();
    }
  }

  private void readMetronome() throws MalformedScoreException {
    double quarters = 0;
    double dot = 0;
    while (in.nextChild()) {
      switch (in.name()) {
        case "beat-unit" -> {
          quarters = QUARTERS.getOrDefault(in.text().strip(), 0.0);
          dot = quarters;
        }
        case "beat-unit-dot" -> {
          dot /= 2;
          quarters += dot;
          in.skip();
        }
        case "per-minute" -> metronomeTempo = quarters * leadingNumber(in.text());
        default -> in.skip();
      }
    }
  }

  /** People write "c. 96" or "96-100" there; what is no plain number says nothing here. */
  private static double leadingNumber(String text) {
    String number = text.strip();
    return number.matches("\\d{1,4}(\\.\\d{1,6})?") ? Double.parseDouble(number) : 0;
  }

  private void readSound() throws MalformedScoreException {
    String tempo = in.attribute("tempo", "");
    if (!tempo.isEmpty()) {
      soundTempo = in.number(tempo, 0, MICROS_PER_MINUTE);
    }
    String dynamics = in.attribute("dynamics", "");
    if (!dynamics.isEmpty()) {
      double percent = in.number(dynamics, 0, 1000);
      part.velocity(Math.clamp(Math.round(percent * NoteReader.FULL_VELOCITY / 100), 1, 127));
    }
    for (Jump jump : Jump.values()) {
      if (!in.attribute(jump.attribute(), "").isEmpty()) {
        part.addJump(jump);
      }
    }
    in.skip();
  }

  /** What sounds counts before what is printed. */
  private void addTempo(int tick, List<TempoChange> tempi) {
    double bpm = soundTempo > 0 ? soundTempo : metronomeTempo;
    if (bpm > 0 && MICROS_PER_MINUTE / bpm <= TempoChange.MAX_MICROS) {
      tempi.add(TempoChange.ofBpm(tick, bpm));
    }
  }
}
