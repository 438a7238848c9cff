package app.refrain.model.evaluation;

import java.util.List;
import java.util.Map;

/**
 * What the continuations of one collection's pieces are like.
 *
 * @param collection its name, or {@link #ALL}
 * @param pieces how many were continued by every engine
 * @param samples how many continuations each engine has
 * @param failures how many times each engine came to nothing
 */
public record CollectionReport(
    String collection,
    int pieces,
    Map<String, Integer> samples,
    Map<String, Integer> failures,
    List<MetricRow> metrics,
    List<FeatureRow> features,
    List<RecurrenceRow> recurrence,
    List<CopyingRow> copying) {

  /** The collections together. */
  public static final String ALL = "all";
}
