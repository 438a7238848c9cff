package app.refrain.model.evaluation;

import app.refrain.model.Sampling;
import app.refrain.model.refine.training.RepairRow;
import java.util.List;

/**
 * What an evaluation found.
 *
 * @param engines in the order of the tables
 * @param likelihood of each collection and each engine that can tell it
 * @param places the same by where in their pieces the bars stand
 * @param verdicts where one engine is nearer to real music than another, and not by chance
 * @param collections each collection with at least two pieces continued, the last of them all
 *     together
 * @param repair of damaged pieces by the refiner; empty where it was not measured
 * @param drafts how many drafts keep to what was asked for; empty where it was not measured
 */
public record EvaluationReport(
    String split,
    List<String> engines,
    Sampling sampling,
    List<LikelihoodRow> likelihood,
    List<PlaceRow> places,
    List<Verdict> verdicts,
    List<CollectionReport> collections,
    List<RepairRow> repair,
    List<DraftRow> drafts) {}
