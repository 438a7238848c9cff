package app.refrain.music.analysis.metrics;

import app.refrain.music.Bars;
import app.refrain.music.Note;
import app.refrain.music.Score;
import app.refrain.music.analysis.line.MelodicLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How usual the rhythms of a piece's lines are among the pieces that were learnt from.
 *
 * <p>A symbol is a note's position in its bar together with its duration, on a grid of twelve to
 * the quarter, durations over four quarters as four; add-k smoothed trigrams over the {@linkplain
 * MelodicLine top line} of each pitched part. Every symbol never learnt is one and the same.
 */
public final class RhythmModel {

  private static final int STEP = Score.TICKS_PER_QUARTER / 12;
  private static final int LONGEST = 48;
  private static final int UNKNOWN = 0;

  private final Map<Integer, Integer> symbols = new HashMap<>();
  private final NgramModel trigrams;

  public RhythmModel(List<Score> pieces) {
    List<int[]> lines = new ArrayList<>();
    for (Score piece : pieces) {
      Bars bars = piece.bars();
      for (List<Note> line : MelodicLine.all(piece)) {
        lines.add(line.stream().mapToInt(n -> learn(rhythm(n, bars))).toArray());
      }
    }
    trigrams = new NgramModel(3, symbols.size() + 1, lines);
  }

  /** Nats a note, given the two before it; empty if no part has three notes. */
  public OptionalDouble crossEntropy(Score score) {
    Bars bars = score.bars();
    return trigrams.crossEntropy(
        MelodicLine.all(score).stream()
            .map(
                line ->
                    line.stream()
                        .mapToInt(n -> symbols.getOrDefault(rhythm(n, bars), UNKNOWN))
                        .toArray())
            .toList());
  }

  private int learn(int rhythm) {
    Integer symbol = symbols.putIfAbsent(rhythm, symbols.size() + 1);
    return symbol == null ? symbols.size() : symbol;
  }

  private static int rhythm(Note note, Bars bars) {
    int position = (note.onset() - bars.at(note.onset()).start()) / STEP;
    return position * (LONGEST + 1) + Math.min(LONGEST, note.duration() / STEP);
  }
}
