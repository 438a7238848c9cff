package app.refrain.model.evaluation;

import app.refrain.music.analysis.distribution.Interval;

/**
 * How probable a model finds the held-out pieces of one collection.
 *
 * @param natsPerQuarter total nats over total quarters, resampled by piece
 * @param bitsPerNote total bits over total notes
 */
public record LikelihoodRow(
    String collection, String engine, int pieces, Interval natsPerQuarter, double bitsPerNote) {}
