package app.refrain.model.evaluation;

import app.refrain.music.analysis.distribution.Feature;
import app.refrain.music.analysis.distribution.FeatureComparison;
import java.util.List;
import java.util.Map;

/** How near each engine's distribution of a feature is to the real one. */
public record FeatureRow(Feature feature, Map<String, FeatureComparison> engines) {

  static FeatureComparison compare(
      Feature feature, List<Measurement> real, List<Measurement> written) {
    return FeatureComparison.of(vectors(feature, real), vectors(feature, written));
  }

  private static List<double[]> vectors(Feature feature, List<Measurement> pieces) {
    return pieces.stream().map(m -> m.features().get(feature)).toList();
  }
}
