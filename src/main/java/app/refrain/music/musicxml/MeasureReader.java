package app.refrain.music.musicxml;

import app.refrain.music.ChordChange;
import app.refrain.music.KeyChange;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import app.refrain.music.notation.Measure;
import app.refrain.music.notation.Repeat;
import app.refrain.music.notation.WrittenNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads one measure of one part. */
final class MeasureReader {

  /** Of a note, in divisions; what is longer is no music. */
  static final double MAX_DURATION = 1e9;

  private final XmlCursor in;
  private final PartState part;
  private final List<WrittenNote> notes = new ArrayList<>();
  private final List<TempoChange> tempi = new ArrayList<>();
  private final List<KeyChange> keys = new ArrayList<>();
  private final List<ChordChange> chords = new ArrayList<>();
  private final List<SectionMark> sections = new ArrayList<>();
  private Repeat repeat;

  private MeasureReader(XmlCursor in, PartState part) {
    this.in = in;
    this.part = part;
  }

  static Measure read(XmlCursor in, PartState part) throws MalformedScoreException {
    return new MeasureReader(in, part).read();
  }

  private Measure read() throws MalformedScoreException {
    boolean wholeBar = in.attribute("implicit", "").equals("no");
    part.startMeasure();
    repeat = new Repeat(false, 0, part.ending(), false, Set.of());
    while (in.nextChild()) {
      switch (in.name()) {
        case "note" -> readNote();
        case "backup" -> part.clock().move(-readDuration());
        case "forward" -> part.clock().move(readDuration());
        case "attributes" -> readAttributes();
        case "direction" -> DirectionReader.read(in, part, tempi, sections);
        case "sound" -> DirectionReader.readSound(in, part, tick(), tempi);
        case "harmony" -> readHarmony();
        case "barline" -> readBarline();
        default -> in.skip();
      }
    }
    repeat = repeat.and(new Repeat(false, 0, Set.of(), false, part.takeJumps()));
    part.endMeasure(repeat.ends(), repeat.begins());
    int length = part.within(part.clock().length(), in);
    int sounding = part.within(part.clock().sounding(), in);
    notes.sort(Comparator.comparingInt(WrittenNote::onset));
    return new Measure(
        length, sounding, wholeBar, part.meter(), repeat, notes, tempi, keys, chords, sections);
  }

  private void readAttributes() throws MalformedScoreException {
    AttributesReader.Said said = AttributesReader.read(in, part, notes.isEmpty());
    if (said.scale() != 1) {
      rescale(said.scale());
    }
    if (said.key() != null) {
      keys.add(new KeyChange(said.describesAll() ? 0 : tick(), part.sounding(said.key())));
    }
  }

  /** What was read before the file said how it counts. */
  private void rescale(double scale) {
    notes.replaceAll(note -> note.scaled(scale));
    tempi.replaceAll(t -> new TempoChange(scaled(t.at(), scale), t.microsPerQuarter()));
    keys.replaceAll(k -> new KeyChange(scaled(k.at(), scale), k.key()));
    chords.replaceAll(c -> new ChordChange(scaled(c.at(), scale), c.symbol()));
    sections.replaceAll(s -> new SectionMark(scaled(s.at(), scale), s.label()));
  }

  private static int scaled(int ticks, double scale) {
    return (int) Math.round(ticks * scale);
  }

  private void readHarmony() throws MalformedScoreException {
    ChordChange chord = HarmonyReader.read(in, part.clock()).orElse(null);
    if (chord != null) {
      chords.add(new ChordChange(part.within(chord.at(), in), chord.symbol()));
    }
  }

  /** A new section, or a new ending, ends the ending that was left open. */
  private void readBarline() throws MalformedScoreException {
    Repeat said = BarlineReader.read(in, part);
    boolean replaces = said.begins() || !said.endings().isEmpty();
    repeat = (replaces ? repeat.withEndings(Set.of()) : repeat).and(said);
  }

  private void readNote() throws MalformedScoreException {
    WrittenNote note = NoteReader.read(in, part);
    if (note != null) {
      notes.add(note);
    }
  }

  private double readDuration() throws MalformedScoreException {
    double duration = 0;
    while (in.nextChild()) {
      if (in.name().equals("duration")) {
        duration = in.optional("pause", in.text(), 0, MAX_DURATION).orElse(0);
      } else {
        in.skip();
      }
    }
    return duration;
  }

  private int tick() throws MalformedScoreException {
    return part.within(part.clock().tick(), in);
  }
}
