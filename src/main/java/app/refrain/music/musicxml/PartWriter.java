package app.refrain.music.musicxml;

import app.refrain.music.Bar;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.Spelling;
import app.refrain.music.Timed;
import app.refrain.music.notation.BarMeters;
import app.refrain.music.notation.NoteGroup;
import app.refrain.music.notation.Resolution;
import app.refrain.music.notation.RhythmSpelling;
import app.refrain.music.notation.Symbol;
import app.refrain.music.notation.Voices;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes the measures of one part. */
final class PartWriter {

  private final XmlOutput out;
  private final Score score;
  private final Resolution resolution;
  private final Spelling spelling;
  private final List<Bar> bars;
  private final int index;
  private final List<Staff> staves;
  private final NoteWriter notes;
  private final MapWriter maps;

  /** What happens at a time, in order; only the first part says what concerns all. */
  private final List<Timed> changes;

  private final boolean pickup;
  private Meter meter;
  private int nextChange;

  PartWriter(
      XmlOutput out,
      Score score,
      Resolution resolution,
      Spelling spelling,
      List<Bar> bars,
      int index,
      Part part) {
    this.out = out;
    this.score = score;
    this.resolution = resolution;
    this.spelling = spelling;
    this.bars = bars;
    this.index = index;
    staves = Staff.of(part);
    notes = new NoteWriter(out, index, part.drums(), staves.size(), spelling, resolution.step());
    maps = new MapWriter(out, resolution.step());
    changes = changes();
    pickup = hasWritablePickup();
  }

  private List<Timed> changes() {
    Stream<List<? extends Timed>> maps =
        index == 0
            ? Stream.of(score.keys(), score.tempi(), score.sections(), score.chords())
            : Stream.of(score.keys());
    return maps.<Timed>flatMap(List::stream).sorted(Comparator.comparingInt(Timed::at)).toList();
  }

  /** Whether readers will find the pickup's own meter when the next bar's is printed before it. */
  private boolean hasWritablePickup() {
    if (!score.bars().hasPickup()) {
      return false;
    }
    Bar first = bars.getFirst();
    Meter next = score.meters().get(1).meter();
    return BarMeters.ofLength(first.length(), next).filter(first.meter()::equals).isPresent();
  }

  void write() {
    out.open("part", "id", InstrumentWriter.partId(index));
    for (int i = 0; i < bars.size(); i++) {
      write(bars.get(i), i == 0);
    }
    out.close();
  }

  private void write(Bar bar, boolean isFirst) {
    if (isFirst && pickup) {
      out.open("measure", "number", bar.number(), "implicit", "yes");
    } else if (isFirst && bar.isCut()) {
      out.open("measure", "number", bar.number(), "implicit", "no");
    } else {
      out.open("measure", "number", bar.number());
    }
    writeAttributes(bar, isFirst);
    int firstVoice = 1;
    for (int s = 0; s < staves.size(); s++) {
      List<List<NoteGroup>> voices = staves.get(s).voices();
      List<List<Symbol>> spelled = voices.stream().map(voice -> spell(bar, voice)).toList();
      Accidentals accidentals =
          new Accidentals(spelled.stream().flatMap(List::stream).toList(), spelling);
      boolean shared = spelled.stream().filter(PartWriter::sounds).count() > 1;
      for (int v = 0; v < voices.size(); v++) {
        if (v > 0 && !sounds(spelled.get(v))) {
          continue;
        }
        if (firstVoice + v > 1) {
          maps.back(bar.length());
        }
        NoteWriter.Place place =
            new NoteWriter.Place(s + 1, firstVoice + v, v == 0, stem(shared, v));
        write(bar, spelled.get(v), place, accidentals);
      }
      firstVoice += Voices.MOST;
    }
    if (bar.equals(bars.getLast())) {
      writeFinalBarline();
    }
    out.close();
  }

  private void writeFinalBarline() {
    out.open("barline", "location", "right");
    out.text("bar-style", "light-heavy");
    out.close();
  }

  /** Voices that share a staff point their stems up and down in turn. */
  private static String stem(boolean shared, int voice) {
    return shared ? voice % 2 == 0 ? "up" : "down" : null;
  }

  private static boolean sounds(List<Symbol> voice) {
    return voice.stream().anyMatch(symbol -> !symbol.isRest());
  }

  private List<Symbol> spell(Bar bar, List<NoteGroup> voice) {
    return RhythmSpelling.spell(bar, Staff.within(bar, voice), resolution);
  }

  private void write(
      Bar bar, List<Symbol> symbols, NoteWriter.Place place, Accidentals accidentals) {
    List<List<String>> beams = Beams.of(bar, symbols);
    for (int i = 0; i < symbols.size(); i++) {
      Symbol symbol = symbols.get(i);
      List<Timed> meanwhile = place.voice() == 1 ? changesUntil(symbol.end()) : List.of();
      maps.before(symbol.start(), meanwhile);
      notes.write(symbol, place, beams.get(i), accidentals);
      maps.within(symbol, meanwhile);
    }
  }

  private List<Timed> changesUntil(int tick) {
    int from = nextChange;
    while (nextChange < changes.size() && changes.get(nextChange).at() < tick) {
      nextChange++;
    }
    return changes.subList(from, nextChange);
  }

  /** What is new at the start of a bar: the first has all. */
  private void writeAttributes(Bar bar, boolean isFirst) {
    Meter printed = isFirst && pickup ? score.meters().get(1).meter() : bar.meter();
    List<Timed> here = changesUntil(bar.start() + 1);
    Key key =
        here.stream()
            .filter(KeyChange.class::isInstance)
            .map(change -> ((KeyChange) change).key())
            .findFirst()
            .orElse(null);
    if (isFirst || key != null || !printed.equals(meter)) {
      out.open("attributes");
      if (isFirst) {
        out.text("divisions", resolution.stepsPerQuarter());
      }
      maps.key(key);
      if (!printed.equals(meter)) {
        maps.time(printed);
      }
      if (isFirst) {
        writeStaves();
      }
      out.close();
    }
    meter = printed;
    maps.before(bar.start(), here.stream().filter(c -> !(c instanceof KeyChange)).toList());
  }

  private void writeStaves() {
    if (staves.size() > 1) {
      out.text("staves", staves.size());
    }
    for (int s = 0; s < staves.size(); s++) {
      Staff staff = staves.get(s);
      out.open("clef", "number", s + 1);
      out.text("sign", staff.clef());
      out.text("line", staff.line());
      if (staff.octaves() != 0) {
        out.text("clef-octave-change", staff.octaves());
      }
      out.close();
    }
  }
}
