package app.refrain.music.musicxml;

import app.refrain.music.ChordChange;
import app.refrain.music.KeyChange;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
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
    part.clock().startMeasure();
    repeat = new Repeat(false, 0, part.ending(), false, Set.of());
    while (in.nextChild()) {
      switch (in.name()) {
        case "note" -> readNote();
        case "backup" -> part.clock().move(-readDuration());
        case "forward" -> part.clock().move(readDuration());
        case "attributes" -> AttributesReader.read(in, part, tick()).ifPresent(keys::add);
        case "direction" -> DirectionReader.read(in, part, tempi, sections);
        case "sound" -> DirectionReader.readSound(in, part, tick(), tempi);
        case "harmony" -> HarmonyReader.read(in, part.clock()).ifPresent(chords::add);
        case "barline" -> repeat = repeat.and(BarlineReader.read(in, part));
        default -> in.skip();
      }
    }
    repeat = repeat.and(new Repeat(false, 0, Set.of(), false, part.takeJumps()));
    int length = part.within(part.clock().length(), in);
    notes.sort(Comparator.comparingInt(WrittenNote::onset));
    return new Measure(
        length, wholeBar, part.meter(), repeat, notes, tempi, keys, chords, sections);
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
        duration = in.number(0, MAX_DURATION);
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
