package app.refrain.model.evaluation;

import java.util.List;

/**
 * How much a set of pieces shares with the training pieces.
 *
 * @param set an engine, or real
 * @param medianRun notes of the longest run in common, the median over pieces; 0 stands for under 8
 * @param over12 share of pieces with a run of more than 12 notes
 * @param over24 share of pieces with a run of more than 24 notes
 */
public record CopyingRow(String set, int pieces, int medianRun, double over12, double over24) {

  static CopyingRow of(String set, List<Measurement> pieces) {
    int[] runs = pieces.stream().mapToInt(Measurement::sharedRun).sorted().toArray();
    return new CopyingRow(
        set, runs.length, runs[runs.length / 2], shareOver(12, pieces), shareOver(24, pieces));
  }

  private static double shareOver(int notes, List<Measurement> pieces) {
    return pieces.stream().mapToInt(m -> m.sharedRun() > notes ? 1 : 0).average().orElseThrow();
  }
}
