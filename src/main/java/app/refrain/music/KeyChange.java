package app.refrain.music;

/**
 * A key from a tick on.
 *
 * @param at ticks from the start of the piece
 */
public record KeyChange(int at, Key key) implements Timed {}
