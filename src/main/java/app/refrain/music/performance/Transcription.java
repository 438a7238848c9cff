package app.refrain.music.performance;

import app.refrain.music.ChordChange;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Writes down what was played: notes move to a grid, the rest of the score with them. */
final class Transcription {

  /** Nobody plays longer at a stretch. */
  private static final double LONGEST_SECONDS = 3 * 3600;

  private static final int FEWEST_BEATS = 2;
  private static final double MICROS_PER_SECOND = 1e6;

  /** Tempo changes by less than this are not worth writing. */
  private static final double NOTICEABLE = 0.04;

  private Transcription() {}

  /** Whether there are beats to look for in reasonable time. */
  static boolean isTractable(Score score) {
    double[] starts = PlayedNote.of(score).stream().mapToDouble(PlayedNote::start).toArray();
    return starts.length > FEWEST_BEATS && starts[starts.length - 1] <= LONGEST_SECONDS;
  }

  /** Trusts the file's beats and moves the notes to their nearest divisions. */
  static Score onOwnBeats(Score score) {
    return score.withParts(snapped(score, Pulse.SIMPLE, tick -> tick));
  }

  /** Finds the beats in the notes, whatever the file says of beats and bars. */
  static Score onHeardBeats(Score score) {
    List<PlayedNote> notes = PlayedNote.of(score);
    double[] beats = BeatTracker.track(notes);
    if (beats.length < FEWEST_BEATS) {
      return onOwnBeats(score);
    }
    BeatGrid grid = BeatGrid.covering(beats, notes.getFirst().start(), notes.getLast().end());
    Pulse pulse = Pulse.of(grid, notes);
    BarFinder.Count count = BarFinder.find(grid, pulse, notes);
    PlayedNote.Seconds seconds = new PlayedNote.Seconds(score);
    DoubleUnaryOperator newTick = tick -> pulse.ticks() * grid.beat(seconds.at((int) tick));
    return new Score(
        score.credits(),
        snapped(score, pulse, newTick),
        tempi(grid, pulse, count),
        meters(pulse, count),
        score.keys().stream()
            .map(k -> new KeyChange(onBeat(pulse, newTick, k.at()), k.key()))
            .toList(),
        score.chords().stream()
            .map(c -> new ChordChange(onBeat(pulse, newTick, c.at()), c.symbol()))
            .toList(),
        score.sections().stream()
            .map(s -> new SectionMark(onBeat(pulse, newTick, s.at()), s.label()))
            .toList());
  }

  private static int onBeat(Pulse pulse, DoubleUnaryOperator newTick, int tick) {
    double beat = Math.rint(newTick.applyAsDouble(tick) / pulse.ticks());
    return Math.max(0, (int) beat) * pulse.ticks();
  }

  private static List<Part> snapped(Score score, Pulse pulse, DoubleUnaryOperator newTick) {
    List<List<Snapping.Loose>> loose =
        score.parts().stream().map(part -> loosen(part, newTick)).toList();
    Snapping snapping = new Snapping(pulse, loose.stream().flatMap(List::stream).toList());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < loose.size(); i++) {
      parts.add(snapping.snap(score.parts().get(i), loose.get(i)));
    }
    return parts;
  }

  private static List<Snapping.Loose> loosen(Part part, DoubleUnaryOperator newTick) {
    return part.notes().stream()
        .map(
            note ->
                new Snapping.Loose(
                    newTick.applyAsDouble(note.onset()),
                    newTick.applyAsDouble(note.end()),
                    note.pitch(),
                    note.velocity()))
        .toList();
  }

  /** One tempo a bar, where it changes noticeably, so that the piece sounds as it was played. */
  private static List<TempoChange> tempi(BeatGrid grid, Pulse pulse, BarFinder.Count count) {
    List<TempoChange> tempi = new ArrayList<>();
    int from = 0;
    while (from < grid.count() - 1) {
      int to =
          from == 0 && count.firstDownbeat() > 0
              ? count.firstDownbeat()
              : from + count.beatsPerBar();
      to = Math.min(to, grid.count() - 1);
      double beat = (grid.second(to) - grid.second(from)) / (to - from);
      double quarter = beat * Score.TICKS_PER_QUARTER / pulse.ticks();
      int micros = Math.clamp(Math.round(quarter * MICROS_PER_SECOND), 1, TempoChange.MAX_MICROS);
      int last = tempi.isEmpty() ? 0 : tempi.getLast().microsPerQuarter();
      if (Math.abs(micros - last) > NOTICEABLE * last) {
        tempi.add(new TempoChange(from * pulse.ticks(), micros));
      }
      from = to;
    }
    return tempi;
  }

  private static List<MeterChange> meters(Pulse pulse, BarFinder.Count count) {
    Meter meter = pulse.meter(count.beatsPerBar());
    int pickup = count.firstDownbeat();
    if (pickup == 0) {
      return List.of(new MeterChange(0, meter));
    }
    return List.of(
        new MeterChange(0, pulse.meter(pickup)), new MeterChange(pickup * pulse.ticks(), meter));
  }
}
