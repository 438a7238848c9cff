package app.refrain.music.english;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The music that the words of a text have made so far. */
final class Draft {

  final List<WrittenBar> bars = new ArrayList<>();
  final TreeMap<Integer, Key> keys = new TreeMap<>();
  final List<TempoChange> tempi = new ArrayList<>();
  final List<ChordChange> chords = new ArrayList<>();
  final List<SectionMark> sections = new ArrayList<>();
  private final List<List<Note>> notes = new ArrayList<>();

  List<Note> notes(int slot) {
    while (notes.size() <= slot) {
      notes.add(new ArrayList<>());
    }
    return notes.get(slot);
  }

  /** Adds a note to its part and its bar. */
  void add(int slot, Note note, WrittenBar bar) {
    notes(slot).add(note);
    bar.begun.add(new WrittenBar.Voiced(slot, note));
    for (int i = index(bar); i < bars.size() && bars.get(i).soundsUntil < note.end(); i++) {
      bars.get(i).soundsUntil = note.end();
    }
  }

  /** What sounds at a tick of a bar, held notes included. */
  Stream<WrittenBar.Voiced> soundingAt(WrittenBar bar, int tick) {
    int first = index(bar);
    while (first > 0 && bars.get(first - 1).soundsUntil > tick) {
      first--;
    }
    return bars.subList(first, index(bar) + 1).stream()
        .flatMap(b -> b.begun.stream())
        .filter(v -> v.note().soundsAt(tick));
  }

  /**
   * The next bar with a part left open in it.
   *
   * @param bar null for the first such bar
   */
  Optional<WrittenBar> openAfter(WrittenBar bar) {
    int first = bar == null ? 0 : index(bar) + 1;
    return bars.subList(first, bars.size()).stream().filter(b -> !b.open.isEmpty()).findFirst();
  }

  private int index(WrittenBar bar) {
    return bar.number - bars.getFirst().number;
  }

  /** Leaves every bar open and empty, to be written once more. */
  void reopen(int slots) {
    notes.forEach(List::clear);
    for (WrittenBar bar : bars) {
      bar.begun.clear();
      bar.soundsUntil = 0;
      for (int slot = 0; slot < slots; slot++) {
        bar.open.add(slot);
      }
    }
  }

  /** The key in force at a tick. */
  Key keyAt(int tick, Key first) {
    Map.Entry<Integer, Key> change = keys.floorEntry(tick);
    return change == null ? first : change.getValue();
  }

  /** The chord in force at a tick. */
  ChordSymbol chordAt(int tick) {
    for (int i = chords.size() - 1; i >= 0; i--) {
      if (chords.get(i).at() <= tick) {
        return chords.get(i).symbol();
      }
    }
    return ChordSymbol.NONE;
  }

  Score toScore(Header header) {
    List<TempoChange> allTempi = new ArrayList<>(tempi);
    if (header.tempo != null) {
      allTempi.addFirst(header.tempo);
    }
    List<KeyChange> allKeys = new ArrayList<>();
    if (header.key != null) {
      allKeys.add(new KeyChange(0, header.key));
    }
    keys.forEach((at, key) -> allKeys.add(new KeyChange(at, key)));
    List<Part> parts = new ArrayList<>();
    for (int slot = 0; slot < header.parts.size(); slot++) {
      Word.Declare part = header.parts.get(slot);
      parts.add(new Part(part.name(), part.program(), part.drums(), notes(slot)));
    }
    return new Score(header.credits, parts, allTempi, meters(header), allKeys, chords, sections);
  }

  /** A change of meter wherever a bar's differs, and after every bar that was cut short. */
  private List<MeterChange> meters(Header header) {
    if (bars.isEmpty()) {
      return List.of(new MeterChange(0, header.meterOrCommon()));
    }
    List<MeterChange> meters = new ArrayList<>();
    WrittenBar before = null;
    for (WrittenBar bar : bars) {
      if (before == null || before.isCut() || !before.meter().equals(bar.meter())) {
        meters.add(new MeterChange(bar.start, bar.meter()));
      }
      before = bar;
    }
    if (before.isCut()) {
      meters.add(new MeterChange(before.end(), before.meter()));
    }
    return meters;
  }
}
