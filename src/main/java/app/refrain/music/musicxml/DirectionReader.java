package app.refrain.music.musicxml;

import app.refrain.music.Loudness;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import app.refrain.music.notation.Jump;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands above or below the staff: tempo, loudness and section. */
final class DirectionReader {

  private static final double MICROS_PER_MINUTE = 60e6;

  /** People write "c. 96" or "96-100" beside the note value. */
  private static final Pattern PER_MINUTE =
      Pattern.compile("(?:\\D*\\s)?[^\\d.]*(\\d{1,6}(?:\\.\\d{1,6})?)\\D?.*", Pattern.DOTALL);

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
            offset =
                in.optional(
                        "place", in.text(), -MeasureReader.MAX_DURATION, MeasureReader.MAX_DURATION)
                    .orElse(0);
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
        case "segno" -> sign(Jump.SEGNO);
        case "coda" -> sign(Jump.CODA);
        case "words" -> Jump.said(in.text()).forEach(part::addJump);
        default -> in.skip();
      }
    }
  }

  /** A sign that is drawn, whether or not a sound says what it means. */
  private void sign(Jump jump) throws MalformedScoreException {
    part.addJump(jump);
    in.skip();
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
          quarters = WrittenLength.QUARTERS.getOrDefault(in.text().strip(), 0.0);
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

  private static double leadingNumber(String text) {
    Matcher number = PER_MINUTE.matcher(text.strip());
    return number.matches() ? Double.parseDouble(number.group(1)) : 0;
  }

  private void readSound() throws MalformedScoreException {
    String tempo = in.attribute("tempo", "");
    if (!tempo.isEmpty()) {
      soundTempo = in.optional("tempo", tempo, 0, MICROS_PER_MINUTE).orElse(0);
    }
    String dynamics = in.attribute("dynamics", "");
    if (!dynamics.isEmpty()) {
      in.optional("loudness", dynamics, 0, NoteReader.MAX_LOUDNESS)
          .ifPresent(percent -> part.velocity(NoteReader.velocity(percent)));
    }
    for (Jump jump : Jump.values()) {
      String said = in.attribute(jump.attribute(), "").strip();
      if (!said.isEmpty() && !said.equals("no")) {
        part.addJump(jump);
      }
    }
    in.skip();
  }

  /** What sounds counts before what is printed; what no clock can say becomes the slowest tempo. */
  private void addTempo(int tick, List<TempoChange> tempi) {
    double bpm = soundTempo > 0 ? soundTempo : metronomeTempo;
    if (bpm <= 0) {
      return;
    }
    double micros = MICROS_PER_MINUTE / bpm;
    if (micros > TempoChange.MAX_MICROS || Math.round(micros) < 1) {
      in.remark("a tempo of %s brought to what can be played".formatted(XmlCursor.plain(bpm)));
    }
    tempi.add(new TempoChange(tick, Math.clamp(Math.round(micros), 1, TempoChange.MAX_MICROS)));
  }
}
