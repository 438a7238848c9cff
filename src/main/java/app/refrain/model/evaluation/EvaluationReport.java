package app.refrain.model.evaluation;

import app.refrain.model.Sampling;
import java.util.List;

/**
 * What an evaluation found.
 *
 * @param engines in the order of the tables
 * @param likelihood of each collection and each engine that can tell it
 * @param verdicts where one engine is nearer to real music than another, and not by chance
 * @param collections each collection with at least two pieces continued, the last of them all
 *     together
 */
public record EvaluationReport(
    String split,
    List<String> engines,
    Sampling sampling,
    List<LikelihoodRow> likelihood,
    List<Verdict> verdicts,
    List<CollectionReport> collections) {}
