package app.refrain.studio.command;

import app.refrain.music.ChordChange;
import app.refrain.music.Excerpt;
import app.refrain.music.KeyChange;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Puts stretches of bars of one piece after each other. */
final class Splice {

  private final Score source;
  private final List<List<Note>> notes;
  private final List<TempoChange> tempi = new ArrayList<>();
  private final List<MeterChange> meters = new ArrayList<>();
  private final List<KeyChange> keys = new ArrayList<>();
  private final List<ChordChange> chords = new ArrayList<>();
  private final List<SectionMark> sections = new ArrayList<>();
  private int end;

  Splice(Score source) {
    this.source = source;
    notes = source.parts().stream().<List<Note>>map(part -> new ArrayList<>()).toList();
  }

  /**
   * Adds bars.
   *
   * @param from index of the first, a pickup counted
   * @param to index of the one after the last
   */
  Splice bars(int from, int to) {
    if (from >= to) {
      return this;
    }
    Score cut = Excerpt.bars(source, from, to);
    int length = source.bars().get(to).start() - source.bars().get(from).start();
    for (int slot = 0; slot < notes.size(); slot++) {
      for (Note note : cut.parts().get(slot).notes()) {
        Note held =
            to < source.barCount()
                ? note
                : note.withDuration(Math.min(note.duration(), Math.max(1, length - note.onset())));
        notes.get(slot).add(held.withOnset(note.onset() + end));
      }
    }
    cut.tempi().forEach(t -> tempi.add(new TempoChange(t.at() + end, t.microsPerQuarter())));
    cut.meters().forEach(m -> meters.add(new MeterChange(m.at() + end, m.meter())));
    cut.keys().forEach(k -> keys.add(new KeyChange(k.at() + end, k.key())));
    cut.chords().forEach(c -> chords.add(new ChordChange(c.at() + end, c.symbol())));
    cut.sections().forEach(s -> sections.add(new SectionMark(s.at() + end, s.label())));
    end += length;
    return this;
  }

  Score score() {
    List<Part> parts =
        IntStream.range(0, notes.size())
            .mapToObj(slot -> source.parts().get(slot).withNotes(notes.get(slot)))
            .toList();
    return new Score(source.credits(), parts, tempi, meters, keys, chords, sections);
  }
}
