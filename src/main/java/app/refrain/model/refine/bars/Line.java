package app.refrain.model.refine.bars;

import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Quantizer;
import app.refrain.music.Score;
import app.refrain.music.analysis.line.MelodicLine;
import java.util.List;

/**
 * The top line of a part in some bars, as symbols.
 *
 * @param intervals semitones to the next note; those over two octaves count as two octaves
 * @param rhythm of each note, place in the bar and duration as one number
 * @param durations of each note, in steps
 * @param first index of the first note that begins in the bars; those before are there because what
 *     follows is seen in their light
 */
record Line(int[] intervals, int[] rhythm, int[] durations, int first) {

  /** How many notes from before the bars belong to the line. */
  private static final int BEFORE = 2;

  private static final int WIDEST = 24;

  /** Longer durations are all alike: four quarters. */
  private static final int LONGEST = 4 * Quantizer.STEPS_PER_QUARTER;

  /** The index of the first interval that leads to a note of the bars. */
  int firstInterval() {
    return Math.max(0, first - 1);
  }

  /** The lines of all pitched parts that have notes in the bars from an index to before another. */
  static List<Line> of(Score score, int from, int to) {
    Bars bars = score.bars();
    int start = bars.get(from).start();
    int end = bars.get(to).start();
    return MelodicLine.all(score).stream()
        .map(line -> of(line.stream().filter(n -> n.onset() < end).toList(), start, bars))
        .filter(line -> line.first < line.rhythm.length)
        .toList();
  }

  private static Line of(List<Note> notes, int start, Bars bars) {
    int first = (int) notes.stream().filter(n -> n.onset() < start).count();
    List<Note> seen = notes.subList(Math.max(0, first - BEFORE), notes.size());
    int[] intervals = new int[Math.max(0, seen.size() - 1)];
    for (int i = 0; i < intervals.length; i++) {
      int interval = seen.get(i + 1).pitch() - seen.get(i).pitch();
      intervals[i] = Math.clamp(interval, -WIDEST, WIDEST);
    }
    int[] durations =
        seen.stream().mapToInt(n -> Math.min(LONGEST, n.duration() / Quantizer.STEP)).toArray();
    int[] rhythm = new int[durations.length];
    for (int i = 0; i < rhythm.length; i++) {
      int onset = seen.get(i).onset();
      int place = (onset - bars.at(onset).start()) / Quantizer.STEP;
      rhythm[i] = place * (LONGEST + 1) + durations[i];
    }
    return new Line(intervals, rhythm, durations, Math.min(first, BEFORE));
  }
}
