package app.refrain.music.notation;

/**
 * How much may sound when all repeats are played.
 *
 * @param bars bars
 * @param notes notes of all parts together
 * @param ticks length of the piece
 */
public record PlaybackLimits(int bars, int notes, int ticks) {}
