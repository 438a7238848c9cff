package app.refrain.music.english;

import app.refrain.music.ChordChange;
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

/** The music that the words of a text have made so far. */
final class Draft {

  final List<WrittenBar> bars = new ArrayList<>();
  final List<KeyChange> keys = new ArrayList<>();
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

  /** Adds a note to its part, its bar, and the bars already written that it is held into. */
  void add(int slot, Note note, WrittenBar bar) {
    notes(slot).add(note);
    WrittenBar.Voiced voiced = new WrittenBar.Voiced(slot, note);
    int index = bar == bars.getLast() ? bars.size() - 1 : bars.indexOf(bar);
    while (index < bars.size() && bars.get(index).start < note.end()) {
      bars.get(index++).sounding.add(voiced);
    }
  }

  /** Leaves every bar open and empty, to be written once more. */
  void reopen(int slots) {
    notes.forEach(List::clear);
    for (WrittenBar bar : bars) {
      bar.sounding.clear();
      for (int slot = 0; slot < slots; slot++) {
        bar.open.add(slot);
      }
    }
  }

  /** The key in force at a tick. */
  Key keyAt(int tick, Key first) {
    Key key = first;
    for (KeyChange change : keys) {
      if (change.at() <= tick) {
        key = change.key();
      }
    }
    return key;
  }

  Score toScore(Header header) {
    List<TempoChange> allTempi = new ArrayList<>(tempi);
    if (header.tempo != null) {
      allTempi.addFirst(header.tempo);
    }
    List<KeyChange> allKeys = new ArrayList<>(keys);
    if (header.key != null) {
      allKeys.addFirst(new KeyChange(0, header.key));
    }
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
