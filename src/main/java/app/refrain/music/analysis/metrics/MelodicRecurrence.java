package app.refrain.music.analysis.metrics;

import app.refrain.music.Score;
import app.refrain.music.analysis.line.MelodicLine;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How often the two-bar patterns of a piece's tunes come again, exactly or transposed.
 *
 * <p>A pattern is what a {@linkplain MelodicLine#tunes tune} plays in two neighbouring bars, from
 * three notes on.
 *
 * @param patterns how many there are
 * @param recurring how many of them came before in the same tune, at any distance
 * @param pairs for each distance in bars, from 1 on: how many pairs of patterns are so far apart
 * @param matches for each distance: how many of these pairs are alike
 */
public record MelodicRecurrence(
    int patterns, int recurring, List<Integer> pairs, List<Integer> matches) {

  /** The greatest distance in bars that is told apart. */
  public static final int MAX_DISTANCE = 16;

  public static final MelodicRecurrence NONE =
      new MelodicRecurrence(
          0, 0, Collections.nCopies(MAX_DISTANCE, 0), Collections.nCopies(MAX_DISTANCE, 0));

  public MelodicRecurrence {
    pairs = List.copyOf(pairs);
    matches = List.copyOf(matches);
  }

  public static MelodicRecurrence of(Score score) {
    return MelodicLine.tunes(score).stream()
        .map(tune -> of(TwoBarPattern.byBar(tune, score.bars())))
        .reduce(NONE, MelodicRecurrence::plus);
  }

  /** The share of patterns that came before, 0 to 1; 0 if there are none. */
  public double share() {
    return patterns == 0 ? 0 : (double) recurring / patterns;
  }

  /**
   * The share of pairs alike at a distance from 1 to {@value #MAX_DISTANCE} bars; 0 if there are no
   * pairs.
   */
  public double shareAt(int distance) {
    int all = pairs.get(distance - 1);
    return all == 0 ? 0 : (double) matches.get(distance - 1) / all;
  }

  /** Both pieces' counts together. */
  public MelodicRecurrence plus(MelodicRecurrence other) {
    return new MelodicRecurrence(
        patterns + other.patterns,
        recurring + other.recurring,
        sum(pairs, other.pairs),
        sum(matches, other.matches));
  }

  private static List<Integer> list(int[] counts) {
    return Arrays.stream(counts).boxed().toList();
  }

  private static List<Integer> sum(List<Integer> a, List<Integer> b) {
    return IntStream.range(0, a.size()).mapToObj(i -> a.get(i) + b.get(i)).toList();
  }

  private static MelodicRecurrence of(List<TwoBarPattern> byBar) {
    Set<TwoBarPattern> seen = new HashSet<>();
    int patterns = 0;
    int recurring = 0;
    int[] pairs = new int[MAX_DISTANCE];
    int[] matches = new int[MAX_DISTANCE];
    for (int bar = 0; bar < byBar.size(); bar++) {
      TwoBarPattern pattern = byBar.get(bar);
      if (pattern == null) {
        continue;
      }
      patterns++;
      recurring += seen.add(pattern) ? 0 : 1;
      for (int distance = 1; distance <= Math.min(MAX_DISTANCE, bar); distance++) {
        TwoBarPattern before = byBar.get(bar - distance);
        pairs[distance - 1] += before == null ? 0 : 1;
        matches[distance - 1] += pattern.equals(before) ? 1 : 0;
      }
    }
    return new MelodicRecurrence(patterns, recurring, list(pairs), list(matches));
  }
}
