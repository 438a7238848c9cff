package app.refrain.model.evaluation;

import app.refrain.music.analysis.copying.CopyIndex;
import app.refrain.music.analysis.distribution.Feature;
import app.refrain.music.analysis.metrics.MelodicRecurrence;
import java.util.EnumMap;
import java.util.Map;

/**
 * All figures of one continuation.
 *
 * @param values without those that too few notes leave undefined
 * @param sharedRun the longest run of notes that it has in common with a training piece
 */
record Measurement(
    Map<Metric, Double> values,
    Map<Feature, double[]> features,
    MelodicRecurrence recurrence,
    int sharedRun) {

  static Measurement of(Continuation music, Yardsticks usual, CopyIndex copies) {
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      metric.of(music, usual).ifPresent(value -> values.put(metric, value));
    }
    Map<Feature, double[]> features = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      features.put(feature, feature.of(music.written()));
    }
    return new Measurement(
        values,
        features,
        MelodicRecurrence.of(music.whole()),
        copies.longestRun(music.written()).notes());
  }
}
