package app.refrain.music;

/**
 * A meter from a tick on; it always begins a bar, cutting short the one before if need be.
 *
 * @param at ticks from the start of the piece
 */
public record MeterChange(int at, Meter meter) implements Timed {}
