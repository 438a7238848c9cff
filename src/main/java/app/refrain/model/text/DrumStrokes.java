package app.refrain.model.text;

import app.refrain.music.Bar;
import app.refrain.music.Bars;
import app.refrain.music.InstrumentRange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A drum part as the models see it: strokes on General MIDI's kit, in every beat on sixteenths or
 * on triplets, whichever moves them less, and each as long as until the next, a quarter at most. A
 * stroke has no length of its own, and a drummer's timing would need a place at every stroke.
 */
final class DrumStrokes {

  private static final int QUARTER = Score.TICKS_PER_QUARTER;
  private static final int SIXTEENTH = QUARTER / 4;
  private static final int TRIPLET = QUARTER / 3;
  private static final int THIRTY_SECOND = QUARTER / 8;

  private DrumStrokes() {}

  static Part of(Part part, Bars bars) {
    InstrumentRange kit = InstrumentRange.of(part);
    Map<Integer, List<Note>> beats = new TreeMap<>();
    for (Note note : part.notes()) {
      if (kit.contains(note.pitch())) {
        int bar = bars.at(note.onset()).start();
        // What is just before a beat belongs to it.
        int beat = (note.onset() - bar + THIRTY_SECOND / 2) / QUARTER;
        beats.computeIfAbsent(bar + beat * QUARTER, b -> new ArrayList<>()).add(note);
      }
    }
    TreeMap<Integer, TreeMap<Integer, Note>> strokes = new TreeMap<>();
    beats.forEach(
        (beat, notes) -> {
          int grid =
              displaced(notes, bars, SIXTEENTH) <= displaced(notes, bars, TRIPLET)
                  ? SIXTEENTH
                  : TRIPLET;
          for (Note note : notes) {
            strokes
                .computeIfAbsent(snapped(note.onset(), bars, grid), at -> new TreeMap<>())
                .merge(note.pitch(), note, (a, b) -> a.velocity() >= b.velocity() ? a : b);
          }
        });
    List<Note> notes = new ArrayList<>();
    strokes.forEach(
        (at, together) -> {
          Integer next = strokes.higherKey(at);
          int duration = next == null ? QUARTER : Math.min(QUARTER, onGrid(next - at));
          together
              .values()
              .forEach(n -> notes.add(new Note(at, duration, n.pitch(), n.velocity())));
        });
    return part.withNotes(notes);
  }

  private static int onGrid(int ticks) {
    return Math.max(Quantizer.STEP, ticks / Quantizer.STEP * Quantizer.STEP);
  }

  private static int displaced(List<Note> notes, Bars bars, int grid) {
    return notes.stream().mapToInt(n -> Math.abs(snapped(n.onset(), bars, grid) - n.onset())).sum();
  }

  /** The nearest place of a grid that begins anew in every beat of the bar. */
  private static int snapped(int onset, Bars bars, int grid) {
    Bar bar = bars.at(onset);
    int within = onset - bar.start();
    int beat = within / QUARTER * QUARTER;
    int place = beat + (within - beat + grid / 2) / grid * grid;
    int inBar = place < bar.length() ? place : Math.max(0, place - grid);
    return bar.start() + inBar / Quantizer.STEP * Quantizer.STEP;
  }
}
