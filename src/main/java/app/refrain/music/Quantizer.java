package app.refrain.music;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Moves a score onto the grid that English score text can say: {@value #STEPS_PER_QUARTER} steps to
 * the quarter, eight degrees of loudness, bar lines on sixteenths. A score that is on the grid
 * already comes back equal.
 */
public final class Quantizer {

  public static final int STEPS_PER_QUARTER = 12;

  /** Ticks of one grid step. */
  public static final int STEP = Score.TICKS_PER_QUARTER / STEPS_PER_QUARTER;

  /**
   * A dynamic holds while velocities stay this near it. Less than the distance between any two, so
   * that a velocity that is a dynamic's own stays as it is.
   */
  private static final int STEADY = 13;

  private static final int SIXTEENTH = Score.TICKS_PER_QUARTER / 4;

  private Quantizer() {}

  public static Score quantize(Score score) {
    Score aligned = align(score);
    return aligned.withParts(aligned.parts().stream().map(Quantizer::quantizeLoudness).toList());
  }

  /** Moves what has a time onto the grid and leaves the loudness of notes as it is. */
  public static Score align(Score score) {
    return new Score(
        score.credits(),
        score.parts().stream().map(Quantizer::align).toList(),
        moved(score.tempi(), t -> new TempoChange(round(t.at(), STEP), t.microsPerQuarter())),
        meters(score.meters()),
        moved(score.keys(), k -> new KeyChange(round(k.at(), STEP), k.key())),
        moved(score.chords(), c -> new ChordChange(round(c.at(), STEP), c.symbol())),
        moved(score.sections(), s -> new SectionMark(round(s.at(), STEP), s.label())));
  }

  private static <T> List<T> moved(List<T> changes, Function<T, T> move) {
    return changes.stream().map(move).toList();
  }

  private static List<MeterChange> meters(List<MeterChange> changes) {
    List<MeterChange> moved = new ArrayList<>();
    for (MeterChange change : changes) {
      int at = round(change.at(), SIXTEENTH);
      if (!moved.isEmpty()) {
        MeterChange before = moved.getLast();
        at -= unsayable((at - before.at()) % before.meter().barLength());
      }
      moved.add(new MeterChange(at, onSixteenths(change.meter())));
    }
    return moved;
  }

  /** By how much a cut bar is longer than what a fraction with a meter's numbers can say. */
  private static int unsayable(int length) {
    int grid = SIXTEENTH;
    while (length / grid > Meter.MAX_BEATS) {
      grid *= 2;
    }
    return length % grid;
  }

  private static Part align(Part part) {
    return part.withNotes(part.notes().stream().map(Quantizer::align).toList());
  }

  /** Start and end move on their own, so that notes that followed each other still do. */
  private static Note align(Note note) {
    int onset = round(note.onset(), STEP);
    int duration = Math.max(STEP, round(note.end(), STEP) - onset);
    return new Note(onset, duration, note.pitch(), note.velocity(), note.spelling());
  }

  private static Part quantizeLoudness(Part part) {
    List<Note> notes = new ArrayList<>();
    Loudness loudness = Loudness.MF;
    for (Note note : part.notes()) {
      if (Math.abs(note.velocity() - loudness.velocity()) > STEADY) {
        loudness = Loudness.of(note.velocity());
      }
      notes.add(note.withVelocity(loudness.velocity()));
    }
    return part.withNotes(notes);
  }

  private static int round(int tick, int grid) {
    return (tick + grid / 2) / grid * grid;
  }

  private static Meter onSixteenths(Meter meter) {
    return meter.unit() <= 16 ? meter : new Meter(Math.max(1, meter.beats() / 2), 16);
  }
}
