package app.refrain.music;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Moves a score onto the grid that English score text can say: {@value #STEPS_PER_QUARTER} steps to
 * the quarter from the start of each bar, eight degrees of loudness, bar lines on thirty-seconds. A
 * score that is on the grid already comes back equal.
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

  private static final int THIRTY_SECOND = Score.TICKS_PER_QUARTER / 8;

  /** Ticks by which a time may miss a grid that it was written on: files are rounded. */
  private static final int ROUNDING = 1;

  private Quantizer() {}

  public static Score quantize(Score score) {
    return steady(align(score));
  }

  /** Brings the loudness of notes to the degrees that dynamics say, and leaves their times. */
  public static Score steady(Score score) {
    return score.withParts(score.parts().stream().map(Quantizer::quantizeLoudness).toList());
  }

  /** Moves what has a time onto the grid and leaves the loudness of notes as it is. */
  public static Score align(Score score) {
    return align(score, STEPS_PER_QUARTER);
  }

  /**
   * The same on another grid.
   *
   * @param stepsPerQuarter a divisor of {@value Score#TICKS_PER_QUARTER}
   */
  public static Score align(Score score, int stepsPerQuarter) {
    BarGrid grid = new BarGrid(meters(score.meters()), Score.TICKS_PER_QUARTER / stepsPerQuarter);
    return new Score(
        score.credits(),
        score.parts().stream().map(part -> align(part, grid)).toList(),
        moved(score.tempi(), t -> new TempoChange(grid.nearest(t.at()), t.microsPerQuarter())),
        grid.meters(),
        moved(score.keys(), k -> new KeyChange(grid.nearest(k.at()), k.key())),
        moved(score.chords(), c -> new ChordChange(grid.nearest(c.at()), c.symbol())),
        moved(score.sections(), s -> new SectionMark(grid.nearest(s.at()), s.label())));
  }

  /**
   * Whether a score is written on a grid of thirty-seconds or sixty-fourths that this one cannot
   * say.
   */
  public static boolean isFiner(Score score) {
    BarGrid grid = new BarGrid(meters(score.meters()), STEP);
    return !grid.isPlain()
        || moved(score) > 0
            && score.parts().stream()
                .flatMap(part -> part.notes().stream())
                .allMatch(note -> isWritten(note.onset()) && isWritten(note.end()));
  }

  private static boolean isWritten(int tick) {
    return distance(tick, STEP) <= ROUNDING || distance(tick, THIRTY_SECOND / 2) <= ROUNDING;
  }

  private static int distance(int tick, int grid) {
    return Math.min(tick % grid, grid - tick % grid);
  }

  /** How many notes begin or end somewhere else on the grid, by more than files are rounded. */
  public static long moved(Score score) {
    BarGrid grid = new BarGrid(meters(score.meters()), STEP);
    return score.parts().stream()
        .flatMap(part -> part.notes().stream())
        .filter(note -> isMoved(note, align(note, grid)))
        .count();
  }

  private static boolean isMoved(Note note, Note aligned) {
    return Math.abs(note.onset() - aligned.onset()) > ROUNDING
        || Math.abs(note.end() - aligned.end()) > ROUNDING;
  }

  private static <T> List<T> moved(List<T> changes, Function<T, T> move) {
    return changes.stream().map(move).toList();
  }

  private static List<MeterChange> meters(List<MeterChange> changes) {
    List<MeterChange> moved = new ArrayList<>();
    for (MeterChange change : changes) {
      int at = BarGrid.round(change.at(), THIRTY_SECOND);
      if (!moved.isEmpty()) {
        MeterChange before = moved.getLast();
        at -= unsayable((at - before.at()) % before.meter().barLength());
      }
      moved.add(new MeterChange(at, inSixteenths(change.meter())));
    }
    return moved;
  }

  /** By how much a cut bar is longer than what a fraction with a meter's numbers can say. */
  private static int unsayable(int length) {
    int grid = THIRTY_SECOND;
    while (length / grid > Meter.MAX_BEATS) {
      grid *= 2;
    }
    return length % grid;
  }

  private static Part align(Part part, BarGrid grid) {
    return part.withNotes(part.notes().stream().map(note -> align(note, grid)).toList());
  }

  /** Start and end move on their own, so that notes that followed each other still do. */
  private static Note align(Note note, BarGrid grid) {
    int onset = grid.nearest(note.onset());
    int length = grid.nearest(note.end()) - onset;
    int duration = Math.max(grid.step(), length / grid.step() * grid.step());
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

  /** Meters in thirty-seconds whose bars sixteenths can say, too. */
  private static Meter inSixteenths(Meter meter) {
    boolean even = meter.unit() > 16 && meter.beats() % 2 == 0;
    return even ? new Meter(meter.beats() / 2, meter.unit() / 2) : meter;
  }
}
