package app.refrain.music.analysis.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the shortest way to tell a tune's bars from first to last, each section either new or an
 * earlier stretch once more.
 *
 * <p>The principle of minimum description length (J. Rissanen, 1978), applied to bars: every
 * section costs, every bar of a new one costs, and of one that returns only what differs. Solved by
 * dynamic programming over bar lines.
 */
final class FormSearch {

  static final int SHORTEST_SECTION = 4;
  static final int LONGEST_RETURN = 32;

  /** In bars of new music. */
  private static final double SECTION = 3;

  /** What returns is on average at least so much like its source. */
  private static final double LEAST_LIKENESS = 0.5;

  /** For a section whose length is not the usual four bars or a multiple. */
  private static final double UNUSUAL_LENGTH = 0.5;

  private final TuneBars bars;
  private final int count;

  /** For each bar line, the least cost of what comes before and the section that leads there. */
  private final double[] cost;

  private final Return[] last;

  /** For each bar line, where sections start on the best way to it. */
  private final BitSet[] starts;

  FormSearch(TuneBars bars) {
    this.bars = bars;
    count = bars.count();
    cost = new double[count + 1];
    last = new Return[count + 1];
    starts = new BitSet[count + 1];
    Arrays.fill(cost, 1, count + 1, Double.POSITIVE_INFINITY);
    starts[0] = new BitSet();
  }

  /** The sections in order, a new one as a return of itself. */
  List<Return> best() {
    for (int start = 0; start < count; start++) {
      if (starts[start] != null) {
        tellAsNew(start);
        for (int source = 0;
            source <= start - Math.min(SHORTEST_SECTION, count - start);
            source++) {
          tellAsReturn(source, start, 0);
          int transposition = bars.transposition(source, start);
          if (transposition != 0) {
            tellAsReturn(source, start, transposition);
          }
        }
      }
    }
    List<Return> sections = new ArrayList<>();
    for (int end = count; end > 0; end = sections.getFirst().start()) {
      sections.addFirst(last[end]);
    }
    return sections;
  }

  private void tellAsNew(int start) {
    for (int length = 1; start + length <= count; length++) {
      offer(new Return(start, start, length, 0), length);
    }
  }

  private void tellAsReturn(int source, int start, int transposition) {
    double difference = 0;
    int longest = Math.min(LONGEST_RETURN, Math.min(start - source, count - start));
    for (int length = 1; length <= longest; length++) {
      difference += 1 - bars.likeness(source + length - 1, start + length - 1, transposition);
      if (difference > SECTION + length * (1 - LEAST_LIKENESS)) {
        return;
      }
      if (difference <= length * (1 - LEAST_LIKENESS)) {
        Return section = new Return(source, start, length, transposition);
        offer(section, difference + SECTION * missingBarLines(section));
      }
    }
  }

  private int missingBarLines(Return section) {
    BitSet before = starts[section.start()];
    int missing = before.get(section.source()) ? 0 : 1;
    return missing
        + (section.sourceEnd() == section.start() || before.get(section.sourceEnd()) ? 0 : 1);
  }

  private void offer(Return section, double contents) {
    boolean isTail = section.end() == count;
    if (section.bars() < SHORTEST_SECTION && !isTail) {
      return;
    }
    double unusual = section.bars() % SHORTEST_SECTION == 0 ? 0 : UNUSUAL_LENGTH;
    double offered = cost[section.start()] + SECTION + contents + unusual;
    if (offered < cost[section.end()]) {
      cost[section.end()] = offered;
      last[section.end()] = section;
      starts[section.end()] = (BitSet) starts[section.start()].clone();
      starts[section.end()].set(section.start());
    }
  }
}
