package app.refrain.music.analysis.copying;

import app.refrain.music.Score;

/**
 * A piece that a model learnt from.
 *
 * @param title how people are told of it
 */
public record KnownPiece(String title, Score score) {}
