package app.refrain.model.evaluation;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * A real continuation and those that the engines wrote in its place.
 *
 * @param written for each engine at least one
 */
record MeasuredPiece(Measurement real, Map<String, List<Measurement>> written) {

  /** An engine's figure, mean over its continuations. */
  OptionalDouble value(Metric metric, String engine) {
    return mean(metric, engine, value -> value);
  }

  /** How far an engine's figure is from the real one, mean over its continuations. */
  OptionalDouble distance(Metric metric, String engine) {
    Double truth = real.values().get(metric);
    return truth == null
        ? OptionalDouble.empty()
        : mean(metric, engine, value -> Math.abs(value - truth));
  }

  private OptionalDouble mean(Metric metric, String engine, DoubleUnaryOperator of) {
    return written.get(engine).stream()
        .map(Measurement::values)
        .filter(values -> values.containsKey(metric))
        .mapToDouble(values -> of.applyAsDouble(values.get(metric)))
        .average();
  }
}
